package dev.scimkit.testkit.session;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Something to expect of an answer, or to save from it. */
@FunctionalInterface
interface Expectation {

    /** Checks the answer, or saves part of it in the conversation. */
    void verify(Answer answer, Conversation scim);

    /**
     * Reads an expectation.
     *
     * @throws IllegalArgumentException if the line is not an expectation
     */
    static Expectation parse(String line) {
        Matcher saved = Lines.SAVED.matcher(line);
        if (saved.matches()) {
            String name = saved.group(1);
            boolean segment = saved.group(2) != null;
            String pointer = saved.group(3);
            return (answer, scim) -> {
                String text = answer.text(scim.fill(pointer));
                scim.set(name, segment ? lastSegment(text) : text);
            };
        }
        Matcher header = Lines.HEADER.matcher(line);
        if (header.matches()) {
            return (answer, scim) -> header(answer, header.group(1), scim.fill(header.group(2)));
        }
        Matcher leading = Lines.LEADING.matcher(line);
        if (leading.matches()) {
            return (answer, scim) -> leads(answer, leading.group(1), scim.fill(leading.group(2)), scim);
        }
        Matcher compared = Lines.COMPARED.matcher(line);
        if (compared.matches()) {
            return compared(
                    compared.group(1), compared.group(2), compared.group(3).strip());
        }
        throw new IllegalArgumentException("not an expectation: " + line);
    }

    /** The id at the end of a location. */
    private static String lastSegment(String location) {
        String segment = location.substring(location.lastIndexOf('/') + 1);
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Expectation compared(String pointer, String verb, String operand) {
        Comparison comparison = comparison(verb, operand);
        return (answer, scim) -> comparison.verify(answer, scim.fill(pointer), scim);
    }

    private static Comparison comparison(String verb, String operand) {
        return switch (verb) {
            case "is" -> (answer, pointer, scim) -> answer.is(pointer, json(scim, operand));
            case "has" -> (answer, pointer, scim) -> answer.has(pointer, json(scim, operand));
            case "lacks" -> (answer, pointer, scim) -> answer.lacks(pointer, json(scim, operand));
            case "equals" -> (answer, pointer, scim) -> answer.is(pointer, scim.fill(operand));
            case "counts" -> (answer, pointer, scim) -> answer.counts(pointer, Integer.parseInt(operand));
            case "present" -> (answer, pointer, scim) -> answer.present(pointer);
            case "absent" -> (answer, pointer, scim) -> answer.absent(pointer);
            case "integer" -> (answer, pointer, scim) -> integer(answer, pointer);
            case "key" ->
                (answer, pointer, scim) ->
                        answer.expect(!answer.json().at(pointer).isMissingNode(), "a key " + pointer, "none");
            default -> throw new IllegalArgumentException("not a verb: " + verb);
        };
    }

    private static JsonNode json(Conversation scim, String operand) {
        return JsonMapper.shared().readTree(scim.fill(operand));
    }

    private static void integer(Answer answer, String pointer) {
        JsonNode node = answer.json().at(pointer);
        answer.expect(node.isIntegralNumber(), "an integer at " + pointer, node.toString());
    }

    private static void header(Answer answer, String name, String beginning) {
        String value = answer.header(name);
        answer.expect(value.startsWith(beginning), "a header field " + name + ": " + beginning, value);
    }

    private static void leads(Answer answer, String name, String path, Conversation scim) {
        String value = answer.header(name);
        answer.expect(scim.leadsTo(value, path), "a header field " + name + " that leads to " + path, value);
    }

    /** A check of the values at a pointer. */
    @FunctionalInterface
    interface Comparison {

        /**
         * Checks the values at a pointer.
         *
         * @param answer the answer
         * @param pointer the pointer, with names in braces replaced
         * @param scim the conversation, which replaces names in braces
         */
        void verify(Answer answer, String pointer, Conversation scim);
    }

    /** The forms of a line. */
    final class Lines {
        private static final Pattern SAVED = Pattern.compile("(\\w+) = (last segment of )?(/\\S+)");
        private static final Pattern HEADER = Pattern.compile("header ([\\w-]+) begins (.+)");
        private static final Pattern LEADING = Pattern.compile("header ([\\w-]+) leads to (/.+)");
        private static final Pattern COMPARED = Pattern.compile("(/\\S+) (\\w+)(.*)");

        private Lines() {}
    }
}
