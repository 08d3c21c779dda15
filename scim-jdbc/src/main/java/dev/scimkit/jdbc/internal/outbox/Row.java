package dev.scimkit.jdbc.internal.outbox;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.server.event.ScimEvent;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A row of the outbox before it has a position.
 *
 * @param kind what was done
 * @param type the name of the resource type
 * @param id the id of the resource
 * @param version its version
 * @param attributes the names of the attributes that changed
 * @param before what it was before, without secrets
 * @param after what it is now, without secrets
 */
public record Row(
        ScimEvent.Kind kind,
        String type,
        String id,
        String version,
        Collection<String> attributes,
        @Nullable ObjectNode before,
        @Nullable ObjectNode after) {

    /** The columns of the outbox. */
    public static final String COLUMNS =
            "organization, position, transaction_id, kind, type, resource_id, version, attributes,"
                    + " document_before, document_after, recorded";

    static final String PARAMETERS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    void bind(PreparedStatement insert, String organization, long position, String transactionId, String recorded)
            throws SQLException {
        insert.setString(1, organization);
        insert.setLong(2, position);
        insert.setString(3, transactionId);
        insert.setString(4, kind.name());
        insert.setString(5, type);
        insert.setString(6, id);
        insert.setString(7, version);
        insert.setString(
                8,
                JsonWriter.write(JsonTree.array(
                        attributes.stream().map(StringNode::valueOf).toList())));
        insert.setString(9, before == null ? null : text(before));
        insert.setString(10, after == null ? null : text(after));
        insert.setString(11, recorded);
    }

    private static String text(ObjectNode tree) {
        return new String(JsonWriter.writeBytes(tree), StandardCharsets.UTF_8);
    }
}
