package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several operations in one request (RFC 7644 section 3.7).
 *
 * @param failOnErrors how many errors are accepted before processing stops, at least 1, or null to continue regardless
 *     of errors
 * @param operations the operations in order
 */
public record BulkRequest(@Nullable Integer failOnErrors, List<BulkOperation> operations) {

    /** The URI of the message's schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    public BulkRequest {
        operations = List.copyOf(operations);
        if (failOnErrors != null && failOnErrors < 1) {
            throw new IllegalArgumentException("failOnErrors must be at least 1: " + failOnErrors);
        }
    }

    /**
     * Makes a request whose operations are all processed even if some fail.
     *
     * @param operations the operations in order
     * @return the request
     */
    public static BulkRequest of(BulkOperation... operations) {
        return new BulkRequest(null, List.of(operations));
    }

    /**
     * Reads a request. A malformed operation, even a non-object, does not make the request unreadable; it gets a {@link
     * BulkOperation#fault() fault}. Some clients send 0 as {@code failOnErrors} to have no limit; it is read as null.
     *
     * @param message the message
     * @return the request
     * @throws ScimException {@code invalidSyntax} when {@code schemas} does not name a bulk request or there are no
     *     operations, {@code invalidValue} when {@code failOnErrors} is negative or not an integer, or a bulkId
     *     appears twice
     */
    public static BulkRequest read(ObjectNode message) {
        return read(message, false);
    }

    /**
     * Reads a request whose POST operations may lack a {@code bulkId}.
     *
     * @param message the message
     * @param bulkIdOptional whether they may; if not, a missing bulkId is the operation's fault
     * @return the request
     * @throws ScimException as {@link #read(ObjectNode)} does
     */
    public static BulkRequest read(ObjectNode message, boolean bulkIdOptional) {
        MessageFields fields = MessageFields.of(message);
        fields.requireSchema(SCHEMA);
        List<JsonNode> elements = fields.elements("Operations");
        if (elements.isEmpty()) {
            throw fields.error(ScimType.INVALID_SYNTAX, "Operations", "must be a list of one or more operations");
        }
        List<BulkOperation> operations = new ArrayList<>(elements.size());
        Set<String> bulkIds = new HashSet<>();
        for (JsonNode element : elements) {
            BulkOperation operation = BulkOperationReader.read(element, operations.size(), bulkIdOptional);
            String bulkId = operation.bulkId();
            if (bulkId != null && !bulkIds.add(bulkId)) {
                throw fields.error(
                        ScimType.INVALID_VALUE,
                        "Operations[" + operations.size() + "].bulkId",
                        "duplicates an earlier value");
            }
            operations.add(operation);
        }
        return new BulkRequest(failOnErrors(fields), operations);
    }

    /** {@return the message} */
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("schemas", MessageSchema.of(SCHEMA))
                .put("failOnErrors", failOnErrors)
                .put(
                        "Operations",
                        JsonTree.array(
                                operations.stream().map(BulkOperation::toTree).toList()))
                .build();
    }

    private static @Nullable Integer failOnErrors(MessageFields fields) {
        Optional<Integer> accepted = fields.integer("failOnErrors");
        if (accepted.isPresent() && accepted.get() < 0) {
            throw fields.error(
                    ScimType.INVALID_VALUE,
                    "failOnErrors",
                    "must be at least 1, or 0 to continue regardless of errors");
        }
        return accepted.filter(number -> number > 0).orElse(null);
    }
}
