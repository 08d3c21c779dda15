package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.internal.MetaTree;
import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.internal.ResourceVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The documents of resources: without {@code meta}, which is in columns, and without the values of {@code members}, which
 * are in a table of their own. An empty array keeps the place of the latter.
 */
final class Documents {

    private static final String META = "meta";
    private static final String ZONE = "Z";

    /** No limits: stored documents were checked when they arrived. */
    private static final JsonReader READER = JsonReader.within(new JsonLimits(
            200, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000_000_000, Integer.MAX_VALUE));

    private final StoredType stored;
    private final StringNode name;

    Documents(StoredType stored) {
        this.stored = stored;
        this.name = StringNode.valueOf(stored.name());
    }

    /** The part of a resource that is stored as its document. */
    ObjectNode tree(Resource resource) {
        ObjectNode tree = JsonTree.without(resource.tree(), META);
        return hasMembers() && tree.has(StoredType.MEMBERS)
                ? JsonTree.with(tree, StoredType.MEMBERS, JsonTree.emptyArray())
                : tree;
    }

    /** The values that are stored as members; empty if there are none, or if they are stored in the document. */
    List<JsonNode> members(Resource resource) {
        return hasMembers() && resource.tree().get(StoredType.MEMBERS) instanceof ArrayNode members
                ? List.copyOf(members.values())
                : List.of();
    }

    private boolean hasMembers() {
        return stored.members() != null;
    }

    /** A resource from its row. Members that are not loaded are left out. */
    Resource read(ResourceRow row, @Nullable List<JsonNode> members) {
        ObjectNode tree = row.document();
        if (members != null && !members.isEmpty()) {
            tree = JsonTree.with(tree, StoredType.MEMBERS, JsonTree.array(members));
        } else if (hasMembers()) {
            tree = JsonTree.without(tree, StoredType.MEMBERS);
        }
        return withMeta(new Resource(stored.type(), tree), row.created(), row.lastModified(), row.version());
    }

    /** A resource from its row, with an empty list in the place of its members. */
    Resource withoutMembers(ResourceRow row) {
        Resource resource = new Resource(stored.type(), row.document());
        return withMeta(resource, row.created(), row.lastModified(), row.version());
    }

    /** Stored times are what clients see, without the zone. */
    Resource withMeta(Resource resource, String created, String lastModified, long version) {
        StringNode creation = StringNode.valueOf(created + ZONE);
        StringNode change = lastModified.equals(created) ? creation : StringNode.valueOf(lastModified + ZONE);
        ObjectNode meta = MetaTree.of(name, creation, change, null, StringNode.valueOf(ResourceVersion.tag(version)));
        return new Resource(stored.type(), JsonTree.with(resource.tree(), META, meta));
    }

    static ObjectNode parse(String document) {
        return READER.readObject(document);
    }

    /** Reads a document in UTF-8, as drivers give it, which is faster than a text. */
    static ObjectNode parse(byte[] document) {
        return READER.readObject(document);
    }

    static String text(JsonNode tree) {
        return new String(JsonWriter.writeBytes(tree), StandardCharsets.UTF_8);
    }
}
