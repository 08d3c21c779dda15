package dev.scimkit.core.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an attribute: its name, its type and its characteristics (RFC 7643 sections 2 and 7).
 *
 * <p>Unset characteristics have the defaults of RFC 7643 section 2.2: string, singular, optional, not case exact,
 * read-write, returned by default, not unique. Immutable.
 */
public final class AttributeDefinition {

    private final String name;
    private final AttributeType type;
    private final boolean multiValued;
    private final @Nullable String description;
    private final boolean required;
    private final List<String> canonicalValues;
    private final boolean onlyCanonicalValues;
    private final boolean caseExact;
    private final Mutability mutability;
    private final Returned returned;
    private final Uniqueness uniqueness;
    private final List<String> referenceTypes;
    private final List<AttributeDefinition> subAttributes;
    private final AttributeIndex subAttributeIndex;
    private final Derived<AttributeDefinition> derived = new Derived<>();

    AttributeDefinition(AttributeBuilder builder) {
        this.name = builder.name.intern();
        this.type = builder.type;
        this.multiValued = builder.multiValued;
        this.description = builder.description;
        this.required = builder.required;
        this.canonicalValues = List.copyOf(builder.canonicalValues);
        this.onlyCanonicalValues = builder.onlyCanonicalValues;
        this.caseExact = builder.caseExact || type == AttributeType.BINARY || type == AttributeType.REFERENCE;
        this.mutability = builder.mutability;
        this.returned = builder.returned;
        this.uniqueness = builder.uniqueness;
        this.referenceTypes = List.copyOf(builder.referenceTypes);
        this.subAttributes = List.copyOf(builder.subAttributes);
        this.subAttributeIndex = new AttributeIndex(name + ".", subAttributes);
    }

    /**
     * Starts the definition of an attribute.
     *
     * @param name its name: a letter, or {@code $} and a letter, then letters, digits, {@code $}, {@code -}, {@code _}
     * @return a builder whose other characteristics have the defaults of RFC 7643 section 2.2
     */
    public static AttributeBuilder builder(String name) {
        return new AttributeBuilder(Objects.requireNonNull(name, "name"));
    }

    /**
     * Starts the definition of a complex attribute.
     *
     * @param name its name
     * @param subAttributes adds the sub-attributes and sets other characteristics
     * @return the definition
     */
    static AttributeDefinition complex(String name, Consumer<AttributeBuilder> subAttributes) {
        AttributeBuilder builder = builder(name).type(AttributeType.COMPLEX);
        subAttributes.accept(builder);
        return builder.build();
    }

    /** {@return the name in the schema's own spelling} */
    public String name() {
        return name;
    }

    /** {@return the data type} */
    public AttributeType type() {
        return type;
    }

    /** {@return whether the attribute is multi-valued} */
    public boolean multiValued() {
        return multiValued;
    }

    /** {@return what the attribute means, or null when the schema does not say} */
    public @Nullable String description() {
        return description;
    }

    /** {@return whether a resource must have a value for it} */
    public boolean required() {
        return required;
    }

    /** {@return suggested values, or the only valid ones; empty when there are none} */
    public List<String> canonicalValues() {
        return canonicalValues;
    }

    /** {@return whether all values but the canonical ones are refused} */
    public boolean onlyCanonicalValues() {
        return onlyCanonicalValues;
    }

    /** {@return whether comparisons are case-sensitive, as they always are for references and binary values} */
    public boolean caseExact() {
        return caseExact;
    }

    /** {@return whether and when a client may change it} */
    public Mutability mutability() {
        return mutability;
    }

    /** {@return when responses contain it} */
    public Returned returned() {
        return returned;
    }

    /** {@return the scope in which its value must be unique} */
    public Uniqueness uniqueness() {
        return uniqueness;
    }

    /** {@return the names of resource types, {@code external} or {@code uri} for a reference; otherwise empty} */
    public List<String> referenceTypes() {
        return referenceTypes;
    }

    /** {@return the sub-attributes of a complex attribute, in order; otherwise empty} */
    public List<AttributeDefinition> subAttributes() {
        return subAttributes;
    }

    /** {@return whether this is a complex attribute} */
    public boolean isComplex() {
        return type == AttributeType.COMPLEX;
    }

    /** {@return whether clients must never learn the value: it is never returned, or writeOnly (RFC 7643 section 7)} */
    public boolean isSecret() {
        return returned == Returned.NEVER || mutability == Mutability.WRITE_ONLY;
    }

    /**
     * Finds a sub-attribute.
     *
     * @param subAttributeName its name in any case
     * @return its definition, or empty when the attribute has no such sub-attribute
     */
    public Optional<AttributeDefinition> subAttribute(String subAttributeName) {
        return Optional.ofNullable(subAttributeIndex.find(subAttributeName));
    }

    /**
     * Caches a value that is computed from this definition. The value and its class live as long as the definition.
     *
     * @param <T> the value
     * @param kind the class of the value, which serves as the key
     * @param work computes the value; may run more than once when several threads ask at the same time
     * @return the value from the first call; it must be immutable or thread-safe
     */
    public <T> T derive(Class<T> kind, Function<? super AttributeDefinition, ? extends T> work) {
        return derived.get(this, kind, work);
    }

    /** {@return a builder with the characteristics of this definition} */
    public AttributeBuilder toBuilder() {
        return new AttributeBuilder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AttributeDefinition that
                        && name.equals(that.name)
                        && Objects.equals(description, that.description)
                        && characteristics().equals(that.characteristics()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, multiValued);
    }

    /** {@return the name and type, as in {@code emails: complex[]{value, type}}} */
    @Override
    public String toString() {
        String parts = subAttributes.isEmpty()
                ? ""
                : subAttributes.stream().map(AttributeDefinition::name).collect(Collectors.joining(", ", "{", "}"));
        return name + ": " + type + (multiValued ? "[]" : "") + parts;
    }

    private List<Object> characteristics() {
        return List.of(
                name,
                type,
                multiValued,
                required,
                canonicalValues,
                onlyCanonicalValues,
                caseExact,
                mutability,
                returned,
                uniqueness,
                referenceTypes,
                subAttributes);
    }
}
