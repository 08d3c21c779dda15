package dev.scimkit.server.entitlement;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.profile.WriteRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that users of an application can be assigned, as Okta discovers it: Okta reads {@code /ResourceTypes} and then
 * the resources of every type on its schemas {@code Role} and {@code Entitlement}.
 *
 * <p>Users have assignments in {@code roles} and {@code entitlements} (RFC 7643 section 4.1.2), whose {@code value} is the
 * id of an entry. An entry gives them its {@code display} and {@code type}, whatever the client sent, when the user is
 * written. Values that are not in the catalogue are stored unless it is {@link #refusingUnknown()}. An attribute for which it has no
 * type, such as {@code roles} without {@link EntitlementType#roles()}, is left alone.
 *
 * <p>Immutable; the same for all organizations.
 */
public final class EntitlementCatalog {

    /** The attribute of users with their roles. */
    static final String ROLES = "roles";

    /** The attribute of users with their other entitlements. */
    static final String ENTITLEMENTS = "entitlements";

    private final List<EntitlementType> types;
    private final boolean refusesUnknown;
    private final Map<String, Map<String, Resource>> byAttribute = new LinkedHashMap<>();

    private EntitlementCatalog(List<EntitlementType> types, boolean refusesUnknown) {
        this.types = List.copyOf(types);
        this.refusesUnknown = refusesUnknown;
        Set<String> names = new HashSet<>();
        Map<String, EntitlementType> endpoints = new HashMap<>();
        for (EntitlementType type : types) {
            if (!names.add(type.type().name())) {
                throw new IllegalArgumentException("Two types are named " + type);
            }
            EntitlementType other = endpoints.put(type.type().endpoint().toLowerCase(Locale.ROOT), type);
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + type + " have the same endpoint "
                        + type.type().endpoint());
            }
            add(type);
        }
    }

    /**
     * Makes a catalogue.
     *
     * @param types its types, in the order in which clients see them
     * @return the catalogue, which lets users have other values too
     * @throws IllegalArgumentException if two types have the same name or endpoint, or entries of two types on
     *     the schema {@code Entitlement} the same id, since {@code entitlements} of a user would be ambiguous
     */
    public static EntitlementCatalog of(EntitlementType... types) {
        return new EntitlementCatalog(List.of(types), false);
    }

    /**
     * {@return the same catalogue, which refuses assignments of anything else with 400 {@code invalidValue}, in each of
     * {@code roles} and {@code entitlements} for which it has a type}
     */
    public EntitlementCatalog refusingUnknown() {
        return new EntitlementCatalog(types, true);
    }

    /** {@return the types in order} */
    public List<EntitlementType> types() {
        return types;
    }

    /**
     * Adds the rules of this catalogue, which concern users only, to others.
     *
     * @param others the rules that apply afterwards
     * @return both
     */
    public WriteRules before(WriteRules others) {
        return new EntitlementRules(this, Objects.requireNonNull(others, "others"));
    }

    /**
     * Declares the names of the types of this catalogue as the canonical values of {@code roles.type} and
     * {@code entitlements.type} in the schema of users.
     *
     * @param type a resource type
     * @return the type with these canonical values, if its schema is that of users; otherwise the same
     */
    public ResourceType published(ResourceType type) {
        return EntitlementRules.isUser(type) ? declared(type) : type;
    }

    private ResourceType declared(ResourceType users) {
        Schema.Builder schema = users.schema().toBuilder();
        for (String name : byAttribute.keySet()) {
            AttributeDefinition attribute = users.schema().attribute(name).orElse(null);
            AttributeDefinition kind = attribute == null
                    ? null
                    : attribute.subAttribute(EntitlementSchemas.TYPE).orElse(null);
            if (attribute != null && kind != null) {
                AttributeDefinition named =
                        kind.toBuilder().canonicalValues(namesFor(name)).build();
                schema.replace(attribute.toBuilder().replaceSubAttribute(named).build());
            }
        }
        return users.toBuilder().schema(schema.build()).build();
    }

    private String[] namesFor(String attribute) {
        return types.stream()
                .filter(type -> attribute(type).equals(attribute))
                .map(type -> type.type().name())
                .toArray(String[]::new);
    }

    private static String attribute(EntitlementType type) {
        return type.areRoles() ? ROLES : ENTITLEMENTS;
    }

    /** The attributes of users whose values are in this catalogue, with the entries by id. */
    Map<String, Map<String, Resource>> byAttribute() {
        return byAttribute;
    }

    boolean refusesUnknown() {
        return refusesUnknown;
    }

    private EntitlementType first(EntitlementType second, String id) {
        return types.stream()
                .filter(type ->
                        attribute(type).equals(attribute(second)) && type.byId().containsKey(id))
                .findFirst()
                .orElse(second);
    }

    private void add(EntitlementType type) {
        Map<String, Resource> entries = byAttribute.computeIfAbsent(attribute(type), unused -> new LinkedHashMap<>());
        type.byId().forEach((id, entry) -> {
            if (entries.put(id, entry) != null) {
                throw new IllegalArgumentException(
                        first(type, id) + " and " + type + " both have an entry with the id '" + id + "'");
            }
        });
    }
}
