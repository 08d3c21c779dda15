package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that a bulk request has created so far, by bulkId. */
final class CreatedResources {

    private final Map<String, String> locations = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    void put(String bulkId, String location) {
        locations.put(bulkId, location);
        deleted.remove(location);
    }

    /** Forgets a resource that was deleted because it could not be completed. */
    void remove(String bulkId) {
        locations.remove(bulkId);
    }

    /** Notes that an operation has deleted the resource at a location. */
    void deleted(String location) {
        deleted.add(location);
    }

    boolean contains(String bulkId) {
        return locations.containsKey(bulkId);
    }

    /** Whether an operation has deleted the resource again. */
    boolean isDeleted(String bulkId) {
        String location = locations.get(bulkId);
        return location != null && deleted.contains(location);
    }

    /** The id of a resource; null if it was not created yet. */
    @Nullable
    String id(String bulkId) {
        String location = locations.get(bulkId);
        if (location == null) {
            return null;
        }
        return PathSegments.of(location.substring(location.lastIndexOf('/'))).get(0);
    }

    /** What replaces a reference in data: a {@code $ref} is the URL of the resource, everything else its id. */
    @Nullable
    String replacement(String attributeName, String bulkId) {
        return BulkReferences.isUrl(attributeName) ? locations.get(bulkId) : id(bulkId);
    }

    /** Replaces the references in a path by ids; those that name nothing stay. */
    String resolve(String path) {
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            String bulkId = BulkReferences.ofSegment(segments[i]);
            String id = bulkId == null ? null : id(bulkId);
            if (id != null) {
                segments[i] = PathSegments.encode(id);
            }
        }
        return String.join("/", segments);
    }
}
