package dev.scimkit.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.TestService;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.access.jwt.JwtAuthenticator;
import dev.scimkit.server.access.serviceuser.BasicAuthenticator;
import dev.scimkit.server.access.serviceuser.FileServiceUserStore;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.entitlement.GroupRoles;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.TrustedProxies;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.UserMetadata;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java snippets of docs/access.md, docs/operating.md, docs/server.md and docs/zitadel.md. {@code GuideSnippetsTest} in the quickstart compares them
 * with the guides.
 */
class GuidesTest {

    private static final Path DOCS = Path.of("../docs");

    private static final Principal okta = new Principal("okta", Map.of(), Map.of());
    private static final Principal entra = new Principal("entra", Map.of(), Map.of());

    @TempDir
    private Path folder;

    private FileServiceUserStore fileStore(Path file) {
        FileServiceUserStore store = FileServiceUserStore.create(file);
        store.put(ServiceUser.of("1", "okta", "322355063156684166", Set.of(Authorizer.SCIM_MANAGER))
                .withMetadata("provisioningDomain", "okta"));
        String token = store.newToken("1", Instant.parse("2031-01-01T00:00:00Z")); // shown once: only its hash is kept

        Authenticator authenticator = ServiceUserAuthenticator.of(store);

        assertThat(authenticator.authenticate(bearer(token))).isPresent();
        return store;
    }

    @Test
    void serviceUsers_inAFile_areKept() {
        assertThat(fileStore(folder.resolve("service-users.json")).all()).hasSize(1);
    }

    @Test
    void file_ofTheGuide_isRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("service-users.json"),
                blocks("access.md", "json").get(0));

        assertThat(FileServiceUserStore.open(file).all())
                .containsExactly(ServiceUser.of("1", "okta", "322355063156684166", Set.of("SCIM_MANAGER"))
                        .withMetadata("provisioningDomain", "okta")
                        .withToken(new ServiceUser.TokenHash(
                                "e93ad5d56a11d87ff218b4d71124a793269cfb9bed7d25a37af013e1722fcff1",
                                Instant.parse("2031-01-01T00:00:00Z"))));
    }

    @Test
    void personalAccessTokens_ofTheGuide_areAccepted() {
        String token = "secret";
        String nextToken = "next";
        byte[] sha256FromTheDatabase = AccessTokens.hash("third");

        AccessTokens tokens = AccessTokens.none()
                .with(token, okta) // in the clear; only its SHA-256 is kept
                .with(nextToken, okta, Instant.parse("2031-01-01T00:00:00Z"))
                .withHash(sha256FromTheDatabase, entra, Instant.MAX);

        assertThat(tokens.authenticate(bearer("third"))).contains(entra);
    }

    @Test
    void ownAuthenticator_ofTheGuide_acceptsEither() {
        AccessTokens tokens = AccessTokens.none().with("secret", okta);

        Authenticator byCertificate = request -> request.sender().certificates().stream()
                .limit(1) // the client's own; the others are of those who issued it
                .filter(own -> own.getSubjectX500Principal().getName().equals("CN=okta.example.com"))
                .map(own -> okta)
                .findFirst();
        Authenticator either = byCertificate.or(tokens);

        assertThat(either.authenticate(bearer("secret"))).contains(okta);
        assertThat(either.authenticate(bearer("other"))).isEmpty();
    }

    @Test
    void jwtAuthenticator_ofTheGuide_isBuilt() {
        JwtAuthenticator jwt = JwtAuthenticator.builder(
                        "https://login.example.com", URI.create("https://login.example.com/oauth/v2/keys"))
                .audience("scim")
                .claims(ClaimsMapper.rolesByOrganization("urn:zitadel:iam:org:project:roles"))
                .build();

        assertThat(jwt.authenticate(bearer("no-jwt"))).isEmpty();
    }

    @Test
    void token_rotated_isReplaced() {
        WritableServiceUserStore serviceUsers = WritableServiceUserStore.inMemory();
        serviceUsers.put(ServiceUser.of("1", "okta", TestService.ORG, Set.of(Authorizer.SCIM_MANAGER)));
        String old = serviceUsers.newToken("1", Instant.MAX);

        String next = serviceUsers.newToken("1", Instant.parse("2032-01-01T00:00:00Z")); // shown once
        serviceUsers.removeToken(ServiceUser.TokenHash.of(old).sha256());

        Authenticator authenticator = ServiceUserAuthenticator.of(serviceUsers);
        assertThat(authenticator.authenticate(bearer(next))).isPresent();
        assertThat(authenticator.authenticate(bearer(old))).isEmpty();
    }

    @Test
    void passwords_ofTheGuide_areCheckedAndHashed() {
        ScimService.Builder builder =
                ScimService.builder().passwordPolicy(PasswordPolicy.standard()).passwordHasher(Pbkdf2.standard());

        assertThat(builder).isNotNull();
    }

    @Test
    void groupRoles_ofTheGuide_reportChanges() {
        ScimService.Builder builder = ScimService.builder();
        InMemoryRepository<Group> groupRepository = new InMemoryRepository<>(ResourceTypes.group(), Group::new);
        Sessions sessions = (userId, after) -> {};
        RequestContext context = new RequestContext(TestService.ORG, okta, null, "1");
        String userId = "1";
        GroupRoles roles = GroupRoles.builder()
                .externalId("00g1emaKYZTWRYYRRTSK", "ADMIN")
                .displayName("Auditors", "READER")
                .listener(change -> sessions.refresh(change.userId(), change.after()))
                .build(groupRepository);
        builder.events(roles);
        Set<String> now = roles.of(userId, context);

        assertThat(now).isEmpty();
    }

    /** What an application knows about sessions. */
    private interface Sessions {
        void refresh(String userId, Set<String> roles);

        default void endAll(@Nullable String userId) {}
    }

    @Test
    void deactivation_ofTheGuides_isHandledAndObserved() {
        Registry registry = new Registry();
        ScimService.Builder builder = TestService.builder();
        Sessions sessions = (userId, after) -> {};
        Executor executor = Runnable::run;

        builder.deactivation(
                deactivation -> CompletableFuture.runAsync(
                        () -> sessions.endAll(deactivation.user().getId()), executor),
                Duration.ofMinutes(5));
        RequestObserver deactivations = new RequestObserver() {
            @Override
            public void deactivated(FinishedDeactivation deactivation) {
                registry.timer("scim.deactivations", "completed", Boolean.toString(deactivation.completed()))
                        .record(deactivation.nanos(), TimeUnit.NANOSECONDS);
            }

            @Override
            public void stopped(AnsweredRequest request) {}
        };

        TestService service = TestService.of(builder.observer(deactivations));
        service.send("DELETE", "/Users/" + service.createUser("ada"), null);
        assertThat(registry.names).containsExactly("scim.deactivations[completed, true]");
    }

    @Test
    void server_behindAProxy_isConfigured() {
        ScimService service =
                TestService.builder().authenticator(AccessTokens.none()).build();

        JdkScimServer.Builder server =
                JdkScimServer.builder(service).port(8080).trustedProxies(TrustedProxies.of("10.0.0.1"));

        assertThat(server).isNotNull();
    }

    @Test
    void jwtAuthenticatorFromMetadata_ofTheGuide_isBuilt() {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();

        JwtAuthenticator fromMetadata = JwtAuthenticator.builder("https://login.example.com")
                .audience("scim")
                .requiredScope("scim")
                .claims(ClaimsMapper.serviceUsers(store))
                .build();

        assertThat(fromMetadata.authenticate(bearer("no-jwt"))).isEmpty();
    }

    @Test
    void basicAuthenticator_ofTheGuide_acceptsNameAndToken() {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();
        store.put(ServiceUser.of("1", "okta", TestService.ORG, Set.of()).withToken(ServiceUser.TokenHash.of("secret")));

        Authenticator withBasic = ServiceUserAuthenticator.of(store).or(BasicAuthenticator.of(store));

        assertThat(withBasic.authenticate(ScimHttpRequest.of("GET", TestService.BASE, "/Users")
                        .header("Authorization", "Basic b2t0YTpzZWNyZXQ=")))
                .isPresent();
    }

    @Test
    void observer_ofTheGuide_recordsARequest() {
        Registry registry = new Registry();

        RequestObserver timer = request -> registry.timer(
                        "scim.requests",
                        "operation",
                        request.operation().name(),
                        "status",
                        Integer.toString(request.status()))
                .record(request.nanos(), TimeUnit.NANOSECONDS);

        TestService service = TestService.of(TestService.builder().observer(timer));
        service.send(TestService.request("GET", "/" + TestService.ORG + "/Users", "none", null));
        assertThat(registry.names).containsExactly("scim.requests[operation, SEARCH, status, 401]");
    }

    @Test
    void zitadelService_ofTheGuide_answers() {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();

        ScimProfile profile = Zitadel.profile();
        ResourceType users = profile.published(ResourceTypes.user());
        ScimService service = ScimService.builder()
                .profile(profile)
                .resource(users, User::new, new InMemoryRepository<>(users, User::new))
                .passwordHasher(Pbkdf2.standard())
                .authenticator(ServiceUserAuthenticator.of(store))
                .authorizer(Zitadel.authorizer())
                .build();

        store.put(ServiceUser.of("1", "okta", TestService.ORG, Set.of("ORG_USER_MANAGER"))
                .withToken(ServiceUser.TokenHash.of("secret")));
        assertThat(service.handle(TestService.request("GET", "/" + TestService.ORG + "/Users", "secret", null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pairs_ofTheGuide_makeTheUserAgain() {
        User user = User.builder("ada").title("Countess").build();
        User columns = User.builder("ada").build();

        Map<String, String> pairs = UserMetadata.of(user).pairs(); // urn:zitadel:scim:title → Countess, …
        Resource whole = new UserMetadata(pairs).addTo(columns);

        assertThat(pairs).containsOnly(Map.entry("urn:zitadel:scim:title", "Countess"));
        assertThat(whole.tree()).isEqualTo(user.tree());
    }

    private static List<String> blocks(String guide, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static ScimHttpRequest bearer(String token) {
        return ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                .header("Authorization", "Bearer " + token);
    }

    /** The part of Micrometer's registry and timer that the guide uses. */
    private static final class Registry {
        private final List<String> names = new ArrayList<>();

        Registry timer(String name, String... tags) {
            names.add(name + List.of(tags));
            return this;
        }

        void record(long amount, TimeUnit unit) {
            assertThat(unit.toNanos(amount)).isPositive();
        }
    }
}
