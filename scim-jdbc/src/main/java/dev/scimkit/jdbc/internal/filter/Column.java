package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jdbc.internal.dialect.Sql;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that are columns of the table of resources, and not in the forms. */
enum Column {
    /** The {@code id}. */
    ID("r.id"),
    /** {@code meta.resourceType}. */
    TYPE("r.type"),
    /** {@code meta.created}. */
    CREATED("r.created"),
    /** {@code meta.lastModified}. */
    LAST_MODIFIED("r.last_modified"),
    /** No column has it: what the engine makes, and {@code meta} as a whole. */
    NONE("NULL");

    private static final Map<String, Column> META =
            Map.of("resourceType", TYPE, "created", CREATED, "lastModified", LAST_MODIFIED);

    private final String name;

    Column(String name) {
        this.name = name;
    }

    /** The column of an attribute; null if it is in the forms. */
    static @Nullable Column of(ResolvedAttribute path) {
        if (path.extension() != null) {
            return null;
        }
        AttributeDefinition sub = path.subAttribute();
        return switch (path.attribute().name()) {
            case "id" -> ID;
            case "meta" -> sub == null ? NONE : META.getOrDefault(sub.name(), NONE);
            default -> null;
        };
    }

    Sql value() {
        return Sql.of(name);
    }
}
