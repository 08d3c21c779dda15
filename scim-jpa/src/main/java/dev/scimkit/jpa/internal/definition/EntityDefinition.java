package dev.scimkit.jpa.internal.definition;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as the application wrote it.
 *
 * @param entity the class of the entity
 * @param type the resource type with the mapped attributes
 * @param names the properties with a meaning of their own
 * @param values the attributes with one value, and elements of lists with a property of their own
 * @param lists the multi-valued attributes that are collections
 * @param members the collections of members
 * @param unique what says that a value is in use
 * @param ignored the multi-valued attributes whose other elements are not kept
 * @param restrictions the values that properties of all served entities have
 * @param password sets a password, or null if there is none
 * @param factory makes an entity, or null for its constructor
 * @param deletion deletes an entity, or null to remove it
 */
public record EntityDefinition(
        Class<?> entity,
        ResourceType type,
        Names names,
        List<ValueDefinition> values,
        List<ListDefinition> lists,
        List<MembersDefinition> members,
        List<UniqueDefinition> unique,
        Set<String> ignored,
        Map<String, Object> restrictions,
        @Nullable BiConsumer<Object, String> password,
        @Nullable Function<RequestContext, ?> factory,
        @Nullable BiConsumer<Object, RequestContext> deletion) {

    /**
     * The properties with a meaning of their own; null for those that an entity does not have.
     *
     * @param id the property with the id
     * @param organization the property with the organization
     * @param version the property with the version
     * @param created the property with the time of creation
     * @param lastModified the property with the time of the last change
     * @param rest the property with the JSON text of all other attributes
     */
    public record Names(
            String id,
            @Nullable String organization,
            @Nullable String version,
            @Nullable String created,
            @Nullable String lastModified,
            @Nullable String rest) {}
}
