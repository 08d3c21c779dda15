package dev.scimkit.jpa;

import dev.scimkit.jpa.internal.definition.ValueDefinition;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one attribute beyond the property that has its value.
 *
 * <p>Not for use by several threads.
 *
 * @param <E> the entity, or the element of a collection
 */
public final class AttributeMapping<E> {

    private final String path;
    private final String property;
    private @Nullable String key;
    private boolean lowerCase;
    private boolean readOnly;
    private boolean required;
    private @Nullable Function<Object, @Nullable Object> toScim;
    private @Nullable Function<Object, @Nullable Object> toProperty;
    private @Nullable BiConsumer<Object, @Nullable Object> writer;

    AttributeMapping(String path, String property) {
        this.path = Objects.requireNonNull(path, "attribute");
        this.property = Objects.requireNonNull(property, "property");
    }

    /**
     * Names the property that keeps the {@linkplain dev.scimkit.core.schema.ComparisonForm comparison form} of the text. The
     * database then filters and sorts by it, and a unique constraint on it keeps values unique as SCIM understands equality.
     * scimkit writes it; where the application changes the text itself, it has to write the form too, or call
     * {@link JpaRepositories#writeKeys} afterwards.
     *
     * <p>The column needs a collation that compares code points, such as {@code "C"} in PostgreSQL and
     * {@code utf8mb4_0900_bin} in MySQL, and room for three times the length of the text.
     *
     * @param keyProperty the name of a property of type {@code String}
     * @return this object
     */
    public AttributeMapping<E> key(String keyProperty) {
        this.key = Objects.requireNonNull(keyProperty, "keyProperty");
        return this;
    }

    /**
     * Lets the database look up equal values by {@code lower(property)}, for which the application has an index. It is for
     * tables that cannot have a {@link #key}: values that differ from the sought one in more than the case of their letters,
     * such as {@code ß} and {@code ss}, are not found.
     *
     * @return this object
     */
    public AttributeMapping<E> lowerCase() {
        this.lowerCase = true;
        return this;
    }

    /**
     * Keeps clients from writing the attribute; the published schema says so.
     *
     * @return this object
     */
    public AttributeMapping<E> readOnly() {
        this.readOnly = true;
        return this;
    }

    /**
     * Demands a value from clients, for a column that must not be null; the published schema says so. With a sub-attribute
     * its attribute is required, too.
     *
     * @return this object
     */
    public AttributeMapping<E> required() {
        this.required = true;
        return this;
    }

    /**
     * Converts values. The attribute's values are {@code String} for string, reference and binary, {@code Boolean},
     * {@code Long} for integer, {@code BigDecimal} for decimal, {@code Instant} for dateTime.
     *
     * <p>If the property is a boolean or an enum, the database filters by it, otherwise the engine does.
     *
     * @param <P> the type of the property
     * @param <V> the type of the attribute
     * @param read makes the attribute's value of the property's; may return null for none
     * @param write makes the property's value of the attribute's; throws an {@code IllegalArgumentException} with a sentence
     *     for the client if there is none
     * @return this object
     */
    @SuppressWarnings("unchecked") // values of other types end in a ClassCastException, which counts as a refusal
    public <P, V> AttributeMapping<E> convert(Function<P, @Nullable V> read, Function<V, @Nullable P> write) {
        this.toScim = (Function<Object, @Nullable Object>) (Function<?, ?>) Objects.requireNonNull(read, "read");
        this.toProperty = (Function<Object, @Nullable Object>) (Function<?, ?>) Objects.requireNonNull(write, "write");
        return this;
    }

    /**
     * Writes the property by a method of the entity with another name than its setter's, so that the method's rules apply. An
     * {@code IllegalArgumentException} that it throws is a refusal: the client is shown its message.
     *
     * @param <P> the type of the property; of a reference to another entity that entity
     * @param method sets the property, to null if the attribute has no value
     * @return this object
     */
    @SuppressWarnings("unchecked") // the entity and the property have these types, or the mapping is wrong
    public <P> AttributeMapping<E> writtenBy(BiConsumer<? super E, ? super @Nullable P> method) {
        this.writer =
                (BiConsumer<Object, @Nullable Object>) (BiConsumer<?, ?>) Objects.requireNonNull(method, "method");
        return this;
    }

    ValueDefinition definition() {
        return new ValueDefinition(path, property, key, lowerCase, readOnly, required, toScim, toProperty, writer);
    }
}
