package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Getters over an immutable tree of attributes: of a {@link Resource} or of one of its extensions.
 *
 * <p>A subclass adds getters that read through the methods here and keeps no state of its own, so that attributes it does
 * not know are never lost. Two views are equal when their trees are, whatever the order of members.
 */
public abstract class TreeView {

    private final ObjectNode tree;

    /**
     * Looks at a tree.
     *
     * @param tree attributes in canonical spelling; copied unless it is immutable
     */
    protected TreeView(ObjectNode tree) {
        this.tree = JsonTree.freeze(Objects.requireNonNull(tree, "tree"));
    }

    /** {@return the attributes as an immutable tree} */
    public final ObjectNode tree() {
        return tree;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TreeView that && tree.equals(that.tree);
    }

    @Override
    public final int hashCode() {
        return tree.hashCode();
    }

    /**
     * Reads a string, reference or binary attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no string
     */
    protected final @Nullable String string(String name) {
        return Attributes.string(tree, name);
    }

    /**
     * Reads a boolean attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no boolean
     */
    protected final @Nullable Boolean bool(String name) {
        return Attributes.bool(tree, name);
    }

    /**
     * Reads an integer attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no integer
     */
    protected final @Nullable Long integer(String name) {
        return Attributes.integer(tree, name);
    }

    /**
     * Reads a decimal attribute.
     *
     * @param name its canonical name
     * @return its value, or null when it has none or is no number
     */
    protected final @Nullable BigDecimal decimal(String name) {
        return Attributes.decimal(tree, name);
    }

    /**
     * Reads a dateTime attribute; {@link #string} gives the text as it was sent.
     *
     * @param name its canonical name
     * @return the instant, or null when it has none or is no xsd:dateTime
     */
    protected final @Nullable Instant instant(String name) {
        return Attributes.instant(tree, name);
    }

    /**
     * Reads a multi-valued attribute of strings.
     *
     * @param name its canonical name
     * @return its values, unmodifiable, empty when it has none
     */
    protected final List<String> strings(String name) {
        return Attributes.strings(tree, name);
    }

    /**
     * Reads a singular complex attribute.
     *
     * @param <T> what its value becomes
     * @param name its canonical name
     * @param reader makes the value of the sub-attributes
     * @return its value, or null when it has none
     */
    protected final <T> @Nullable T complex(String name, Function<ObjectNode, T> reader) {
        return Attributes.complex(tree, name, reader);
    }

    /**
     * Reads a multi-valued complex attribute.
     *
     * @param <T> what each value becomes
     * @param name its canonical name
     * @param reader makes one value of its sub-attributes
     * @return its values, unmodifiable, empty when it has none
     */
    protected final <T> List<T> list(String name, Function<ObjectNode, T> reader) {
        return Attributes.list(tree, name, reader);
    }
}
