package dev.scimkit.core.resource;

import dev.scimkit.core.schema.Schema;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * An extension with its view, such as {@code EnterpriseUser.TYPE}.
 *
 * @param <E> the view
 * @param schema the schema of the extension
 * @param view makes the view from the extension's tree
 */
public record ExtensionType<E extends TreeView>(Schema schema, Function<ObjectNode, E> view) {
    public ExtensionType {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(view, "view");
    }
}
