package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.serviceuser.BasicAuthenticator;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import dev.scimkit.server.entitlement.GroupRoles;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.Requirement;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The account lifecycle profile of IPSIE (draft 00): what the service holds, and what it demands of the application. */
class IpsieProfileTest {

    /** Accepts every caller, as an authenticator with required scopes would accept good tokens. */
    private record Scoped(Set<String> requiredScopes) implements Authenticator {
        @Override
        public Optional<Principal> authenticate(ScimHttpRequest request) {
            return Optional.of(new Principal("idp", Map.of(TestService.ORG, Set.of("SCIM_MANAGER")), Map.of()));
        }
    }

    private static final Authenticator SCIM = new Scoped(Set.of("scim"));

    private static ScimService.Builder bare(int level, ResourceType users) {
        ScimProfile profile = ScimProfile.ipsie(level);
        ResourceType published = profile.published(users);
        return ScimService.builder()
                .profile(profile)
                .resource(published, User::new, new InMemoryRepository<>(published, User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new));
    }

    private static ScimService.Builder complete(int level) {
        return withoutListener(bare(level, ResourceTypes.user())).events(event -> {});
    }

    private static ScimService.Builder withoutListener(ScimService.Builder bare) {
        return bare.authenticator(SCIM)
                .rateLimiter((organization, principal, operation) -> Optional.empty())
                .deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void service_withNothingOfTheApplication_isNotBuiltAndNamesTheFacts(int level) {
        ScimService.Builder lacking = bare(level, ResourceTypes.user()).authenticator(request -> Optional.empty());

        assertThatThrownBy(lacking::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "AL-P1",
                        "rateLimiter(…)",
                        "AL-S2",
                        "events(…)",
                        "AL-A3",
                        "requiredScope",
                        "AL-L1",
                        "deactivation(");
    }

    @Test
    void oneMissing_ofAll_isTheOnlyOneNamed() {
        ScimService.Builder slow = complete(1)
                .deactivation(deactivation -> CompletableFuture.completedFuture(null), Duration.ofMinutes(6));
        ScimService.Builder either = complete(1).authenticator(SCIM.or(request -> Optional.empty()));

        assertThatThrownBy(slow::build).hasMessageContaining("AL-L1").hasMessageNotContaining("AL-A3");
        assertThatThrownBy(either::build).hasMessageContaining("AL-A3").hasMessageNotContaining("AL-L1");
        assertThat(complete(2).authenticator(SCIM.or(SCIM)).build()).isNotNull();
    }

    @Test
    void httpBasic_besideTokensWithTheScope_isRefusedByName() {
        ScimService.Builder both =
                complete(1).authenticator(SCIM.or(BasicAuthenticator.of(WritableServiceUserStore.inMemory())));

        assertThatThrownBy(both::build).hasMessageContainingAll("AL-A1", "BasicAuthenticator");
        assertThatThrownBy(complete(1).authenticator(SCIM.or(request -> Optional.empty()))::build)
                .hasMessageNotContaining("Basic");
    }

    @Test
    void users_withoutDisplayName_areRefusedAtLevel2Only() {
        ResourceType users = ResourceTypes.user().toBuilder()
                .schema(ResourceTypes.user().schema().toBuilder()
                        .remove("displayName")
                        .build())
                .build();
        ScimService.Builder first = withoutListener(bare(1, users)).events(event -> {});

        assertThat(first.build()).isNotNull();
        assertThatThrownBy(first.profile(ScimProfile.ipsie(2))::build).hasMessageContaining("AL-U1");
    }

    @Test
    void listeners_ofSomeTypesOnly_areNoAudit() {
        GroupRoles roles = GroupRoles.builder().build(new InMemoryRepository<>(ResourceTypes.group(), Group::new));
        ScimService.Builder builder =
                withoutListener(bare(1, ResourceTypes.user())).events(roles);

        assertThatThrownBy(builder::build).hasMessageContainingAll("AL-S2", "every resource type");
        assertThat(builder.events(event -> {}).build()).isNotNull();
    }

    /** Entitlements can only be read, and changes of memberships are changes of groups. */
    @Test
    void listener_ofAllTypesThatCanChange_isAnAudit() {
        ScimEvents all = new ScimEvents() {
            @Override
            public void committed(ScimEvent event) {}

            @Override
            public boolean concerns(ResourceType type) {
                return type.name().equals("User") || type.name().equals("Group");
            }
        };

        assertThat(withoutListener(bare(1, ResourceTypes.user()))
                        .events(all)
                        .groupMemberships()
                        .entitlements(EntitlementCatalog.of(EntitlementType.roles()
                                .entry("admin", "Administrator")
                                .build()))
                        .build())
                .isNotNull();
    }

    @Test
    void accounts_thatCannotBeDeactivated_areRefused() {
        ResourceType users = ResourceTypes.user().toBuilder()
                .schema(ResourceTypes.user().schema().toBuilder()
                        .remove("active")
                        .build())
                .build();
        ScimService.Builder groupsOnly = withoutListener(ScimService.builder()
                        .profile(ScimProfile.ipsie(1))
                        .resource(
                                ResourceTypes.group(),
                                Group::new,
                                new InMemoryRepository<>(ResourceTypes.group(), Group::new)))
                .events(event -> {});

        assertThatThrownBy(withoutListener(bare(1, users)).events(event -> {})::build)
                .hasMessageContainingAll("AL-L1", "userName and active");
        assertThatThrownBy(groupsOnly::build).hasMessageContainingAll("AL-L2", "userName and active");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void passwords_inSchemasAndRequests_areUnknown(int level) {
        TestService service = TestService.of(complete(level));

        JsonNode schemas = TestService.json(service.send("GET", "/Schemas", null));
        JsonNode config = TestService.json(service.send("GET", "/ServiceProviderConfig", null));
        ScimHttpResponse created = service.send(
                "POST",
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a\",\"password\":\"x\"}");

        assertThat(schemas.findValuesAsString("name")).doesNotContain("password");
        assertThat(config.at("/changePassword/supported").asBoolean(true)).isFalse();
        assertThat(config.at("/bulk/supported").asBoolean()).isTrue();
        assertThat(config.get("interopProfileConformant").asBoolean()).isTrue();
        assertThat(created.status()).isEqualTo(400);
        assertThat(TestService.json(created).get("scimType").asString()).isEqualTo("invalidSyntax");
    }

    @Test
    void users_ofTheProfile_areCreatedChangedAndDeleted() {
        TestService service = TestService.of(complete(2));
        String id = service.createUser("ada");

        ScimHttpResponse patched = service.send(
                "PATCH",
                "/Users/" + id,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false},"
                        + "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"Ada\"}]}");

        assertThat(TestService.json(patched).get("active").asBoolean()).isFalse();
        assertThat(service.send("DELETE", "/Users/" + id, null).status()).isEqualTo(204);
        assertThat(service.createUser("ada")).isNotEqualTo(id);
    }

    /** A repository keeps what the profile that it had before allowed. */
    @Test
    void passwordOfAnotherProfile_stillStored_isInNoEvent() {
        ResourceType published = ScimProfile.ipsie(2).published(ResourceTypes.user());
        InMemoryRepository<User> users = new InMemoryRepository<>(published, User::new);
        List<Resource> told = new ArrayList<>();
        TestService service = TestService.of(ScimService.builder()
                .profile(ScimProfile.ipsie(2))
                .resource(published, User::new, users)
                .authenticator(SCIM)
                .rateLimiter((organization, principal, operation) -> Optional.empty())
                .events(event -> Stream.of(event.before(), event.after())
                        .filter(Objects::nonNull)
                        .forEach(told::add))
                .deactivation(
                        deactivation -> {
                            told.add(deactivation.user());
                            return CompletableFuture.completedFuture(null);
                        },
                        Duration.ofMinutes(5)));
        RequestContext context =
                new RequestContext(TestService.ORG, new Principal("app", Map.of(), Map.of()), null, "1");
        users.create(
                new User(
                        published,
                        JsonTree.object()
                                .put(
                                        "schemas",
                                        JsonTree.array(List.of(StringNode.valueOf(
                                                Schemas.user().id()))))
                                .put("id", "1")
                                .put("externalId", "e")
                                .put("userName", "ada")
                                .put("password", "$hash")
                                .build()),
                context);

        service.send(
                "PATCH",
                "/Users/1",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}");
        service.send("DELETE", "/Users/1", null);

        assertThat(told).hasSize(5).allSatisfy(user -> {
            assertThat(user.toJson()).doesNotContain("$hash", "password");
            assertThat(user.tree().propertyNames()).contains("schemas", "id", "externalId", "meta", "userName");
        });
    }

    @Test
    void level_thatTheDraftDoesNotDefine_isRefused() {
        assertThatThrownBy(() -> ScimProfile.ipsie(3)).hasMessage("level must be 1 or 2: 3");
        assertThat(ScimProfile.standard().requirements()).isEmpty();
        assertThat(ScimProfile.ipsie(2).requirements())
                .containsAll(ScimProfile.ipsie(1).requirements())
                .contains(Requirement.USER_ATTRIBUTES);
    }
}
