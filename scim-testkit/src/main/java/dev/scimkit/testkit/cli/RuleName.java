package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.rule.Rule;

/**
 * A way to name rules: by id, by the beginning of an id and a star, or by level.
 *
 * @param written the name as written on the command line
 */
record RuleName(String written) {

    boolean fits(Rule rule) {
        return written.endsWith("*")
                ? rule.id().startsWith(written.substring(0, written.length() - 1))
                : rule.id().equals(written) || rule.level().label().equals(written);
    }
}
