package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds the definition of an attribute; unset characteristics have the defaults of RFC 7643 section 2.2.
 *
 * <p>Not for use by several threads.
 */
public final class AttributeBuilder {

    String name;
    AttributeType type = AttributeType.STRING;
    boolean multiValued;

    @Nullable
    String description;

    boolean required;
    List<String> canonicalValues = List.of();
    boolean onlyCanonicalValues;
    boolean caseExact;
    Mutability mutability = Mutability.READ_WRITE;
    Returned returned = Returned.DEFAULT;
    Uniqueness uniqueness = Uniqueness.NONE;
    List<String> referenceTypes = List.of();
    final List<AttributeDefinition> subAttributes = new ArrayList<>();

    AttributeBuilder(String name) {
        this.name = name;
    }

    AttributeBuilder(AttributeDefinition start) {
        this.name = start.name();
        this.type = start.type();
        this.multiValued = start.multiValued();
        this.description = start.description();
        this.required = start.required();
        this.canonicalValues = start.canonicalValues();
        this.onlyCanonicalValues = start.onlyCanonicalValues();
        this.caseExact = start.caseExact();
        this.mutability = start.mutability();
        this.returned = start.returned();
        this.uniqueness = start.uniqueness();
        this.referenceTypes = start.referenceTypes();
        this.subAttributes.addAll(start.subAttributes());
    }

    /**
     * Sets the data type.
     *
     * @param value the type
     * @return this builder
     */
    public AttributeBuilder type(AttributeType value) {
        this.type = Objects.requireNonNull(value, "type");
        return this;
    }

    /**
     * Makes the attribute multi-valued.
     *
     * @return this builder
     */
    public AttributeBuilder multiValued() {
        return multiValued(true);
    }

    /**
     * Sets whether the attribute is multi-valued.
     *
     * @param value whether it is
     * @return this builder
     */
    public AttributeBuilder multiValued(boolean value) {
        this.multiValued = value;
        return this;
    }

    /**
     * Describes the attribute.
     *
     * @param value a sentence or two
     * @return this builder
     */
    public AttributeBuilder description(String value) {
        this.description = Objects.requireNonNull(value, "description");
        return this;
    }

    /**
     * Makes the attribute required.
     *
     * @return this builder
     */
    public AttributeBuilder required() {
        return required(true);
    }

    /**
     * Sets whether a resource must have a value for it.
     *
     * @param value whether it must
     * @return this builder
     */
    public AttributeBuilder required(boolean value) {
        this.required = value;
        return this;
    }

    /**
     * Suggests values.
     *
     * @param values the suggested values
     * @return this builder
     */
    public AttributeBuilder canonicalValues(String... values) {
        this.canonicalValues = List.of(values);
        return this;
    }

    /**
     * Refuses all values but the canonical ones. Without this they are suggestions.
     *
     * @return this builder
     */
    public AttributeBuilder onlyCanonicalValues() {
        return onlyCanonicalValues(true);
    }

    /**
     * Sets whether all values but the canonical ones are refused. A published schema cannot say so (RFC 7643 section 7).
     *
     * @param value whether they are
     * @return this builder
     */
    public AttributeBuilder onlyCanonicalValues(boolean value) {
        this.onlyCanonicalValues = value;
        return this;
    }

    /**
     * Makes comparisons case-sensitive.
     *
     * @return this builder
     */
    public AttributeBuilder caseExact() {
        return caseExact(true);
    }

    /**
     * Sets whether comparisons are case-sensitive; for references and binary values they always are (RFC 7643 sections
     * 2.3.6 and 2.3.7).
     *
     * @param value whether they are
     * @return this builder
     */
    public AttributeBuilder caseExact(boolean value) {
        this.caseExact = value;
        return this;
    }

    /**
     * Sets whether and when a client may change it.
     *
     * @param value the mutability
     * @return this builder
     */
    public AttributeBuilder mutability(Mutability value) {
        this.mutability = Objects.requireNonNull(value, "mutability");
        return this;
    }

    /**
     * Sets when responses contain it.
     *
     * @param value when
     * @return this builder
     */
    public AttributeBuilder returned(Returned value) {
        this.returned = Objects.requireNonNull(value, "returned");
        return this;
    }

    /**
     * Sets the scope in which its value must be unique.
     *
     * @param value where
     * @return this builder
     */
    public AttributeBuilder uniqueness(Uniqueness value) {
        this.uniqueness = Objects.requireNonNull(value, "uniqueness");
        return this;
    }

    /**
     * Sets what a reference may point to.
     *
     * @param values names of resource types, or {@code external} or {@code uri}
     * @return this builder
     */
    public AttributeBuilder referenceTypes(String... values) {
        this.referenceTypes = List.of(values);
        return this;
    }

    /**
     * Adds a sub-attribute.
     *
     * @param value its definition
     * @return this builder
     */
    public AttributeBuilder subAttribute(AttributeDefinition value) {
        subAttributes.add(Objects.requireNonNull(value, "subAttribute"));
        return this;
    }

    /**
     * Replaces the sub-attribute of the same name.
     *
     * @param value its new definition
     * @return this builder
     * @throws IllegalArgumentException when there is no such sub-attribute
     */
    public AttributeBuilder replaceSubAttribute(AttributeDefinition value) {
        subAttributes.set(positionOf(value.name()), value);
        return this;
    }

    /**
     * Removes a sub-attribute, such as {@code name.middleName} from the standard schema of users.
     *
     * @param subAttributeName its name, in any case
     * @return this builder
     * @throws IllegalArgumentException when there is no such sub-attribute
     */
    public AttributeBuilder removeSubAttribute(String subAttributeName) {
        subAttributes.remove(positionOf(subAttributeName));
        return this;
    }

    private int positionOf(String subAttributeName) {
        for (int i = 0; i < subAttributes.size(); i++) {
            if (Ascii.equalsIgnoreCase(subAttributes.get(i).name(), subAttributeName)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no sub-attribute " + subAttributeName);
    }

    /**
     * Makes the definition.
     *
     * @return the definition, immutable
     * @throws IllegalArgumentException when the characteristics contradict one another; the message names the attribute
     */
    public AttributeDefinition build() {
        AttributeDefinition definition = new AttributeDefinition(this);
        AttributeConsistency.check(definition);
        return definition;
    }
}
