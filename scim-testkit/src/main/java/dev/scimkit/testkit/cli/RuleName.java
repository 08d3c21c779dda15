package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.rule.Rule;

/**
 * How a person names rules: by id, by the beginning of an id and a star, or by level.
 *
 * @param written what the person wrote
 */
record RuleName(String written) {

    boolean fits(Rule rule) {
        return written.endsWith("*")
                ? rule.id().startsWith(written.substring(0, written.length() - 1))
                : rule.id().equals(written) || rule.level().label().equals(written);
    }
}
