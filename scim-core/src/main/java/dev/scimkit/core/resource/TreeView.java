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
 * A view over an immutable tree of attributes: of a {@link Resource} or of one of its extensions.
 *
 * <p>A subclass adds getters that use the methods here and keeps no state of its own, so that attributes without a
 * getter are never lost. Two views are equal when their trees are equal, regardless of the order of members.
 */
public abstract class TreeView {

    private final ObjectNode tree;

    /**
     * Makes a view of a tree.
     *
     * @param tree attributes, their names in the schema's spelling; copied unless immutable
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
     * @param name its name in the schema's spelling
     * @return its value, or null when it is missing or not a string
     */
    protected final @Nullable String string(String name) {
        return Attributes.string(tree, name);
    }

    /**
     * Reads a boolean attribute.
     *
     * @param name its name in the schema's spelling
     * @return its value, or null when it is missing or not a boolean
     */
    protected final @Nullable Boolean bool(String name) {
        return Attributes.bool(tree, name);
    }

    /**
     * Reads an integer attribute.
     *
     * @param name its name in the schema's spelling
     * @return its value, or null when it is missing or not an integer
     */
    protected final @Nullable Long integer(String name) {
        return Attributes.integer(tree, name);
    }

    /**
     * Reads a decimal attribute.
     *
     * @param name its name in the schema's spelling
     * @return its value, or null when it is missing or not a number
     */
    protected final @Nullable BigDecimal decimal(String name) {
        return Attributes.decimal(tree, name);
    }

    /**
     * Reads a dateTime attribute; {@link #string} gives the text as it was sent.
     *
     * @param name its name in the schema's spelling
     * @return the instant, or null when it is missing or not an xsd:dateTime
     */
    protected final @Nullable Instant instant(String name) {
        return Attributes.instant(tree, name);
    }

    /**
     * Reads a multi-valued attribute of strings.
     *
     * @param name its name in the schema's spelling
     * @return its values, unmodifiable; empty when it is missing
     */
    protected final List<String> strings(String name) {
        return Attributes.strings(tree, name);
    }

    /**
     * Reads a singular complex attribute.
     *
     * @param <T> the type of the result
     * @param name its name in the schema's spelling
     * @param reader makes the result from the sub-attributes
     * @return its value, or null when it is missing
     */
    protected final <T> @Nullable T complex(String name, Function<ObjectNode, T> reader) {
        return Attributes.complex(tree, name, reader);
    }

    /**
     * Reads a multi-valued complex attribute.
     *
     * @param <T> the type of each result
     * @param name its name in the schema's spelling
     * @param reader makes a result from the sub-attributes of one value
     * @return its values, unmodifiable; empty when it is missing
     */
    protected final <T> List<T> list(String name, Function<ObjectNode, T> reader) {
        return Attributes.list(tree, name, reader);
    }
}
