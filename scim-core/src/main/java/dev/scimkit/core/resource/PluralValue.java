package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A value of a multi-valued attribute with the usual sub-attributes (RFC 7643 section 2.4). */
public interface PluralValue extends ComplexValue {

    /** {@return the value itself, or null} */
    @Nullable
    String value();

    /** {@return a human-readable form of the value, or null} */
    @Nullable
    String display();

    /** {@return what the value is for, such as {@code work}, or null} */
    @Nullable
    String type();

    /** {@return whether the value is preferred over the others, or null when unspecified} */
    @Nullable
    Boolean primary();

    /** {@return whether the value is preferred over the others; false when unspecified} */
    default boolean isPrimary() {
        return Boolean.TRUE.equals(primary());
    }

    @Override
    default ObjectNode toTree() {
        return JsonTree.object()
                .put("value", value())
                .put("display", display())
                .put("type", type())
                .put("primary", primary())
                .build();
    }
}
