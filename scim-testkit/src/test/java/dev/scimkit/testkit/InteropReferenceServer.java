package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.testkit.endpoint.ScimEndpoint;

/** scimkit's own server in the interoperability profile, with roles and licences for Okta to discover. */
public final class InteropReferenceServer {

    private InteropReferenceServer() {}

    /** Creates an in-process endpoint with everything the rules can use. */
    public static ScimEndpoint inProcess() {
        ScimProfile profile = ScimProfile.interop();
        ResourceType users = profile.published(ResourceTypes.user());
        ResourceType groups = profile.published(ResourceTypes.group());
        ScimService service = ReferenceServer.bare()
                .profile(profile)
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .entitlements(catalog())
                .build();
        return ReferenceServer.inProcess(service);
    }

    private static EntitlementCatalog catalog() {
        return EntitlementCatalog.of(
                EntitlementType.roles()
                        .description("What users may do")
                        .entry("admin", "The customer's `{x}` \"administrator\" \\", "May do everything")
                        .entry("editor", "Editor")
                        .entry("reader", "Reader")
                        .build(),
                EntitlementType.of("License", "/Licenses")
                        .description("What the customer pays for")
                        .entry("gold", "Gold: l'or {U}")
                        .build());
    }
}
