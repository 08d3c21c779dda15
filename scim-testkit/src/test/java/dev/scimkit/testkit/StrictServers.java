package dev.scimkit.testkit;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.SchemaUris;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Correct servers that demand more than the reference, and say so in their schemas. */
final class StrictServers {

    private static final String DEPARTMENT = "department";
    private static final List<String> DEPARTMENTS = List.of("Sales", "Support");

    private StrictServers() {}

    /** Required attributes: simple, parts of complex ones, of extensions of the application and of a list. */
    static ScimEndpoint demanding() {
        Schema user = ResourceTypes.user().schema();
        AttributeDefinition name = attribute(user, "name");
        Schema demanding = user.toBuilder()
                .replace(name.toBuilder()
                        .required()
                        .replaceSubAttribute(name.subAttribute("familyName").orElseThrow().toBuilder()
                                .required()
                                .build())
                        .build())
                .replace(attribute(user, "title").toBuilder().required().build())
                .replace(attribute(user, "displayName").toBuilder().required().build())
                .replace(attribute(user, "emails").toBuilder().required().build())
                .attribute(AttributeDefinition.builder("badge").required().build())
                .build();
        Schema group = ResourceTypes.group().schema();
        AttributeDefinition members = attribute(group, "members");
        ResourceType groups = ResourceTypes.group().toBuilder()
                .schema(group.toBuilder()
                        .replace(members.toBuilder()
                                .replaceSubAttribute(members.subAttribute("value").orElseThrow().toBuilder()
                                        .required()
                                        .build())
                                .build())
                        .build())
                .build();
        ResourceType users = ResourceType.builder("User", "/Users", demanding)
                .requiredExtension(desk())
                .extension(enterprise())
                .build();
        return ReferenceServer.inProcess(ReferenceServer.service(users, groups).build());
    }

    /** The interoperability profile: few attributes of users, one of them required, and a required extension. */
    static ScimEndpoint interop() {
        ScimProfile profile = ScimProfile.interop();
        Schema few = OtherServers.userWith(Set.of("userName", "active", "title"))
                .replace(attribute(ResourceTypes.user().schema(), "active").toBuilder()
                        .required()
                        .build())
                .build();
        ResourceType users = profile.published(ResourceType.builder("User", "/Users", few)
                .requiredExtension(desk())
                .build());
        return ReferenceServer.inProcess(ReferenceServer.bare()
                .profile(profile)
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .build());
    }

    private static Schema desk() {
        return Schema.builder("urn:example:scim:schemas:2.0:Desk", "Desk")
                .attribute(AttributeDefinition.builder("room").required().build())
                .attribute(AttributeDefinition.builder("floor").build())
                .build();
    }

    private static AttributeDefinition attribute(Schema schema, String name) {
        return schema.attribute(name).orElseThrow();
    }

    private static Schema enterprise() {
        return ResourceTypes.user()
                .extension(SchemaUris.ENTERPRISE)
                .orElseThrow()
                .schema();
    }

    /** Users belong to one of two departments, and managers and members exist. */
    static ScimEndpoint checking() {
        Schema enterprise = enterprise();
        ResourceType users = ResourceType.builder(
                        "User", "/Users", ResourceTypes.user().schema())
                .extension(enterprise.toBuilder()
                        .replace(attribute(enterprise, DEPARTMENT).toBuilder()
                                .canonicalValues(DEPARTMENTS.toArray(String[]::new))
                                .build())
                        .build())
                .build();
        ResourceType groups = ResourceTypes.group();
        InMemoryRepository<User> storedUsers = new InMemoryRepository<>(users, User::new);
        InMemoryRepository<Group> storedGroups = new InMemoryRepository<>(groups, Group::new);
        return ReferenceServer.inProcess(ReferenceServer.bare()
                .resource(users, User::new, new Checked<>(storedUsers, (user, context) -> {
                    JsonNode work = user.tree().path(SchemaUris.ENTERPRISE);
                    refuseUnless(
                            DEPARTMENTS.contains(work.path(DEPARTMENT).asString(DEPARTMENTS.get(0))), "department");
                    JsonNode manager = work.path("manager").path("value");
                    refuseUnless(
                            manager.isMissingNode()
                                    || storedUsers
                                            .findById(manager.asString(), context)
                                            .isPresent(),
                            "manager");
                }))
                .resource(groups, Group::new, new Checked<>(storedGroups, (group, context) -> {
                    for (JsonNode member : group.tree().path("members")) {
                        String id = member.path("value").asString();
                        refuseUnless(
                                storedUsers.findById(id, context).isPresent()
                                        || storedGroups.findById(id, context).isPresent(),
                                "members");
                    }
                }))
                .build());
    }

    /** Users have one e-mail address, that for work, as in a table with one column for it. */
    static ScimEndpoint withOneAddress() {
        Schema user = ResourceTypes.user().schema();
        AttributeDefinition emails = attribute(user, "emails");
        ResourceType users = ResourceTypes.user().toBuilder()
                .schema(user.toBuilder()
                        .replace(emails.toBuilder()
                                .replaceSubAttribute(emails.subAttribute("type").orElseThrow().toBuilder()
                                        .canonicalValues("work")
                                        .build())
                                .build())
                        .build())
                .build();
        ResourceType groups = ResourceTypes.group();
        return ReferenceServer.inProcess(ReferenceServer.bare()
                .resource(
                        users, User::new, new Checked<>(new InMemoryRepository<>(users, User::new), (one, context) -> {
                            JsonNode addresses = one.tree().path("emails");
                            refuseUnless(
                                    addresses.size() <= 1
                                            && addresses
                                                    .valueStream()
                                                    .allMatch(address -> address.path("type")
                                                            .asString("")
                                                            .equals("work")),
                                    "emails");
                        }))
                .resource(groups, Group::new, new InMemoryRepository<>(groups, Group::new))
                .build());
    }

    private static void refuseUnless(boolean valid, String attribute) {
        if (!valid) {
            throw ScimException.of(ScimType.INVALID_VALUE, "There is no such value of " + attribute);
        }
    }

    private interface Check<R extends Resource> {
        void apply(R resource, RequestContext context);
    }

    /** Refuses resources that the application does not want. */
    private static final class Checked<R extends Resource> extends DelegatingRepository<R> {

        private final Check<R> check;

        Checked(InMemoryRepository<R> store, Check<R> check) {
            super(store);
            this.check = check;
        }

        @Override
        public R create(R resource, RequestContext context) {
            check.apply(resource, context);
            return super.create(resource, context);
        }

        @Override
        public R replace(R resource, VersionCondition condition, RequestContext context) {
            check.apply(resource, context);
            return super.replace(resource, condition, context);
        }
    }

    /** Two types of the application's own: one has a secret and writes times in its own form, the other can only be read. */
    static ScimEndpoint withOwnTypes() {
        ResourceType users = ResourceTypes.user();
        Schema schema = Schema.builder("urn:example:scim:schemas:2.0:Badge", "Badge")
                .attribute(AttributeDefinition.builder("number")
                        .required()
                        .mutability(Mutability.IMMUTABLE)
                        .build())
                .attribute(AttributeDefinition.builder("colour").build())
                .attribute(AttributeDefinition.builder("pin")
                        .required()
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build())
                .attribute(AttributeDefinition.builder("issued")
                        .type(AttributeType.DATE_TIME)
                        .build())
                .build();
        ResourceType badges = ResourceType.builder("Badge", "/Badges", schema).build();
        ScimEndpoint endpoint = ReferenceServer.inProcess(ReferenceServer.bare()
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .resource(badges, Resource::new, new InMemoryRepository<>(badges, Resource::new))
                .entitlements(EntitlementCatalog.of(EntitlementType.of("License", "/Licenses")
                        .entry("gold", "Gold")
                        .entry("silver", "Silver")
                        .build()))
                .build());
        return endpoint.via(request -> {
            ScimResponse response = endpoint.transport().send(request);
            String body = response.text().replaceAll("(\"issued\":\"[^\"]*\\d)Z", "$1.000Z");
            return new ScimResponse(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
        });
    }
}
