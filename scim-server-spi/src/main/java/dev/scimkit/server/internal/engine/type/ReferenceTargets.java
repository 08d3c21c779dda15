package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The schemas of a service, in which references lead only to resource types that it serves: without users,
 * {@code members.$ref} leads to groups only. A reference that would have no type left stays as it is.
 */
public final class ReferenceTargets {

    private final Set<String> served;

    private ReferenceTargets(Set<String> served) {
        this.served = served;
    }

    /**
     * Describes the types of a service.
     *
     * @param types all types that it serves
     * @return the types as its discovery endpoints show them
     */
    public static List<ResourceType> among(List<ResourceType> types) {
        ReferenceTargets targets =
                new ReferenceTargets(types.stream().map(ResourceType::name).collect(Collectors.toSet()));
        return types.stream()
                .map(type -> type.toBuilder().schemas(targets::narrowed).build())
                .toList();
    }

    private Schema narrowed(Schema schema) {
        Schema.Builder builder = schema.toBuilder();
        schema.attributes().forEach(attribute -> builder.replace(narrowed(attribute)));
        return builder.build();
    }

    private AttributeDefinition narrowed(AttributeDefinition attribute) {
        List<String> absent = absent(attribute);
        AttributeBuilder builder = attribute.toBuilder();
        if (!absent.isEmpty()) {
            builder.referenceTypes(without(attribute.referenceTypes(), absent));
        }
        AttributeDefinition ref = attribute.subAttribute(Reference.REF).orElse(null);
        List<String> absentTypes = ref == null ? List.of() : absent(ref);
        for (AttributeDefinition sub : attribute.subAttributes()) {
            builder.replaceSubAttribute(
                    sub.name().equals(Reference.TYPE) && !absentTypes.isEmpty()
                            ? sub.toBuilder()
                                    .canonicalValues(without(sub.canonicalValues(), absentTypes))
                                    .onlyCanonicalValues(false) // no difference to what is shown
                                    .build()
                            : narrowed(sub));
        }
        return builder.build();
    }

    /** The types that a reference names and the service does not serve; empty if it names no others. */
    private List<String> absent(AttributeDefinition reference) {
        List<String> absent = new ArrayList<>(reference.referenceTypes());
        absent.removeIf(type -> served.contains(type) || Reference.leadsElsewhere(type));
        boolean isReference = reference.type() == AttributeType.REFERENCE;
        return isReference && absent.size() < reference.referenceTypes().size() ? absent : List.of();
    }

    private static String[] without(List<String> all, List<String> absent) {
        return all.stream().filter(value -> !absent.contains(value)).toArray(String[]::new);
    }
}
