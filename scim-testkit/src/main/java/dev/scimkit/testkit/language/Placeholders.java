package dev.scimkit.testkit.language;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in braces that stand for values in bodies and paths: {@code {U}}, {@code {run}}, the values a session saved, and the
 * attributes of {@link StandIns}.
 */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern KEY = Pattern.compile("\"\\{([A-Za-z][A-Za-z0-9]*)}\"(?=\\s*:)");

    private final Map<String, String> values = new ConcurrentHashMap<>(Map.of(
            "U", SchemaUris.USER,
            "G", SchemaUris.GROUP,
            "E", SchemaUris.ENTERPRISE,
            "PatchOp", SchemaUris.PATCH_OP,
            "BulkRequest", SchemaUris.BULK_REQUEST,
            "SearchRequest", SchemaUris.SEARCH_REQUEST));

    private final StandIns standIns;

    Placeholders(StandIns standIns) {
        this.standIns = standIns;
    }

    void set(String name, String value) {
        values.put(name, value);
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
        return NAME.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            return Matcher.quoteReplacement(isAttribute(name) ? attribute.apply(standIns.resolve(name)) : value(name));
        });
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
