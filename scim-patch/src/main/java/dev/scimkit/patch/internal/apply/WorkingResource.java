package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.internal.value.JsonNodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource between two changes. Its {@code schemas} is corrected only at the end, by validation. */
final class WorkingResource {

    private final List<ResolvedAttribute> touched = new ArrayList<>();
    private ObjectNode tree;

    WorkingResource(ObjectNode tree) {
        this.tree = tree;
    }

    ObjectNode tree() {
        return tree;
    }

    /** {@return the attributes that were set, even to an equal value} */
    Collection<ResolvedAttribute> touched() {
        return touched;
    }

    @Nullable
    JsonNode get(ResolvedAttribute attribute) {
        return container(attribute.extension()).get(attribute.definition().name());
    }

    void set(ResolvedAttribute attribute, @Nullable JsonNode value) {
        Schema extension = attribute.extension();
        ObjectNode container = container(extension);
        ObjectNode changed = JsonNodes.with(container, attribute.definition().name(), value);
        if (!JsonNodes.same(container, changed)) {
            touch(attribute);
            tree = extension == null ? changed : withExtension(extension, changed);
        }
    }

    void removeExtension(Schema extension) {
        for (String name : container(extension).propertyNames()) {
            AttributeDefinition attribute = extension.attribute(name).orElse(null);
            if (attribute != null) {
                touch(ResolvedAttribute.of(extension, attribute));
            }
        }
        tree = withExtension(extension, JsonTree.emptyObject());
    }

    /** Remembers an attribute once; a type has few. */
    private void touch(ResolvedAttribute attribute) {
        for (ResolvedAttribute known : touched) {
            if (known.attribute().name().equals(attribute.attribute().name())
                    && Objects.equals(known.extension(), attribute.extension())) {
                return;
            }
        }
        touched.add(attribute);
    }

    ObjectNode container(@Nullable Schema extension) {
        return extension == null ? tree : JsonNodes.object(tree.get(extension.id()));
    }

    private ObjectNode withExtension(Schema extension, ObjectNode container) {
        return JsonNodes.with(tree, extension.id(), JsonNodes.orNull(container));
    }
}
