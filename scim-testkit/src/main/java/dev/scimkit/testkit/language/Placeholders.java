package dev.scimkit.testkit.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in braces that stand for values in bodies and paths: {@code {U}}, {@code {run}} and the values a session saved.
 */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Map<String, String> values = new ConcurrentHashMap<>(Map.of(
            "U", SchemaUris.USER,
            "G", SchemaUris.GROUP,
            "E", SchemaUris.ENTERPRISE,
            "PatchOp", SchemaUris.PATCH_OP,
            "BulkRequest", SchemaUris.BULK_REQUEST,
            "SearchRequest", SchemaUris.SEARCH_REQUEST));

    void set(String name, String value) {
        values.put(name, value);
    }

    String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name)));
    }

    private String value(MatchResult name) {
        String value = values.get(name.group(1));
        if (value == null) {
            throw new IllegalArgumentException("Unknown placeholder " + name.group());
        }
        return value;
    }
}
