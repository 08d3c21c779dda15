package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.property.Conversion;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.MapsId;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Finds out who makes the ids of entities, so that a mapping is refused if nothing does. */
final class IdReader {

    private static final String SAMPLE = new UUID(1, 2).toString();

    private final ResolvedAttribute attribute;
    private final EntityType<?> entity;
    private final EntityDefinition definition;
    private final String path;
    private final Property property;

    private IdReader(ResolvedAttribute attribute, EntityType<?> entity, EntityDefinition definition) {
        this.attribute = attribute;
        this.entity = entity;
        this.definition = definition;
        this.path = definition.names().id();
        this.property = Property.of(entity, path, "the attribute id");
    }

    static EntityId read(ResolvedAttribute attribute, EntityType<?> entity, EntityDefinition definition) {
        return new IdReader(attribute, entity, definition).read();
    }

    private EntityId read() {
        Binding shown = shown();
        if (property.isGenerated()) {
            return new EntityId(shown, EntityId.Origin.PERSISTENCE);
        }
        String reference = reference();
        if (reference != null) {
            if (definition.factory() == null) {
                throw refused(
                        "is that of the entity that " + reference + " refers to: set this reference in newEntity(…)");
            }
            return new EntityId(shown, EntityId.Origin.PERSISTENCE);
        }
        new WriteCheck(definition.entity()).id(property);
        String obstacle = property.obstacle();
        if (obstacle == null && isRandom(shown.conversion())) {
            return new EntityId(Binding.of(attribute, entity, path), EntityId.Origin.SCIMKIT);
        }
        boolean isMade = definition.factory() != null || EntityId.isSet(property, property.initial());
        if (!isMade && obstacle != null) {
            throw refused(obstacle + ", so that scimkit cannot set it: set it in newEntity(…)");
        }
        if (!isMade) {
            throw refused("is a " + property.type().getName() + ", which neither @GeneratedValue nor the constructor"
                    + " makes, and scimkit makes only random texts and UUIDs: add @GeneratedValue, or set it in"
                    + " newEntity(…)");
        }
        return new EntityId(shown, EntityId.Origin.APPLICATION);
    }

    private Binding shown() {
        try {
            return Binding.readOnly(attribute, entity, path);
        } catch (IllegalArgumentException impossible) {
            IllegalArgumentException refused = refused("is a " + property.type().getName()
                    + ", but must be a text, a UUID or an integer: name another property with id(…)");
            refused.initCause(impossible);
            throw refused;
        }
    }

    /** The property whose entity has the same id, or null. */
    private @Nullable String reference() {
        if (property.isForeignId()) {
            return "'" + path.substring(0, path.lastIndexOf('.')) + "'";
        }
        for (Attribute<?, ?> each : entity.getAttributes()) {
            MapsId same =
                    each.getJavaMember() instanceof AnnotatedElement member ? member.getAnnotation(MapsId.class) : null;
            if (same != null && (same.value().isEmpty() || path.endsWith("." + same.value()))) {
                return "'" + each.getName() + "' (@MapsId)";
            }
        }
        return null;
    }

    private static boolean isRandom(Conversion conversion) {
        try {
            return StringNode.valueOf(SAMPLE).equals(conversion.show(conversion.convert(SAMPLE)));
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(definition.entity().getName() + ": the id '" + path + "' " + reason);
    }
}
