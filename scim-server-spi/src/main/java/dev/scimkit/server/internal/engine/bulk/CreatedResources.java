package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources that a bulk request has created so far, by bulkId. */
final class CreatedResources {

    private final Map<String, String> locations = new HashMap<>();

    void put(String bulkId, String location) {
        locations.put(bulkId, location);
    }

    boolean contains(String bulkId) {
        return locations.containsKey(bulkId);
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

    /** What replaces a reference: a {@code $ref} is the URL of the resource, everything else its id. */
    @Nullable
    String replacement(String attributeName, String bulkId) {
        return attributeName.toLowerCase(Locale.ROOT).equals("$ref") ? locations.get(bulkId) : id(bulkId);
    }
}
