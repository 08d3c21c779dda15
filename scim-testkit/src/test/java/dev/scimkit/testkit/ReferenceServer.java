package dev.scimkit.testkit;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.server.InProcess;
import java.util.Map;
import java.util.Set;

/**
 * scimkit's own server as the testkit sees it: two organizations, each with a service user, and a read-only service
 * user.
 */
public final class ReferenceServer {

    /** The organization under test. */
    public static final String ORGANIZATION = "3223";

    private static final String OTHER = "4334";
    private static final String MANAGER = Authorizer.SCIM_MANAGER;

    private ReferenceServer() {}

    /** A resource type of an application's own. */
    private static ResourceType device() {
        Schema schema = Schema.builder("urn:example:scim:schemas:2.0:Device", "Device")
                .description("Something that a user was given.")
                .attribute(AttributeDefinition.builder("serialNumber")
                        .required()
                        .uniqueness(Uniqueness.SERVER)
                        .mutability(Mutability.IMMUTABLE)
                        .build())
                .attribute(AttributeDefinition.builder("label").build())
                .attribute(AttributeDefinition.builder("price")
                        .type(AttributeType.DECIMAL)
                        .build())
                .attribute(AttributeDefinition.builder("bought")
                        .type(AttributeType.DATE_TIME)
                        .build())
                .attribute(AttributeDefinition.builder("ports")
                        .type(AttributeType.COMPLEX)
                        .multiValued()
                        .subAttribute(AttributeDefinition.builder("value").build())
                        .subAttribute(AttributeDefinition.builder("speed")
                                .type(AttributeType.INTEGER)
                                .build())
                        .build())
                .build();
        return ResourceType.builder("Device", "/Devices", schema).build();
    }

    /** A resource type that clients can only read. */
    private static EntitlementCatalog licenses() {
        return EntitlementCatalog.of(EntitlementType.of("License", "/Licenses")
                .entry("gold", "Gold")
                .entry("silver", "Silver")
                .build());
    }

    /** Creates an empty service. */
    public static ScimService service() {
        return service(ResourceTypes.user(), ResourceTypes.group()).build();
    }

    /** Prepares an empty service with other schemas of users and groups. */
    static ScimService.Builder service(ResourceType users, ResourceType groups) {
        ResourceType device = device();
        return bare().resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .resource(device, Resource::new, new InMemoryRepository<>(device, Resource::new))
                .entitlements(licenses());
    }

    /** Prepares a service without resource types. */
    static ScimService.Builder bare() {
        return ScimService.builder()
                .authenticator(AccessTokens.none()
                        .with("manager-token", principal("okta", ORGANIZATION, MANAGER))
                        .with("reader-token", principal("reader", ORGANIZATION, "READER"))
                        .with("other-token", principal("other", OTHER, MANAGER))
                        .with("entra-token", tolerated("entra"))
                        .with("okta-token", tolerated("okta")))
                .authorizer(
                        Authorizer.of(Map.of(MANAGER, Set.of(Permission.values()), "READER", Set.of(Permission.READ))))
                .clock(new TickingClock());
    }

    private static Principal principal(String name, String organization, String role) {
        return new Principal(name, Map.of(organization, Set.of(role)), Map.of());
    }

    /** A manager of the organization under test, from whom the service tolerates what a preset says. */
    private static Principal tolerated(String preset) {
        return new Principal(preset, Map.of(ORGANIZATION, Set.of(MANAGER)), Map.of("leniencies", preset));
    }

    /** Creates an in-process endpoint with everything the rules can use. */
    public static ScimEndpoint inProcess() {
        return inProcess(service());
    }

    static ScimEndpoint inProcess(ScimService service) {
        return complete(InProcess.endpoint(service, ORGANIZATION), InProcess.endpoint(service, OTHER));
    }

    /** Creates an endpoint for a server, from its base URL without the organization. */
    public static ScimEndpoint overHttp(String baseUrl) {
        return complete(ScimEndpoint.at(baseUrl + "/" + ORGANIZATION), ScimEndpoint.at(baseUrl + "/" + OTHER));
    }

    private static ScimEndpoint complete(ScimEndpoint endpoint, ScimEndpoint other) {
        return endpoint.bearer("manager-token")
                .readOnly("Bearer reader-token")
                .credentials(Caller.ENTRA_ID, "Bearer entra-token")
                .otherOrganization(other.bearer("other-token"));
    }
}
