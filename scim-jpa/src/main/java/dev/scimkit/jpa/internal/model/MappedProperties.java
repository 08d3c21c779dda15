package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.jpa.internal.property.Property;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the attribute of a property, for error messages: validators and databases name only properties. */
public final class MappedProperties {

    private final EntityModel model;

    /**
     * Makes the look-up for a mapping.
     *
     * @param model the mapping
     */
    public MappedProperties(EntityModel model) {
        this.model = model;
    }

    /**
     * Finds the attribute.
     *
     * @param bean the name of the class that has the property: the entity, or the element of a collection
     * @param property the property, with points through embeddables and collections
     * @return the path of the attribute, or null if there is none
     */
    public @Nullable String attribute(String bean, String property) {
        if (bean.equals(model.entity().getName())) {
            String value = ofEntity(property);
            return value == null ? ofCollection(property) : value;
        }
        for (Elements list : model.parts().lists()) {
            if (bean.equals(list.elementType().getName())) {
                return find(list.bindings(), property);
            }
        }
        return null;
    }

    private @Nullable String ofEntity(String property) {
        String value = find(model.parts().values(), property);
        for (MappedElement mapped : model.parts().mappedElements()) {
            if (value == null && find(mapped.bindings(), property) != null) {
                value = path(mapped, property);
            }
        }
        return value;
    }

    private @Nullable String ofCollection(String property) {
        for (Elements list : model.parts().lists()) {
            String collection = list.collection().path();
            if (property.equals(collection)) {
                return list.attribute().toString();
            }
            if (property.startsWith(collection + ".")) {
                return find(list.bindings(), property.substring(collection.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable String find(List<Binding> bindings, String property) {
        for (Binding binding : bindings) {
            if (isFor(binding, property)) {
                return binding.attribute().toString();
            }
        }
        return null;
    }

    private static boolean isFor(Binding binding, String property) {
        Property key = binding.key();
        return binding.property().path().equals(property)
                || (key != null && key.path().equals(property));
    }

    /** As the mapping says it: {@code emails[type eq "work"].value}. */
    private static String path(MappedElement mapped, String property) {
        StringBuilder conditions = new StringBuilder();
        mapped.fixed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fixed -> conditions
                        .append(conditions.isEmpty() ? "[" : " and ")
                        .append(fixed.getKey())
                        .append(" eq ")
                        .append(fixed.getValue()));
        AttributeDefinition sub = mapped.bindings().stream()
                .filter(binding -> isFor(binding, property))
                .findFirst()
                .orElseThrow()
                .attribute()
                .subAttribute();
        return mapped.attribute()
                + (conditions.isEmpty() ? "" : conditions + "]")
                + (sub == null ? "" : "." + sub.name());
    }
}
