package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.internal.MetaTree;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.repository.VersionCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A row of the table of resources.
 *
 * @param id the id
 * @param version how often the resource was stored
 * @param ordinal where it is in the order of creation
 * @param created when it was created, as a form
 * @param lastModified when it was last changed, as a form
 * @param document the JSON document
 */
record ResourceRow(String id, long version, long ordinal, String created, String lastModified, ObjectNode document) {

    /** The columns, in the order in which {@link #read} expects them. */
    static final String COLUMNS = "r.id, r.version, r.ordinal, r.created, r.last_modified, r.document";

    static ResourceRow read(ResultSet row) throws SQLException {
        return new ResourceRow(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Documents.parse(row.getBytes(6)));
    }

    /** Throws if a version does not meet a condition. */
    static void check(VersionCondition condition, long version, ResourceType type) {
        if (!condition.isAny()) {
            condition.check(withVersion(version, type));
        }
    }

    /** Tells whether a version meets a condition. */
    static boolean meets(VersionCondition condition, long version, ResourceType type) {
        return condition.isMetBy(withVersion(version, type));
    }

    private static Resource withVersion(long version, ResourceType type) {
        StringNode tag = StringNode.valueOf(ResourceVersion.tag(version));
        return new Resource(
                type,
                JsonTree.object()
                        .put("meta", MetaTree.of(null, null, null, null, tag))
                        .build());
    }
}
