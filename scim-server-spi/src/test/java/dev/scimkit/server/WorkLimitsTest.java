package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimLimits;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Small requests that would be much work: the answer names the limit, and nothing is changed. */
class WorkLimitsTest {

    private static final String USER = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
    private static final ScimLimits LIMITS = ScimLimits.standard()
            .withWork(ScimLimits.Work.standard().withMaxSteps(1_000_000))
            .withFilter(ScimLimits.standard().filter().withMaxTerms(60));

    private final TestService service = TestService.create(LIMITS);

    @ParameterizedTest
    @ValueSource(strings = {"/Users", ""})
    void search_moreStepsThanAllowed_answers400TooMany(String endpoint) {
        create(USER + ",\"userName\":\"long\",\"emails\":[{\"value\":\"" + "y".repeat(50_000) + "\"}]");
        String filter = "emails%20co%20%22x%22";

        ScimHttpResponse one = service.send("GET", endpoint + "?filter=" + filter, null);
        ScimHttpResponse many =
                service.send("GET", endpoint + "?filter=" + filter + ("%20or%20" + filter).repeat(30), null);

        assertThat(one.status()).isEqualTo(200);
        assertThat(many.status()).isEqualTo(400);
        assertThat(TestService.json(many).get("scimType").asString()).isEqualTo("tooMany");
        assertThat(TestService.json(many).get("detail").asString()).contains("maxSteps", "1000000");
    }

    @Test
    void search_sortedByLongTexts_answers400TooMany() {
        for (int i = 0; i < 60; i++) {
            create(USER + ",\"userName\":\"u" + i + "\",\"title\":\"" + "ö".repeat(1_000) + "\"");
        }

        assertThat(service.send("GET", "/Users?sortBy=title", null).status()).isEqualTo(400);
        assertThat(service.send("GET", "/Users?sortBy=userName", null).status()).isEqualTo(200);
    }

    @Test
    void patch_moreStepsThanAllowed_answers413AndChangesNothing() {
        String id = create(
                USER + ",\"userName\":\"many\",\"emails\":[" + join(2_000, i -> "{\"value\":\"e" + i + "\"}") + "]");
        JsonNode before = TestService.json(service.send("GET", "/Users/" + id, null));

        ScimHttpResponse refused = service.send("PATCH", "/Users/" + id, patch(join(100, i -> primary(i))));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(TestService.json(refused).get("detail").asString()).contains("maxSteps");
        assertThat(TestService.json(service.send("GET", "/Users/" + id, null))).isEqualTo(before);
        assertThat(service.send("PATCH", "/Users/" + id, patch(primary(1))).status())
                .isEqualTo(200);
    }

    @Test
    void patch_filterWithMoreTermsThanSearchesMayHave_answers400InvalidFilter() {
        String id = create(USER + ",\"userName\":\"x\"");
        String path = "emails[value eq \\\"a\\\"" + " or value eq \\\"a\\\"".repeat(60) + "]";

        ScimHttpResponse refused =
                service.send("PATCH", "/Users/" + id, patch("{\"op\":\"remove\",\"path\":\"" + path + "\"}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(TestService.json(refused).get("scimType").asString()).isEqualTo("invalidFilter");
    }

    @Test
    void bulk_operationsTogetherMoreStepsThanAllowed_failFromThenOn() {
        String id = create(
                USER + ",\"userName\":\"many\",\"emails\":[" + join(2_000, i -> "{\"value\":\"e" + i + "\"}") + "]");
        String operation = "{\"method\":\"PATCH\",\"path\":\"/Users/" + id + "\",\"data\":" + patch(primary(1)) + "}";

        JsonNode results = TestService.json(service.send("POST", "/Bulk", bulk(join(30, i -> operation))))
                .get("Operations");

        assertThat(results.get(0).get("status").asString()).isEqualTo("200");
        assertThat(results.get(29).get("status").asString()).isEqualTo("413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b%d\",\"data\":{" + USER
                        + ",\"userName\":\"p%d\",\"PassWord\":\"Secret-42x\"}}",
                "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b%d\",\"data\":{" + USER
                        + ",\"userName\":\"p%d\",\"urn:ietf:params:scim:schemas:core:2.0:User:password\":\"Secret-42x\"}}",
                "{\"method\":\"PATCH\",\"path\":\"/Users/%d\",\"data\":{\"Operations\":[{\"op\":\"replace\","
                        + "\"path\":\"password\",\"value\":\"Secret-42x\"}]}}",
                "{\"method\":\"PATCH\",\"path\":\"/Users/%d\",\"data\":{\"operations\":[{\"op\":\"add\","
                        + "\"value\":{\"password\":\"Secret-42x\"}}]}}"
            })
    void bulk_morePasswordsThanAllowed_answers413AndDoesNothing(String operation) {
        TestService hashing = TestService.of(TestService.builder().passwordHasher(Pbkdf2.withIterations(1_000)));

        ScimHttpResponse refused = hashing.send("POST", "/Bulk", bulk(join(3, i -> operation.replace("%d", "" + i))));
        ScimHttpResponse allowed = hashing.send("POST", "/Bulk", bulk(join(2, i -> operation.replace("%d", "" + i))));
        ScimHttpResponse unhashed = service.send("POST", "/Bulk", bulk(join(3, i -> operation.replace("%d", "" + i))));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(TestService.json(refused).get("detail").asString()).contains("maxPasswords", "2");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(unhashed.status()).isEqualTo(200);
    }

    @Test
    void bulk_asManyPasswordsAsTheServiceAllows_succeeds() {
        ScimLimits standard = ScimLimits.standard();
        TestService hashing = TestService.of(TestService.builder()
                .limits(standard.withWork(standard.work().withMaxPasswords(3)))
                .passwordHasher(Pbkdf2.withIterations(1_000)));
        String operation = "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b%d\",\"data\":{" + USER
                + ",\"userName\":\"p%d\",\"password\":\"Secret-42x\"}}";

        assertThat(hashing.send("POST", "/Bulk", bulk(join(3, i -> operation.replace("%d", "" + i))))
                        .status())
                .isEqualTo(200);
        assertThat(hashing.send("POST", "/Bulk", bulk(join(4, i -> operation.replace("%d", "" + i))))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void requests_ofHonestClients_needLessThanATenthOfTheLimit() {
        ScimLimits standard = ScimLimits.standard();
        long tenth = standard.work().maxSteps() / 10;
        TestService tight = TestService.create(standard.withWork(standard.work().withMaxSteps(tenth)));
        for (int i = 0; i < 1_000; i++) {
            String user = "{" + USER + ",\"userName\":\"u" + i + "\",\"title\":\"Engineer " + i + "\"}";
            assertThat(tight.send("POST", "/Users", user).status()).isEqualTo(201);
        }
        String group = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"g\"}";
        String id =
                TestService.json(tight.send("POST", "/Groups", group)).get("id").asString();
        String members = join(5_000, i -> "{\"value\":\"m" + i + "\"}");
        String filter = IntStream.range(0, 100)
                .mapToObj(i -> "title%20eq%20%22engineer%20" + i + "%22")
                .collect(Collectors.joining("%20or%20"));

        ScimHttpResponse search = tight.send("GET", "/Users?count=0&filter=" + filter, null);
        ScimHttpResponse patch = tight.send(
                "PATCH", "/Groups/" + id, patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[" + members + "]}"));

        assertThat(TestService.json(search).get("totalResults").asInt()).isEqualTo(100);
        assertThat(patch.status()).isEqualTo(204);
    }

    private String create(String attributes) {
        ScimHttpResponse created = service.send("POST", "/Users", "{" + attributes + "}");
        assertThat(created.status()).isEqualTo(201);
        return TestService.json(created).get("id").asString();
    }

    private static String primary(int position) {
        return "{\"op\":\"replace\",\"path\":\"emails[value eq \\\"e" + position + "\\\"].primary\",\"value\":true}";
    }

    private static String bulk(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[" + operations
                + "]}";
    }

    private static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }
}
