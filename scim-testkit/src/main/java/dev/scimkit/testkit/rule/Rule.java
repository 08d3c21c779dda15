package dev.scimkit.testkit.rule;

import dev.scimkit.testkit.endpoint.Capability;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is required of a server.
 *
 * @param id the requirement's id, such as {@code P-3.3-05}; a letter at its end tells rules of one requirement apart
 * @param section the source of the requirement, such as {@code RFC 7644 §3.3}
 * @param level how much it weighs
 * @param suite the suite it belongs to
 * @param asks what is asked, as a sentence
 * @param needs the capabilities without which the rule is skipped
 * @param check what to look at when the server fails it
 */
public record Rule(
        String id, String section, Level level, Suite suite, String asks, Set<Capability> needs, String check) {

    public Rule {
        needs = Set.copyOf(needs);
    }

    /** {@return the id of the requirement, without the letter that tells its rules apart} */
    public String requirement() {
        return Character.isLowerCase(id.charAt(id.length() - 1)) ? id.substring(0, id.length() - 1) : id;
    }

    /** {@return when the rule is skipped, as a sentence} */
    public String skippedWhen() {
        if (level == Level.UNTESTED) {
            return "Always: " + check;
        }
        if (needs.isEmpty()) {
            return "Never.";
        }
        return needs.stream()
                .sorted()
                .map(Capability::label)
                .collect(Collectors.joining(" and ", "When the server does not declare ", "."));
    }

    /** {@return id and sentence, as tests are called} */
    public String displayName() {
        return id + " " + asks;
    }
}
