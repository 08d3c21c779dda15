package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jdbc.internal.form.InstantForm;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of resources: without {@code meta}, which is in columns, and without the values of {@code members}, which
 * are in a table of their own. An empty array keeps the place of the latter.
 */
final class Documents {

    private static final String META = "meta";

    /** What is stored was within the limits of the service when it came. */
    private static final JsonReader READER = JsonReader.within(new JsonLimits(
            200, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000_000_000, Integer.MAX_VALUE));

    private final StoredType stored;

    Documents(StoredType stored) {
        this.stored = stored;
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
        ObjectNode tree = parse(row.document());
        if (members != null && !members.isEmpty()) {
            tree = JsonTree.with(tree, StoredType.MEMBERS, JsonTree.array(members));
        } else if (hasMembers()) {
            tree = JsonTree.without(tree, StoredType.MEMBERS);
        }
        return withMeta(new Resource(stored.type(), tree), row.created(), row.lastModified(), row.version());
    }

    Resource withMeta(Resource resource, String created, String lastModified, long version) {
        ResourceType type = stored.type();
        return new Resource(type, resource.tree())
                .withMeta(new Meta(
                        type.name(),
                        InstantForm.parse(created),
                        InstantForm.parse(lastModified),
                        null,
                        Version.tag(version)));
    }

    static ObjectNode parse(String document) {
        return READER.readObject(document);
    }

    static String text(JsonNode tree) {
        return JsonWriter.write(tree);
    }
}
