package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.ERROR;
import static dev.scimkit.quickstart.ZitadelServer.ERROR_DETAIL;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Errors of the zitadel profile. */
class ZitadelErrorsTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void error_answered_namesItsRule_Z_ERR_1() {
        Answer refused = ZITADEL.get("/Users/none").expectError(404, "");

        assertThat(refused.at("schemas").toString()).isEqualTo("[\"" + ERROR + "\",\"" + ERROR_DETAIL + "\"]");
        assertThat(refused.at("status").isString()).isTrue();
        assertThat(refused.body().get(ERROR_DETAIL).get("id").stringValue()).matches("SCIMKIT-[a-z0-9]+");
        assertThat(refused.body().get(ERROR_DETAIL).get("message").stringValue())
                .isEqualTo(refused.text("detail"));
    }

    @Test
    void errorId_ofOtherValues_isTheSame_Z_ERR_1() {
        String other = ZITADEL.user("a").replace("\"givenName\":\"Ada\",", "");
        String another = ZITADEL.user("b").replace("\"givenName\":\"Ada\",", "");
        String elsewhere = ZITADEL.user("c").replace("\"userName\":\"c\",", "");

        assertThat(errorId(other)).isEqualTo(errorId(another)).isNotEqualTo(errorId(elsewhere));
    }

    @Test
    void unexpectedFailure_answered_revealsNothing_Z_ERR_2() {
        ScimService service = ScimService.builder()
                .profile(Zitadel.profile())
                .resource(ResourceTypes.user(), User::new, new Broken<>())
                .authenticator(AccessTokens.none()
                        .with("t", new Principal("okta", Map.of("1", Set.of("ORG_USER_MANAGER")), Map.of())))
                .authorizer(Zitadel.authorizer())
                .build();

        ScimHttpResponse response = service.handle(
                ScimHttpRequest.of("GET", "https://x", "/1/Users/2").header("Authorization", "Bearer t"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(JsonMapper.shared().readTree(response.body()).toString())
                .isEqualTo("{\"schemas\":[\"" + ERROR
                        + "\"],\"detail\":\"Unknown internal server error\",\"status\":\"500\"}");
    }

    private static String errorId(String body) {
        return ZITADEL.send(OKTA, "POST", "/Users", body)
                .expectError(400, "invalidValue")
                .body()
                .get(ERROR_DETAIL)
                .get("id")
                .stringValue();
    }

    /** A repository that always fails. */
    private static final class Broken<R extends Resource> implements ResourceRepository<R> {

        @Override
        public R create(R resource, RequestContext context) {
            throw new IllegalStateException("secret");
        }

        @Override
        public Optional<R> findById(String id, RequestContext context) {
            throw new IllegalStateException("secret");
        }

        @Override
        public Page<R> search(SearchQuery query, RequestContext context) {
            throw new IllegalStateException("secret");
        }

        @Override
        public R replace(R resource, VersionCondition condition, RequestContext context) {
            throw new IllegalStateException("secret");
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            throw new IllegalStateException("secret");
        }
    }
}
