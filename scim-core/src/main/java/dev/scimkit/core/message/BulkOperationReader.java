package dev.scimkit.core.message;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.message.MessageFields;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one operation of a bulk request; the first thing wrong with it becomes its fault. */
final class BulkOperationReader {

    private final MessageFields fields;
    private final boolean bulkIdOptional;
    private @Nullable ScimError fault;

    private BulkOperationReader(MessageFields fields, boolean bulkIdOptional) {
        this.fields = fields;
        this.bulkIdOptional = bulkIdOptional;
    }

    static BulkRequest.Operation read(JsonNode element, int position, boolean bulkIdOptional) {
        String path = "Operations[" + position + "]";
        if (element instanceof ObjectNode tree) {
            return new BulkOperationReader(MessageFields.of(tree, path), bulkIdOptional).read();
        }
        ScimException fault = ScimException.of(ScimType.INVALID_SYNTAX, "'" + path + "' must be an object")
                .at(path);
        return new BulkRequest.Operation(null, null, null, null, null, fault.error());
    }

    private BulkRequest.Operation read() {
        BulkRequest.Operation.Method method =
                part(() -> fields.string("method")).map(this::method).orElse(null);
        String path = part(() -> fields.string("path")).orElse(null);
        String bulkId = part(() -> fields.string("bulkId")).orElse(null);
        String version = part(() -> fields.string("version")).orElse(null);
        ObjectNode data = part(() -> fields.object("data")).orElse(null);
        requirePresent("method", method);
        requirePresent("path", path);
        if (method == BulkRequest.Operation.Method.POST && !bulkIdOptional) {
            requirePresent("bulkId", bulkId);
        }
        if (method != BulkRequest.Operation.Method.DELETE) {
            requirePresent("data", data);
        }
        if (path != null && !path.startsWith("/")) {
            blame(fields.error(ScimType.INVALID_VALUE, "path", "must begin with a slash"));
        }
        return new BulkRequest.Operation(method, path, bulkId, version, data, fault);
    }

    private BulkRequest.Operation.@Nullable Method method(String name) {
        BulkRequest.Operation.Method method =
                BulkRequest.Operation.Method.ofName(name).orElse(null);
        if (method == null) {
            blame(fields.error(ScimType.INVALID_VALUE, "method", "must be POST, PUT, PATCH or DELETE"));
        }
        return method;
    }

    private <T> Optional<T> part(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (ScimException malformed) {
            blame(malformed);
            return Optional.empty();
        }
    }

    private void requirePresent(String name, @Nullable Object part) {
        if (part == null) {
            blame(fields.missing(name));
        }
    }

    private void blame(ScimException what) {
        fault = fault == null ? what.error() : fault;
    }
}
