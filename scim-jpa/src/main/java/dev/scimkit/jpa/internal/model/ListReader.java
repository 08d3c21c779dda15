package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.definition.ListDefinition;
import dev.scimkit.jpa.internal.definition.MappedPath;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.jpa.internal.property.Attributes;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the collections that multi-valued attributes are mapped to. */
final class ListReader {

    private final EntityType<?> entity;
    private final ResourceType type;
    private final ReferenceReader references;

    ListReader(EntityType<?> entity, ResourceType type, ReferenceReader references) {
        this.entity = entity;
        this.type = type;
        this.references = references;
    }

    Elements read(ListDefinition list) {
        ResolvedAttribute attribute = MappedPath.attribute(list.attribute(), type);
        String use = "the attribute " + attribute;
        PluralAttribute<?, ?, ?> plural = Attributes.collection(entity, list.collection(), use);
        Class<?> elementType = plural.getElementType().getJavaType();
        ManagedType<?> element = plural.getElementType() instanceof ManagedType<?> managed ? managed : null;
        List<Binding> bindings = new ArrayList<>();
        if (element != null) {
            new WriteCheck(entity.getJavaType()).elements(list, elementType);
        }
        WriteCheck stored = new WriteCheck(elementType);
        for (ValueDefinition value : list.values()) {
            ValueDefinition shown = list.readOnly() ? value.asReadOnly() : value;
            bindings.add(stored.element(element(attribute, shown, element, elementType)));
        }
        Elements elements = new Elements(
                attribute,
                Property.of(entity, list.collection(), use),
                elementType,
                element == null,
                element instanceof EntityType,
                element instanceof EntityType<?> target ? Attributes.reference(target, entity) : null,
                bindings,
                Map.of(),
                list.readOnly());
        new WriteCheck(entity.getJavaType()).collection(elements);
        return elements;
    }

    private Binding element(
            ResolvedAttribute attribute, ValueDefinition value, @Nullable ManagedType<?> owner, Class<?> elementType) {
        AttributeDefinition definition = attribute.attribute();
        String name = value.path().isEmpty() && definition.isComplex() ? "value" : value.path();
        ResolvedAttribute path = name.isEmpty()
                ? attribute
                : attribute.sub(definition
                        .subAttribute(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                definition.name() + " has no sub-attribute '" + name + "'")));
        if (owner == null) {
            return Binding.of(path, Property.element(elementType), null, value, null);
        }
        return Binding.of(path, owner, value, references);
    }
}
