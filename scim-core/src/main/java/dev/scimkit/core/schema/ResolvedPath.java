package dev.scimkit.core.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of an attribute path for a resource type.
 *
 * <p>Either {@link ResolvedAttribute}, or {@link WholeSchema} for a path that is the URI of a schema.
 */
public sealed interface ResolvedPath {

    /** {@return the extension whose JSON object contains the target, or null when the target is at the top level} */
    @Nullable
    Schema extension();

    /**
     * An attribute, or one of its sub-attributes.
     *
     * @param extension the extension that defines it, or null for a common attribute or one of the type's own schema
     * @param attribute the attribute
     * @param subAttribute the sub-attribute, or null for the whole attribute
     */
    record ResolvedAttribute(
            @Nullable Schema extension,
            AttributeDefinition attribute,
            @Nullable AttributeDefinition subAttribute) implements ResolvedPath {
        public ResolvedAttribute {
            Objects.requireNonNull(attribute, "attribute");
        }

        /**
         * Makes the path of an attribute as a whole.
         *
         * @param extension the extension that defines it, or null
         * @param attribute the attribute
         * @return the path
         */
        public static ResolvedAttribute of(@Nullable Schema extension, AttributeDefinition attribute) {
            return new ResolvedAttribute(extension, attribute, null);
        }

        /**
         * Makes the path of one of the attribute's sub-attributes.
         *
         * @param part the sub-attribute
         * @return the path
         */
        public ResolvedAttribute sub(AttributeDefinition part) {
            return new ResolvedAttribute(extension, attribute, part);
        }

        /** {@return whether clients must not write it: the sub-attribute or the whole attribute is readOnly} */
        public boolean isReadOnly() {
            return attribute.mutability() == Mutability.READ_ONLY
                    || definition().mutability() == Mutability.READ_ONLY;
        }

        /** {@return whether what the path ends at is immutable} */
        public boolean isImmutable() {
            return definition().mutability() == Mutability.IMMUTABLE;
        }

        /** {@return the path in canonical spelling} */
        public AttributePath path() {
            Schema owner = extension;
            AttributeDefinition part = subAttribute;
            return new AttributePath(
                    owner == null ? null : owner.id(), attribute.name(), part == null ? null : part.name());
        }

        /** {@return the definition of the sub-attribute if there is one, otherwise of the attribute} */
        public AttributeDefinition definition() {
            AttributeDefinition sub = subAttribute;
            return sub == null ? attribute : sub;
        }

        /** {@return the path in canonical spelling, with the URI where an extension defines the attribute} */
        @Override
        public String toString() {
            Schema owner = extension;
            AttributeDefinition sub = subAttribute;
            return (owner == null ? "" : owner.id() + ":") + attribute.name() + (sub == null ? "" : "." + sub.name());
        }
    }

    /**
     * All attributes of one schema.
     *
     * @param schema the schema
     * @param isExtension whether it is an extension rather than the type's own schema
     */
    record WholeSchema(Schema schema, boolean isExtension) implements ResolvedPath {
        public WholeSchema {
            Objects.requireNonNull(schema, "schema");
        }

        @Override
        public @Nullable Schema extension() {
            return isExtension ? schema : null;
        }

        /** {@return the URI of the schema} */
        @Override
        public String toString() {
            return schema.id();
        }
    }
}
