package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * References of the form {@code bulkId:x} to resources that the same bulk request creates (RFC 7644 section 3.7.2).
 *
 * <p>In data they take the place of identifiers: as {@code value}, {@code $ref} or {@code manager}. Text elsewhere that
 * happens to look like a reference is left alone.
 */
final class BulkReferences {

    private static final String PREFIX = "bulkId:";
    private static final Set<String> PLACES = Set.of("value", "$ref", "manager");

    private BulkReferences() {}

    /** The bulkIds that a path and data refer to. */
    static Set<String> in(String path, @Nullable JsonNode data) {
        Set<String> found = new LinkedHashSet<>();
        for (String segment : path.split("/", -1)) {
            if (segment.startsWith(PREFIX)) {
                found.add(segment.substring(PREFIX.length()));
            }
        }
        if (data != null) {
            collect(data, found);
        }
        return found;
    }

    /** Replaces the references in a path by identifiers. */
    static String resolve(String path, Map<String, String> idsByBulkId) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith(PREFIX)) {
                String id = idsByBulkId.get(segments[i].substring(PREFIX.length()));
                segments[i] = id == null ? segments[i] : PathSegments.encode(id);
            }
        }
        return String.join("/", segments);
    }

    /**
     * Replaces the references in data by identifiers. Where the resource does not exist yet, the element of an array, or
     * else the attribute, is left out.
     */
    static ObjectNode resolve(ObjectNode data, Map<String, String> idsByBulkId) {
        JsonNode resolved = resolveNode(data, idsByBulkId::get);
        return resolved instanceof ObjectNode object ? object : JsonTree.emptyObject();
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String reference = reference(member.getKey(), member.getValue());
                if (reference == null) {
                    collect(member.getValue(), found);
                } else {
                    found.add(reference);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> collect(element, found));
        }
    }

    private static @Nullable JsonNode resolveNode(JsonNode node, Function<String, @Nullable String> ids) {
        if (node instanceof ObjectNode object) {
            return resolveMembers(object, ids);
        }
        if (!(node instanceof ArrayNode array)) {
            return node;
        }
        List<JsonNode> elements = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            JsonNode resolved = resolveNode(element, ids);
            if (resolved != null) {
                elements.add(resolved);
            }
        }
        return JsonTree.array(elements);
    }

    private static @Nullable JsonNode resolveMembers(ObjectNode object, Function<String, @Nullable String> ids) {
        ObjectBuilder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String reference = reference(member.getKey(), member.getValue());
            if (reference == null) {
                builder.put(member.getKey(), resolveNode(member.getValue(), ids));
                continue;
            }
            String id = ids.apply(reference);
            if (id == null) {
                return null;
            }
            builder.put(member.getKey(), StringNode.valueOf(id));
        }
        return builder.build();
    }

    private static @Nullable String reference(String name, JsonNode value) {
        boolean refers = value.isString()
                && value.stringValue().startsWith(PREFIX)
                && PLACES.contains(name.toLowerCase(Locale.ROOT));
        return refers ? value.stringValue().substring(PREFIX.length()) : null;
    }
}
