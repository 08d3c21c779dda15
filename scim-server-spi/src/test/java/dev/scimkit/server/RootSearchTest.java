package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Queries over all resource types (RFC 7644 section 3.4.2.1). */
class RootSearchTest {

    private final TestService service = TestService.create();

    @BeforeEach
    void createResources() {
        service.createUser("alice");
        service.createUser("bob");
        service.send(
                "POST",
                "/Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Guides\"}");
    }

    @Test
    void search_withoutFilter_listsAllTypesButNoDiscoveryResources_P_3_4_2_1_02_P_3_4_2_1_07() {
        assertThat(types(list(""))).containsExactly("User", "User", "Group");
    }

    @Test
    void filter_onTheType_restrictsTheSearchToIt() {
        assertThat(types(list("filter=meta.resourceType%20eq%20%22Group%22"))).containsExactly("Group");
    }

    @Test
    void attribute_thatATypeLacks_hasNoValueThere_P_3_4_2_1_06() {
        assertThat(types(list("filter=userName%20pr"))).containsExactly("User", "User");
    }

    @Test
    void attribute_thatNoTypeHas_is400() {
        ScimHttpResponse response = service.send("GET", "?filter=foo%20pr", null);
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidFilter");
    }

    @Test
    void pages_overSeveralTypes_runAcrossThem() {
        List<String> seen = new ArrayList<>();
        for (int startIndex = 1; startIndex <= 3; startIndex += 2) {
            JsonNode page = list("count=2&startIndex=" + startIndex);
            assertThat(page.get("totalResults").intValue()).isEqualTo(3);
            page.get("Resources")
                    .forEach(resource -> seen.add(resource.get("id").asString()));
        }
        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void search_byPost_findsTheSame_P_3_4_3_10() {
        JsonNode found = TestService.json(
                service.send(
                        "POST",
                        "/.search",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":\"displayName eq \\\"guides\\\"\"}"));
        assertThat(types(found)).containsExactly("Group");
    }

    private JsonNode list(String query) {
        return TestService.json(service.send("GET", "?" + query, null));
    }

    private static List<String> types(JsonNode list) {
        return list.get("Resources")
                .valueStream()
                .map(resource -> resource.at("/meta/resourceType").asString())
                .toList();
    }
}
