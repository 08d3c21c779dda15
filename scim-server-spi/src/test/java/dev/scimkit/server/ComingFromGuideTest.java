package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.ScimAttribute;
import dev.scimkit.core.schema.ScimSchema;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.patch.PatchResult;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Java snippets of docs/coming-from.md. */
class ComingFromGuideTest {

    private static final String TOKEN = "a-token-of-at-least-32-characters";

    @Test
    void user_readPatchedAndMatched_isFound() {
        String json = "{\"userName\":\"ada\"}";
        String body = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"title","value":"Countess"}]}\
            """;
        String text = "displayName eq \"ada\" and title eq \"countess\"";

        ResourceType users = ResourceTypes.user();
        User user = ResourceReader.of(users).read(json).as(User::new);
        User named = user.toBuilder().displayName("Ada").build();
        PatchResult patched = ScimPatch.apply(named, PatchRequest.read(body));
        boolean found = FilterMatcher.compile(Filter.parse(text), users).matches(patched.resource());

        assertThat(found).isTrue();
    }

    @Test
    void service_withARepository_creates() {
        ResourceRepository<User> repository = new Accounts();
        Authenticator authenticator = AccessTokens.none()
                .with(TOKEN, new Principal("okta", Map.of("acme", Set.of(Authorizer.SCIM_MANAGER)), Map.of()));

        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, repository)
                .authenticator(authenticator)
                .build();
        ScimServlet servlet = new ScimServlet(service);

        ScimHttpRequest post = ScimHttpRequest.of("POST", "https://app.example.com/scim/v2", "/acme/Users")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/scim+json")
                .body(User.builder("ada").build().toJson());
        assertThat(service.handle(post).status()).isEqualTo(201);
        assertThat(servlet).isNotNull();
    }

    @Test
    void extension_asARecord_isPartOfTheType() {
        ResourceType users = ResourceTypes.user().toBuilder()
                .extension(Schema.of(Badge.class))
                .build();

        assertThat(users.extension("urn:example:params:scim:schemas:extension:2.0:Badge"))
                .isPresent();
    }

    @ScimSchema(id = "urn:example:params:scim:schemas:extension:2.0:Badge")
    record Badge(@ScimAttribute(required = true) String color) {}

    private static final class Accounts implements ResourceRepository<User> {

        private final Map<String, Map<String, User>> all = new HashMap<>();

        private Collection<User> accounts(String organization) {
            return in(organization).values();
        }

        private Map<String, User> in(String organization) {
            return all.computeIfAbsent(organization, key -> new LinkedHashMap<>());
        }

        private User store(User user, RequestContext context) {
            in(context.organization()).put(user.getId(), user);
            return user;
        }

        @Override
        public User create(User user, RequestContext context) {
            return store(user, context);
        }

        @Override
        public Optional<User> findById(String id, RequestContext context) {
            return Optional.ofNullable(in(context.organization()).get(id));
        }

        @Override
        public Page<User> search(SearchQuery query, RequestContext context) {
            return Page.candidates(accounts(context.organization()));
        }

        @Override
        public User replace(User user, VersionCondition condition, RequestContext context) {
            condition.check(findById(user.getId(), context).orElseThrow(ResourceNotFoundException::new));
            return store(user, context);
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            findById(id, context).ifPresent(condition::check);
            return in(context.organization()).remove(id) != null;
        }
    }
}
