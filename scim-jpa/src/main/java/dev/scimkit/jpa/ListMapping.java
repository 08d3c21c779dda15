package dev.scimkit.jpa;

import dev.scimkit.jpa.internal.definition.ListDefinition;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The elements of a multi-valued attribute that is a collection: of simple values, of embeddables, or of entities that belong
 * to theirs ({@code cascade = ALL, orphanRemoval = true}).
 *
 * <p>Not for use by several threads.
 *
 * @param <X> the element of the collection
 */
public final class ListMapping<X> {

    private final String attribute;
    private final String collection;
    private final List<ValueDefinition> values = new ArrayList<>();
    private boolean readOnly;

    ListMapping(String attribute, String collection) {
        this.attribute = Objects.requireNonNull(attribute, "attribute");
        this.collection = Objects.requireNonNull(collection, "collection");
    }

    /**
     * Maps a sub-attribute.
     *
     * @param name its name, such as {@code value}
     * @param property the property of the element
     * @return this object
     */
    public ListMapping<X> attribute(String name, String property) {
        return attribute(name, property, unused -> {});
    }

    /**
     * Maps a sub-attribute.
     *
     * @param name its name, such as {@code value}
     * @param property the property of the element
     * @param options says more about it
     * @return this object
     */
    public ListMapping<X> attribute(String name, String property, Consumer<AttributeMapping<X>> options) {
        AttributeMapping<X> mapping = new AttributeMapping<>(name, property);
        options.accept(mapping);
        values.add(mapping.definition());
        return this;
    }

    /**
     * Says more about the elements of a collection of simple values.
     *
     * @param options says how they are converted
     * @return this object
     */
    public ListMapping<X> elements(Consumer<AttributeMapping<X>> options) {
        return attribute("", "", options);
    }

    /**
     * Keeps clients from writing the attribute; the published schema says so.
     *
     * @return this object
     */
    public ListMapping<X> readOnly() {
        this.readOnly = true;
        return this;
    }

    ListDefinition definition() {
        if (values.isEmpty()) {
            attribute("", "");
        }
        return new ListDefinition(attribute, collection, values, readOnly);
    }
}
