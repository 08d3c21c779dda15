package dev.scimkit.testkit.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in braces that stand for values in bodies and paths: {@code {U}}, {@code {run}}, the values a session saved, and the
 * attributes of {@link StandIns}. Within quotation marks values are escaped as JSON demands.
 */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern KEY = Pattern.compile("\"\\{([A-Za-z][A-Za-z0-9]*)}\"(?=\\s*:)");

    private static final String ODD_ID = "oddId";

    private final Map<String, String> values = new ConcurrentHashMap<>(Map.of(
            "U", SchemaUris.USER,
            "G", SchemaUris.GROUP,
            "E", SchemaUris.ENTERPRISE,
            "PatchOp", SchemaUris.PATCH_OP,
            "BulkRequest", SchemaUris.BULK_REQUEST,
            "SearchRequest", SchemaUris.SEARCH_REQUEST));

    private final CopyOnWriteArrayList<String> oddIds = new CopyOnWriteArrayList<>();
    private final StandIns standIns;

    Placeholders(StandIns standIns) {
        this.standIns = standIns;
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /**
     * Gives an id of the server a name if it has characters with a meaning in JSON or in what rules write, such as
     * {@code cn=O'Malley}.
     */
    void name(String id) {
        if (!escaped(id).equals(id) && oddIds.addIfAbsent(id)) {
            values.put(ODD_ID + oddIds.indexOf(id), id);
        }
    }

    /**
     * Reads JSON or a filter as rules write it: with an apostrophe for each quotation mark, and a grave accent for one within
     * a text. Names stand for odd ids afterwards.
     */
    String read(String text) {
        String safe = text;
        List<String> longestFirst = oddIds.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String id : longestFirst) {
            safe = safe.replace(id, "{" + ODD_ID + oddIds.indexOf(id) + "}");
        }
        return safe.replace('\'', '"').replace("`", "\\\"");
    }

    /** Fills in names; attributes as in paths and filters. */
    String fill(String text) {
        return replace(text, path -> String.join(".", path));
    }

    /** Fills in names in a JSON pointer. */
    String fillPointer(String pointer) {
        return replace(pointer, path -> String.join("/", path));
    }

    /** Fills in names in JSON text; a member that stands for a sub-attribute is moved into its attribute. */
    String fillBody(String json) {
        String keys = KEY.matcher(json).replaceAll(key -> Matcher.quoteReplacement(key(key)));
        return NestedKeys.expand(fill(keys));
    }

    private String key(MatchResult key) {
        String name = key.group(1);
        return '"' + (isAttribute(name) ? NestedKeys.join(standIns.resolve(name)) : value(name)) + '"';
    }

    private String replace(String text, Function<List<String>, String> attribute) {
        StringBuilder filled = new StringBuilder();
        Matcher names = NAME.matcher(text);
        int end = 0;
        int depth = 0;
        while (names.find()) {
            depth = depth(text, end, names.start(), depth);
            end = names.end();
            String name = names.group(1);
            String value = isAttribute(name) ? attribute.apply(standIns.resolve(name)) : escaped(value(name), depth);
            names.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return names.appendTail(filled).toString();
    }

    /** In how many texts a place is: none, one, or one within another, as the filter of a path in a body. */
    private static int depth(String text, int from, int to, int before) {
        int depth = before;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                depth = depth == 0 ? 1 : 0;
            } else if (c == '\\') {
                i++;
                depth = depth > 0 && i < to && text.charAt(i) == '"' ? 3 - depth : depth;
            }
        }
        return depth;
    }

    private static String escaped(String value, int depth) {
        String escaped = depth == 0 ? value : escaped(value);
        return depth < 2 ? escaped : escaped.replace("\\", "\\\\");
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean special = c == '\'' || c == '"' || c == '`' || c == '\\' || c < ' ';
            escaped.append(special ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Sessions may save a value under any name. */
    private boolean isAttribute(String name) {
        return StandIns.isKnown(name) && !values.containsKey(name);
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Unknown placeholder {" + name + "}");
        }
        return value;
    }
}
