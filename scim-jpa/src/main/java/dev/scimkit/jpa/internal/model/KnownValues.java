package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.jpa.internal.property.Conversion;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Adds to a resource type what only the entities tell: the values of enums, which become canonical values, the types of
 * the resources that references lead to, and that a column is written only once.
 */
final class KnownValues {

    private static final String VALUE = "value";
    private static final String REF = "$ref";
    private static final String TYPE = "type";

    /** The values of one attribute; not closed if there may be others. */
    private record Values(Set<String> texts, boolean closed) {}

    private final EntityModel model;
    private final Map<String, Values> values = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Set<String> immutable = new HashSet<>();

    private KnownValues(EntityModel model) {
        this.model = model;
        model.parts().values().forEach(binding -> add(binding, true));
        model.parts().values().stream()
                .filter(Binding::isImmutable)
                .forEach(binding -> immutable.add(binding.attribute().toString()));
        model.parts().lists().forEach(list -> list.bindings().forEach(binding -> add(binding, true)));
        model.parts().mappedElements().stream()
                .flatMap(mapped -> mapped.bindings().stream())
                .forEach(binding -> add(binding, false));
        for (MemberSource members : model.members()) {
            addTarget(members.elements().attribute(), members.target());
        }
    }

    /** The type of a mapping whose members, and those of all others, are known. */
    static ResourceType of(EntityModel model) {
        KnownValues known = new KnownValues(model);
        Schema own = model.type().schema();
        return model.type().toBuilder()
                .schemas(schema -> known.added(schema, schema.isNamedBy(own.id()) ? null : schema))
                .build();
    }

    private void add(Binding binding, boolean all) {
        String path = binding.attribute().toString();
        Reference reference = binding.reference();
        AttributeDefinition sub = binding.attribute().subAttribute();
        if (reference != null && sub != null && sub.name().equals(VALUE)) {
            addTarget(binding.attribute(), reference.target().get());
        }
        Values found = values(binding, all);
        values.merge(path, found, KnownValues::both);
    }

    private void addTarget(ResolvedAttribute attribute, EntityModel target) {
        targets.computeIfAbsent(whole(attribute), unused -> new LinkedHashSet<>())
                .add(target.type().name());
    }

    private static String whole(ResolvedAttribute path) {
        return ResolvedAttribute.of(path.extension(), path.attribute()).toString();
    }

    /** No texts if any text is possible, as in elements that have no property of their own. */
    private Values values(Binding binding, boolean all) {
        Conversion conversion = binding.conversion();
        boolean isKnown = binding.definition().type() == AttributeType.STRING && (all || !model.keepsRest());
        Set<String> texts = new LinkedHashSet<>();
        for (Object constant : isKnown ? conversion.constants() : Set.of()) {
            JsonNode shown = conversion.show(constant);
            if (shown != null && shown.isString()) {
                texts.add(shown.stringValue());
            }
        }
        return new Values(texts, all && conversion.closed());
    }

    private static Values both(Values one, Values other) {
        if (one.texts().isEmpty() || other.texts().isEmpty()) {
            return new Values(Set.of(), false);
        }
        Set<String> texts = new LinkedHashSet<>(one.texts());
        texts.addAll(other.texts());
        return new Values(texts, one.closed() && other.closed());
    }

    private Schema added(Schema schema, @Nullable Schema extension) {
        Schema.Builder builder = schema.toBuilder();
        for (AttributeDefinition attribute : schema.attributes()) {
            builder.replace(added(ResolvedAttribute.of(extension, attribute)));
        }
        return builder.build();
    }

    private AttributeDefinition added(ResolvedAttribute path) {
        AttributeBuilder builder = path.definition().toBuilder();
        if (immutable.contains(path.toString())) {
            builder.mutability(Mutability.IMMUTABLE);
        }
        Values known = values.get(path.toString());
        if (known != null && !known.texts().isEmpty()) {
            builder.canonicalValues(array(known.texts())).onlyCanonicalValues(known.closed());
        }
        Set<String> types = path.subAttribute() == null ? null : targets.get(whole(path));
        if (types != null && path.definition().name().equals(REF)) {
            builder.referenceTypes(array(types));
        }
        if (types != null && path.definition().name().equals(TYPE)) {
            builder.canonicalValues(array(types));
        }
        for (AttributeDefinition sub : path.definition().subAttributes()) {
            builder.replaceSubAttribute(added(path.sub(sub)));
        }
        return builder.build();
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
