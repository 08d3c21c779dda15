package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.core.message.BulkRequest.Operation.Method;
import dev.scimkit.server.internal.engine.wire.PercentEncoding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * References of the form {@code bulkId:x} to resources that the same bulk request creates (RFC 7644 section 3.7.2): where
 * they are recognized, and which of them an operation has.
 */
final class BulkReferences {

    static final String PREFIX = "bulkId:";

    private static final String REF = "$ref";
    private static final Set<String> PLACES = Set.of("value", REF, "manager", "members");

    private BulkReferences() {}

    /** Gives the text that takes the place of a reference; null if there is none yet. */
    @FunctionalInterface
    interface Replacement {
        @Nullable
        String of(String attributeName, String bulkId);
    }

    /** The bulkIds that an operation refers to, in its path and in its data. */
    static Set<String> in(BulkRequest.Operation operation) {
        Set<String> found = new LinkedHashSet<>();
        for (String segment : Objects.requireNonNullElse(operation.path(), "").split("/", -1)) {
            String bulkId = ofSegment(segment);
            if (bulkId != null) {
                found.add(bulkId);
            }
        }
        ObjectNode data = operation.data();
        if (data != null) {
            collect(operation, data, found);
        }
        return found;
    }

    /** The bulkIds that an operation may add to a resource; those in PATCH operations that remove are not among them. */
    static Set<String> addedBy(BulkRequest.Operation operation) {
        Set<String> found = new LinkedHashSet<>();
        ObjectNode data = operation.data();
        if (data != null) {
            collect(operation, operation.method() == Method.PATCH ? BulkData.withoutRemovals(data) : data, found);
        }
        return found;
    }

    /** Whether a path has a reference. */
    static boolean isIn(String path) {
        for (String segment : path.split("/", -1)) {
            if (ofSegment(segment) != null) {
                return true;
            }
        }
        return false;
    }

    private static void collect(BulkRequest.Operation operation, ObjectNode data, Set<String> found) {
        BulkData.resolve(operation, data, (name, bulkId) -> {
            found.add(bulkId);
            return bulkId;
        });
    }

    /** The bulkId that a segment of a path is, percent-encoded or not; null if it is something else. */
    static @Nullable String ofSegment(String segment) {
        String decoded = PercentEncoding.decode(segment);
        return decoded != null && decoded.startsWith(PREFIX) ? decoded.substring(PREFIX.length()) : null;
    }

    /** The bulkId that the text of an attribute is; null if it is something else. */
    static @Nullable String ofText(String attributeName, String text) {
        if (!text.contains(PREFIX) || !isPlace(attributeName)) {
            return null;
        }
        if (text.startsWith(PREFIX)) {
            return text.substring(PREFIX.length());
        }
        return lastName(attributeName).equals(REF) ? ofSegment(text.substring(text.lastIndexOf('/') + 1)) : null;
    }

    /** Whether an attribute is a URL of the resource that it refers to, not the id. */
    static boolean isUrl(String attributeName) {
        return lastName(attributeName).equals(REF);
    }

    private static boolean isPlace(String attributeName) {
        return PLACES.contains(lastName(attributeName));
    }

    /** The last name in a path such as {@code urn:example:User:manager.value}, in lower case. */
    private static String lastName(String attributeName) {
        int last = Math.max(attributeName.lastIndexOf('.'), attributeName.lastIndexOf(':'));
        return attributeName.substring(last + 1).toLowerCase(Locale.ROOT);
    }
}
