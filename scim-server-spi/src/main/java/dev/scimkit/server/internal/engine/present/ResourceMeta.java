package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.internal.MetaTree;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ScimDateTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The attribute {@code meta} (RFC 7643 section 3.1) of resources and of what discovery describes. Repositories keep the type
 * and the times; the location and the version are added to each response.
 */
public final class ResourceMeta {

    private ResourceMeta() {}

    /** The resource as it is created now. */
    public static Resource created(Resource resource, Instant now) {
        StringNode time = StringNode.valueOf(ScimDateTime.format(now));
        return stamped(resource, time, time);
    }

    /** The new state of a stored resource, changed now. */
    public static Resource modified(Resource changed, Resource stored, Instant now) {
        StringNode time = StringNode.valueOf(ScimDateTime.format(now));
        return stamped(changed, recorded(stored).get("created"), time);
    }

    /** When a stored resource was last changed; null when its repository does not say. */
    public static @Nullable Instant lastModified(Resource stored) {
        return Attributes.instant(recorded(stored), "lastModified");
    }

    /** What a client sees. */
    static ObjectNode shown(Resource resource, String location, String version) {
        ObjectNode recorded = recorded(resource);
        return MetaTree.of(
                StringNode.valueOf(resource.resourceType().name()),
                time(recorded, "created"),
                time(recorded, "lastModified"),
                StringNode.valueOf(location),
                StringNode.valueOf(version));
    }

    /** The {@code meta} of what a discovery endpoint describes; no times are recorded about it. */
    public static ObjectNode ofDescription(String resourceType, String location) {
        return MetaTree.of(StringNode.valueOf(resourceType), null, null, StringNode.valueOf(location), null);
    }

    private static Resource stamped(Resource resource, @Nullable JsonNode created, StringNode lastModified) {
        StringNode type = StringNode.valueOf(resource.resourceType().name());
        return resource.with("meta", MetaTree.of(type, created, lastModified, null, null));
    }

    private static ObjectNode recorded(Resource resource) {
        return resource.tree().get("meta") instanceof ObjectNode found ? found : JsonTree.emptyObject();
    }

    /** A time in the form that the engine writes; the recorded node itself when it has that form. */
    private static @Nullable JsonNode time(ObjectNode recorded, String name) {
        String text = Attributes.string(recorded, name);
        if (text == null || ScimDateTime.isNormal(text)) {
            return text == null ? null : recorded.get(name);
        }
        Instant instant = ScimDateTime.parse(text).orElse(null);
        return instant == null ? null : StringNode.valueOf(ScimDateTime.format(instant));
    }
}
