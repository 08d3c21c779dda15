package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final Scripted server = new Scripted();
    private final ServerConversation scim = new ServerConversation(server.endpoint(), Set.of(), "run-1");

    @Test
    void query_parameters_areEncodedOnce() {
        scim.query("/Users", "filter", "userName eq 'a+b %'", "count", "1");

        assertThat(server.requests.get(0).uri().getRawQuery())
                .isEqualTo("filter=userName%20eq%20%22a%2Bb%20%25%22&count=1");
    }

    @Test
    void patch_operations_areWrappedInTheMessage() {
        scim.patch("/Users/1", "{'op':'remove','path':'emails[type eq `work`]'}");

        assertThat(server.requests.get(0).text())
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"remove\",\"path\":\"emails[type eq \\\"work\\\"]\"}]}");
    }

    @Test
    void fill_knownNames_areReplaced() {
        scim.set("user", "7$1");

        assertThat(scim.fill("{run}/{user}/{U}")).isEqualTo("run-1/7$1/urn:ietf:params:scim:schemas:core:2.0:User");
    }

    @Test
    void fill_unknownName_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scim.fill("{nobody}"))
                .withMessage("Unknown placeholder {nobody}");
    }

    @Test
    void call_headerRemoved_sendsTheOthers() {
        scim.call("GET", "/Users").without("Authorization").send();

        assertThat(server.requests.get(0).headers()).containsOnlyKeys("Accept");
    }

    @Test
    void post_createdIdWithReservedCharacters_isEncodedInThePath() {
        server.on("POST", "/Users", 201, "{'id':'a/b c'}");

        assertThat(scim.user().path()).isEqualTo("/Users/a%2Fb%20c");
    }

    @Test
    void as_otherCaller_sendsTheirCredentialsAndCleansUpWithItsOwn() {
        server.on("POST", "/Users", 201, "{'id':'7'}").on("DELETE", "/Users/7", 204, "");
        ScimEndpoint endpoint = server.endpoint().credentials(Caller.IN_OTHER_DOMAIN, "Bearer another");
        ServerConversation first = new ServerConversation(endpoint, Set.of(), "run-2");

        first.as(Caller.IN_OTHER_DOMAIN).user();
        first.end();

        assertThat(server.log()).containsExactly("POST /Users", "DELETE /Users/7");
        assertThat(server.requests)
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer another", "Bearer s3cret");
    }
}
