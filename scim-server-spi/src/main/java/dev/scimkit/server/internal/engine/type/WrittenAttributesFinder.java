package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.internal.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the attributes with consequences that a request writes: secrets, and those with {@code returned} =
 * {@code request}. A complex attribute is among the latter when one of its sub-attributes is; it is a secret when such a
 * sub-attribute is written, or may be removed. Immutable.
 */
public final class WrittenAttributesFinder {

    private final List<ResolvedAttribute> secret;
    private final List<ResolvedAttribute> onRequest;

    private WrittenAttributesFinder(ResourceType type) {
        this.secret = find(type, Secrets::isSecret);
        this.onRequest = find(type, attribute -> attribute.returned() == Returned.REQUEST);
    }

    public static WrittenAttributesFinder of(ResourceType type) {
        return new WrittenAttributesFinder(type);
    }

    /** The consequences of a POST or PUT of a resource. */
    public WrittenAttributes writtenBy(Resource resource) {
        return written(
                attribute -> writesSecret(attribute, value(resource.tree(), attribute)),
                attribute -> value(resource.tree(), attribute) != null);
    }

    /** The consequences of a PATCH. */
    public WrittenAttributes writtenBy(ResolvedPatch patch) {
        if (secret.isEmpty() && onRequest.isEmpty()) {
            return WrittenAttributes.ORDINARY;
        }
        List<ResolvedChange> changes = patch.changes();
        return written(
                attribute -> changes.stream()
                        .anyMatch(change -> isNamed(attribute, change) && writesSecret(attribute, change)),
                attribute -> changes.stream().anyMatch(change -> isNamed(attribute, change)));
    }

    private WrittenAttributes written(Predicate<ResolvedAttribute> isSecret, Predicate<ResolvedAttribute> isNamed) {
        boolean writesSecret = isAnyNamed(secret, isSecret);
        List<String> shown = isAnyNamed(onRequest, isNamed) ? names(onRequest, isNamed) : List.of();
        return writesSecret || !shown.isEmpty()
                ? new WrittenAttributes(writesSecret, shown)
                : WrittenAttributes.ORDINARY;
    }

    private static List<String> names(List<ResolvedAttribute> attributes, Predicate<ResolvedAttribute> isNamed) {
        return attributes.stream()
                .filter(isNamed)
                .map(ResolvedAttribute::toString)
                .toList();
    }

    /** A loop instead of a stream: this runs at every write, for one or two attributes. */
    private static boolean isAnyNamed(List<ResolvedAttribute> attributes, Predicate<ResolvedAttribute> isNamed) {
        for (int i = 0; i < attributes.size(); i++) {
            if (isNamed.test(attributes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JsonNode value(ObjectNode tree, ResolvedAttribute path) {
        Schema extension = path.extension();
        JsonNode owner = extension == null ? tree : tree.path(extension.id());
        return owner.get(path.attribute().name());
    }

    private static boolean writesSecret(ResolvedAttribute path, ResolvedChange change) {
        if (change instanceof ResolvedChange.AttributeChange whole) {
            return writesSecret(path, whole.op(), whole.target().subAttribute(), whole.value());
        }
        return !(change instanceof ResolvedChange.ElementsChange elements)
                || writesSecret(path, elements.op(), elements.target().subAttribute(), elements.value());
    }

    private static boolean writesSecret(
            ResolvedAttribute path, PatchRequest.Op op, @Nullable AttributeDefinition part, @Nullable JsonNode value) {
        if (part != null) {
            return path.attribute().isSecret() || part.isSecret();
        }
        return op == PatchRequest.Op.REMOVE || value == null || writesSecret(path, value);
    }

    /** Whether a value has anything secret. */
    private static boolean writesSecret(ResolvedAttribute path, @Nullable JsonNode value) {
        if (value == null || path.attribute().isSecret()) {
            return value != null;
        }
        if (value instanceof ArrayNode elements) {
            return elements.valueStream().anyMatch(element -> writesSecret(path, element));
        }
        return path.attribute().subAttributes().stream().anyMatch(sub -> sub.isSecret() && value.has(sub.name()));
    }

    private static boolean isNamed(ResolvedAttribute attribute, ResolvedChange change) {
        for (ResolvedAttribute named : change.attributes()) {
            if (named.attribute().name().equals(attribute.attribute().name())
                    && Objects.equals(named.extension(), attribute.extension())) {
                return true;
            }
        }
        return false;
    }

    private static List<ResolvedAttribute> find(ResourceType type, Predicate<AttributeDefinition> kind) {
        List<ResolvedAttribute> found = new ArrayList<>();
        add(null, type.attributes(), kind, found);
        for (ResourceType.Extension extension : type.extensions()) {
            add(extension.schema(), extension.schema().attributes(), kind, found);
        }
        return List.copyOf(found);
    }

    private static void add(
            @Nullable Schema extension,
            List<AttributeDefinition> attributes,
            Predicate<AttributeDefinition> kind,
            List<ResolvedAttribute> found) {
        for (AttributeDefinition attribute : attributes) {
            if (kind.test(attribute) || attribute.subAttributes().stream().anyMatch(kind)) {
                found.add(new ResolvedAttribute(extension, attribute, null));
            }
        }
    }
}
