package dev.scimkit.core.resource;

import dev.scimkit.core.json.JsonTree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A value of a multi-valued attribute that has the usual sub-attributes (RFC 7643 section 2.4). */
public interface PluralValue extends ComplexValue {

    /** {@return the value itself, or null} */
    @Nullable
    String value();

    /** {@return a form of the value for people to read, or null} */
    @Nullable
    String display();

    /** {@return what the value is for, such as {@code work}, or null} */
    @Nullable
    String type();

    /** {@return whether the value is preferred over the others, or null when that is not said} */
    @Nullable
    Boolean primary();

    /** {@return whether the value is preferred over the others; not said means false} */
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
