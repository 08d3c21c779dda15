package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectFields;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The results of a bulk request (RFC 7644 section 3.7.3).
 *
 * @param results one for each operation that was processed, in order
 */
public record BulkResponse(List<BulkResult> results) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    public BulkResponse {
        results = List.copyOf(results);
    }

    /**
     * Reads a response received by a client.
     *
     * @param message the message; a status may be a string, a number or an object with a {@code code}
     * @return the response
     * @throws ScimException {@code invalidSyntax} or {@code invalidValue} when it is not a bulk response
     */
    public static BulkResponse read(ObjectNode message) {
        ObjectFields fields = ObjectFields.of(message);
        fields.requireSchema(SCHEMA);
        List<BulkResult> results = new ArrayList<>();
        for (ObjectNode tree : fields.objects("Operations")) {
            results.add(BulkResult.read(tree, results.size()));
        }
        return new BulkResponse(results);
    }

    /** {@return the message, each status as a string} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put(
                        "Operations",
                        JsonTree.array(results.stream().map(BulkResult::toTree).toList()))
                .build();
    }
}
