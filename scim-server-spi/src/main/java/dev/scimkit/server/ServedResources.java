package dev.scimkit.server;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resource types of a service: those of the application, then those that the service adds. */
final class ServedResources {

    private record Served<R extends Resource>(
            ResourceType type, Resource.Factory<R> factory, ResourceRepository<R> repository, boolean readOnly) {
        ServedType<R> within(ScimProfile profile, @Nullable ViewValidator views) {
            return ServedType.of(type, factory, repository, profile, views, readOnly);
        }
    }

    /** Endpoints of RFC 7644 section 3.2 that no resource type can have, in lower case. */
    private static final Set<String> RESERVED =
            Set.of("/serviceproviderconfig", "/resourcetypes", "/schemas", "/bulk", "/me");

    private final List<Served<?>> own = new ArrayList<>();
    private @Nullable EntitlementCatalog entitlements;
    private boolean groupMemberships;

    <R extends Resource> void add(ResourceType type, Resource.Factory<R> factory, ResourceRepository<R> repository) {
        own.add(new Served<>(type, factory, repository, false));
    }

    void addEntitlements(EntitlementCatalog catalog) {
        this.entitlements = catalog;
    }

    void addGroupMemberships() {
        this.groupMemberships = true;
    }

    /** The profile, with the rules of the catalogue of entitlements if there is one. */
    ScimProfile profile(ScimProfile chosen) {
        EntitlementCatalog catalog = entitlements;
        return catalog == null
                ? chosen
                : chosen.toBuilder()
                        .schemas(type -> chosen.published(catalog.published(type)))
                        .writeRules(catalog.before(chosen.writeRules()))
                        .build();
    }

    /** All types, as {@link #profile} has clients see them. */
    List<ServedType<?>> types(ScimProfile profile, @Nullable ViewValidator validator) {
        if (own.isEmpty()) {
            throw new IllegalStateException("No resource type is served: call resource(type, factory, repository)");
        }
        ViewValidator views =
                validator != null ? validator : ViewValidator.ifPresent().orElse(null);
        List<ServedType<?>> types = new ArrayList<>();
        own.forEach(each -> types.add(each.within(profile, views)));
        for (EntitlementType type : entitlements == null ? List.<EntitlementType>of() : entitlements.types()) {
            types.add(new Served<>(type.type(), Resource::new, type.repository(), true).within(profile, views));
        }
        if (groupMemberships) {
            types.add(ServedType.memberships(membershipAware(types)));
        }
        requireDistinct(types);
        return types;
    }

    private static void requireDistinct(List<ServedType<?>> types) {
        Set<String> names = new HashSet<>();
        Map<String, ResourceType> byEndpoint = new HashMap<>();
        for (ServedType<?> served : types) {
            ResourceType type = served.type();
            String endpoint = type.endpoint().toLowerCase(Locale.ROOT);
            if (!names.add(type.name())) {
                throw new IllegalStateException("Two resource types are named " + type.name());
            }
            if (RESERVED.contains(endpoint)) {
                throw new IllegalStateException("The resource type " + type.name() + " needs another endpoint than "
                        + type.endpoint() + ", which is the service's own");
            }
            ResourceType other = byEndpoint.put(endpoint, type);
            if (other != null) {
                throw new IllegalStateException("The resource types " + other.name() + " and " + type.name()
                        + " have the same endpoint " + type.endpoint());
            }
        }
    }

    /** Otherwise the callers of one organization could see and change what belongs to another. */
    void requireOneOrganization() {
        for (Served<?> each : own) {
            if (!each.repository().separatesOrganizations()) {
                throw new IllegalStateException(
                        "The repository of " + each.type().name()
                                + " does not keep the organizations apart: call organization(…) with the only one, or"
                                + " give it one that does; with scim-jpa, name the property with the organization in"
                                + " each mapping");
            }
        }
    }

    private static ServedType<?> membershipAware(List<ServedType<?>> types) {
        return types.stream()
                .filter(each -> each.abilities().members() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("groupMemberships() needs a resource type with the"
                        + " members of RFC 7643, whose repository is MembershipAware"));
    }
}
