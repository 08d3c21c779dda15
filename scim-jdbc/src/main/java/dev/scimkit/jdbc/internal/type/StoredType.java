package dev.scimkit.jdbc.internal.type;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.form.FormsWriter;
import org.jspecify.annotations.Nullable;

/**
 * A resource type in the database.
 *
 * @param type the type as the service stores it
 * @param indexed the attributes whose values are in tables of their own
 * @param members the attribute {@code members}, if its values are in the table of members; otherwise null
 * @param forms writes the forms of resources
 * @param tables the names of the tables
 * @param dialect the dialect of the database
 */
public record StoredType(
        ResourceType type,
        IndexedAttributes indexed,
        @Nullable AttributeDefinition members,
        FormsWriter forms,
        TableNames tables,
        Dialect dialect) {

    /** The attribute whose values are in a table of their own. */
    public static final String MEMBERS = "members";

    /** The id of the resource that a member refers to. */
    public static final String VALUE = "value";

    /**
     * Describes a type.
     *
     * @param type the type as the service stores it
     * @param indexed the attributes whose values are in tables of their own
     * @param tables the names of the tables
     * @param dialect the dialect of the database
     * @return the type
     */
    public static StoredType of(ResourceType type, IndexedAttributes indexed, TableNames tables, Dialect dialect) {
        AttributeDefinition members =
                type.attribute(MEMBERS).filter(StoredType::isList).orElse(null);
        return new StoredType(type, indexed, members, new FormsWriter(type), tables, dialect);
    }

    private static boolean isList(AttributeDefinition members) {
        return members.multiValued()
                && !members.isSecret()
                && members.subAttribute(VALUE)
                        .filter(value -> value.type() == AttributeType.STRING && !value.multiValued())
                        .isPresent();
    }

    /** {@return the name of the type, as in the tables} */
    public String name() {
        return type.name();
    }

    /** {@return whether the engine looks up each member that a client writes, as it does where RFC 7643 defines them} */
    public boolean hasStandardMembers() {
        return members != null
                && members.equals(ResourceTypes.group().attribute(MEMBERS).orElse(null));
    }

    /**
     * Tells whether the values of an attribute are in the table of members.
     *
     * @param path the attribute
     * @return true if they are
     */
    public boolean isMember(ResolvedAttribute path) {
        return members != null
                && path.extension() == null
                && path.attribute().name().equals(MEMBERS);
    }
}
