package dev.scimkit.patch;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where in a resource a value stands: an attribute or a sub-attribute. Prints as the canonical path.
 *
 * @param extension the extension that defines it, or null
 * @param parent the complex attribute it is part of, or null
 * @param definition what the schema says of it
 */
record Place(@Nullable Schema extension, @Nullable Place parent, AttributeDefinition definition) {

    static Place of(@Nullable Schema extension, AttributeDefinition attribute) {
        return new Place(extension, null, attribute);
    }

    Place sub(AttributeDefinition subAttribute) {
        return new Place(extension, this, subAttribute);
    }

    boolean isReadOnly() {
        return definition.mutability() == Mutability.READ_ONLY || (parent != null && parent.isReadOnly());
    }

    boolean isImmutable() {
        return definition.mutability() == Mutability.IMMUTABLE;
    }

    AttributePath path() {
        String uri = extension == null ? null : extension.id();
        Place owner = parent;
        return owner == null
                ? new AttributePath(uri, definition.name(), null)
                : new AttributePath(uri, owner.definition.name(), definition.name());
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
