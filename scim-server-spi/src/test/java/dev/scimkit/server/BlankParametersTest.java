package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Parameters without a value are as absent (RFC 7644 section 3.4.2); clients send those that they do not use. */
class BlankParametersTest {

    private final TestService service = TestService.create();

    @BeforeEach
    void users() {
        service.createUser("alice");
        service.createUser("bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=",
                "filter",
                "filter=%20",
                "sortOrder=",
                "sortBy=&sortOrder=ascending",
                "attributes=",
                "excludedAttributes=,",
                "attributes=userName&excludedAttributes=",
                "startIndex=&count=",
                "filter=&sortBy=&sortOrder=&attributes=&excludedAttributes=&startIndex=&count="
            })
    void parameter_withoutAValue_listsEverything(String query) {
        for (String path : new String[] {"/Users", ""}) {
            assertThat(userNames(TestService.json(service.send("GET", path + "?" + query, null))))
                    .as(path)
                    .containsExactlyInAnyOrder("alice", "bob");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"filter\":\"\"",
                "\"filter\":\" \"",
                "\"sortBy\":\"\",\"sortOrder\":\"\"",
                "\"sortOrder\":\"\"",
                "\"attributes\":[\"\"],\"excludedAttributes\":[]",
                "\"attributes\":[\"userName\"],\"excludedAttributes\":[\"\"]"
            })
    void member_ofASearchWithoutAValue_listsEverything(String member) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]," + member + "}";
        for (String path : new String[] {"/Users/.search", "/.search"}) {
            assertThat(userNames(TestService.json(service.send("POST", path, body))))
                    .as(path)
                    .containsExactlyInAnyOrder("alice", "bob");
        }
    }

    @Test
    void emptyFilter_atADiscoveryEndpoint_isNoFilter() {
        assertThat(service.send("GET", "/Schemas?filter=", null).status()).isEqualTo(200);
        assertThat(service.send("GET", "/Schemas?filter=name%20pr", null).status())
                .isEqualTo(403);
    }

    @Test
    void emptyAttributes_inAPatch_doNotAskForABody() {
        String id =
                TestService.json(service.send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"G"}""")).get("id").asString();
        String patch = """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"displayName","value":"H"}]}""";

        assertThat(service.send("PATCH", "/Groups/" + id + "?attributes=", patch)
                        .status())
                .isEqualTo(204);
        assertThat(service.send("PATCH", "/Groups/" + id + "?attributes=id", patch)
                        .status())
                .isEqualTo(200);
    }

    private static Iterable<String> userNames(JsonNode list) {
        return list.get("Resources")
                .valueStream()
                .map(user -> user.get("userName").asString())
                .toList();
    }
}
