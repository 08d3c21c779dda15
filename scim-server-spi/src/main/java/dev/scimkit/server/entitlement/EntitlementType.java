package dev.scimkit.server.entitlement;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Entitlements of one kind, such as roles or licences: a resource type on one of Okta's schemas, and all its resources.
 * Clients can read them, and cannot change them.
 *
 * <p>Immutable.
 */
public final class EntitlementType {

    private static final int MAX_DESCRIPTION = 1_000;

    private final ResourceType type;
    private final Map<String, Resource> entries;

    private EntitlementType(ResourceType type, Map<String, Resource> entries) {
        this.type = type;
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** {@return a builder of the type {@code Role} at {@code /Roles}, on {@code urn:okta:scim:schemas:core:1.0:Role}} */
    public static Builder roles() {
        return new Builder("Role", "/Roles", EntitlementSchemas.ROLE);
    }

    /**
     * Starts a type on {@code urn:okta:scim:schemas:core:1.0:Entitlement}, which several types may share.
     *
     * @param name its name, such as {@code License}
     * @param endpoint its endpoint, such as {@code /Licenses}
     * @return a builder
     */
    public static Builder of(String name, String endpoint) {
        return new Builder(
                Objects.requireNonNull(name, "name"),
                Objects.requireNonNull(endpoint, "endpoint"),
                EntitlementSchemas.ENTITLEMENT);
    }

    /** {@return the resource type} */
    public ResourceType type() {
        return type;
    }

    /** {@return all entitlements of this type, in order} */
    public List<Resource> entries() {
        return List.copyOf(entries.values());
    }

    /** {@return a repository of them, the same for all organizations, which can only be read} */
    public ResourceRepository<Resource> repository() {
        return new EntitlementRepository(this);
    }

    /** {@return the name of the type} */
    @Override
    public String toString() {
        return type.name();
    }

    boolean areRoles() {
        return type.schema().equals(EntitlementSchemas.ROLE);
    }

    /** The entitlements by id. */
    Map<String, Resource> byId() {
        return entries;
    }

    /**
     * Builds an {@link EntitlementType}.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        private final ResourceType.Builder type;
        private final String name;
        private final boolean hasType;
        private final List<ObjectNode> entries = new ArrayList<>();

        Builder(String name, String endpoint, Schema schema) {
            this.type = ResourceType.builder(name, endpoint, schema)
                    .description(endpoint.substring(1) + " that can be assigned to users");
            this.name = name;
            this.hasType = schema.attribute(EntitlementSchemas.TYPE).isPresent();
        }

        /**
         * Describes the type to administrators; Okta needs a description, so there is one by default.
         *
         * @param value a sentence for administrators
         * @return this builder
         */
        public Builder description(String value) {
            type.description(Objects.requireNonNull(value, "description"));
            return this;
        }

        /**
         * Adds an extension with attributes of the application's own.
         *
         * @param schema its schema
         * @return this builder
         */
        public Builder extension(Schema schema) {
            type.extension(Objects.requireNonNull(schema, "extension"));
            return this;
        }

        /**
         * Adds an entitlement.
         *
         * @param id its id, which is the {@code value} in {@code roles} or {@code entitlements} of a user
         * @param displayName the name that administrators see
         * @return this builder
         */
        public Builder entry(String id, String displayName) {
            return entry(id, displayName, null);
        }

        /**
         * Adds an entitlement.
         *
         * @param id its id, which is the {@code value} in {@code roles} or {@code entitlements} of a user
         * @param displayName the name that administrators see
         * @param description what it allows, at most 1,000 characters; or null
         * @return this builder
         */
        public Builder entry(String id, String displayName, @Nullable String description) {
            return entry(JsonTree.object()
                    .put("id", Objects.requireNonNull(id, "id"))
                    .put(EntitlementSchemas.DISPLAY_NAME, Objects.requireNonNull(displayName, "displayName"))
                    .put(EntitlementSchemas.DESCRIPTION, description)
                    .build());
        }

        /**
         * Adds an entitlement with attributes of extensions.
         *
         * @param entry {@code id}, {@code displayName} and more; {@code schemas} and {@code type} may be missing
         * @return this builder
         */
        public Builder entry(ObjectNode entry) {
            entries.add(Objects.requireNonNull(entry, "entry"));
            return this;
        }

        /**
         * Adds an entitlement for each constant of an enum, with the name of the constant as its id.
         *
         * @param <E> the enum
         * @param constants the enum
         * @param displayName gives the name that administrators see
         * @return this builder
         */
        public <E extends Enum<E>> Builder entries(Class<E> constants, Function<? super E, String> displayName) {
            Objects.requireNonNull(constants, "constants");
            Objects.requireNonNull(displayName, "displayName");
            for (E constant : constants.getEnumConstants()) {
                entry(constant.name(), displayName.apply(constant));
            }
            return this;
        }

        /**
         * Makes the type.
         *
         * @return the type
         * @throws IllegalArgumentException if an entitlement has no id or no name, breaks its schema, or has the id of
         *     another one; the message names it
         */
        public EntitlementType build() {
            ResourceType built = type.build();
            Map<String, Resource> all = new LinkedHashMap<>();
            for (ObjectNode entry : entries) {
                JsonNode id = entry.path("id");
                if (!id.isString() || id.stringValue().isBlank()) {
                    throw new IllegalArgumentException(name + " has an entry without an id: " + entry);
                }
                if (all.put(id.stringValue(), resource(built, id.stringValue(), entry)) != null) {
                    throw new IllegalArgumentException(
                            name + " has two entries with the id '" + id.stringValue() + "'");
                }
            }
            return new EntitlementType(built, all);
        }

        private Resource resource(ResourceType built, String id, ObjectNode entry) {
            try {
                Resource read = ResourceReader.of(built)
                        .unknownAttributes(ResourceReader.UnknownAttributes.REFUSE)
                        .normalize(completed(built, entry));
                checkDescription(read);
                return SchemaValidator.of(built)
                        .acceptCreate(read)
                        .withConsistentSchemas()
                        .withId(id);
            } catch (ScimException invalid) {
                throw new IllegalArgumentException(
                        name + " '" + id + "': " + invalid.error().detail(), invalid);
            }
        }

        private ObjectNode completed(ResourceType built, ObjectNode entry) {
            String schemas = CommonAttributes.SCHEMAS.name();
            ObjectNode named = entry.has(schemas)
                    ? entry
                    : JsonTree.with(
                            entry,
                            schemas,
                            JsonTree.array(
                                    List.of(StringNode.valueOf(built.schema().id()))));
            return hasType ? JsonTree.with(named, EntitlementSchemas.TYPE, StringNode.valueOf(name)) : named;
        }

        private static void checkDescription(Resource read) {
            String description =
                    read.tree().path(EntitlementSchemas.DESCRIPTION).stringValue("");
            if (description.codePointCount(0, description.length()) > MAX_DESCRIPTION) {
                throw new IllegalArgumentException(
                        "The description of '" + read.tree().path("id").stringValue("") + "' has more than "
                                + MAX_DESCRIPTION + " characters");
            }
        }
    }
}
