package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.value.JsonNodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the touched attributes that differ between two states of a resource. */
final class ChangedPaths {

    private final List<AttributePath> paths = new ArrayList<>();

    private ChangedPaths() {}

    static List<AttributePath> of(
            Collection<ResolvedAttribute> touched, WorkingResource before, WorkingResource after) {
        ChangedPaths changed = new ChangedPaths();
        for (ResolvedAttribute attribute : touched) {
            changed.compare(attribute, before.get(attribute), after.get(attribute));
        }
        ResolvedAttribute schemas = ResolvedAttribute.of(null, CommonAttributes.SCHEMAS);
        changed.compare(schemas, before.get(schemas), after.get(schemas));
        return changed.paths;
    }

    private void compare(ResolvedAttribute attribute, @Nullable JsonNode before, @Nullable JsonNode after) {
        AttributeDefinition definition = attribute.definition();
        if (definition.isComplex() && !definition.multiValued()) {
            compareParts(attribute, JsonNodes.object(before), JsonNodes.object(after));
        } else if (differ(before, after)) {
            paths.add(attribute.path());
        }
    }

    private void compareParts(ResolvedAttribute attribute, ObjectNode before, ObjectNode after) {
        for (AttributeDefinition part : attribute.definition().subAttributes()) {
            if (!Objects.equals(before.get(part.name()), after.get(part.name()))) {
                paths.add(attribute.sub(part).path());
            }
        }
    }

    /** Compares the elements of lists only if the lists have the same length. */
    private static boolean differ(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (JsonNodes.same(before, after)) {
            return false;
        }
        boolean longer = before != null && after != null && before.size() != after.size();
        return longer || !Objects.equals(before, after);
    }
}
