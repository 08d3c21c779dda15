package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two organizations never see anything of each other (RFC 7644 section 6). */
class IsolationProperties {

    /** One request: the organization, the operation, and one of the ids seen so far in either organization. */
    record Step(boolean first, int action, int target) {}

    @Property(tries = 100, seed = "7643")
    void response_toOneOrganization_holdsNothingOfTheOther(@ForAll("steps") List<Step> steps) {
        TestService service = TestService.create();
        List<String> ids = new ArrayList<>(List.of("none"));
        for (Step step : steps) {
            String id = ids.get(step.target() % ids.size());
            ScimHttpResponse response = send(service, step, id, step.first() ? "of-first" : "of-second");
            String foreign = step.first() ? "of-second" : "of-first";
            assertThat(response.text()).doesNotContain(foreign);
            if (response.status() == 201) {
                ids.add(TestService.json(response).get("id").asString());
            }
        }
    }

    /**
     * The strongest form, with the same names in both: compares status, counts, uniqueness, error texts and versions.
     */
    @Property(tries = 100, seed = "7644")
    void response_besideAnotherOrganization_isAsIfThereWereNone(@ForAll("steps") List<Step> steps) {
        TestService shared = atOneTime();
        TestService alone = atOneTime();
        List<String> ids = new ArrayList<>(List.of("none"));
        Map<String, String> idsAlone = new HashMap<>();
        for (Step step : steps) {
            String id = ids.get(step.target() % ids.size());
            ScimHttpResponse response = send(shared, step, id, "anybody");
            if (response.status() == 201) {
                ids.add(TestService.json(response).get("id").asString());
            }
            if (step.first()) {
                ScimHttpResponse expected = send(alone, step, idsAlone.getOrDefault(id, id), "anybody");
                if (response.status() == 201 && expected.status() == 201) {
                    idsAlone.put(
                            ids.get(ids.size() - 1),
                            TestService.json(expected).get("id").asString());
                }
                assertThat(visible(response, idsAlone)).isEqualTo(visible(expected, Map.of()));
            }
        }
    }

    private static TestService atOneTime() {
        return TestService.of(
                TestService.builder().clock(Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC)));
    }

    /** Everything that the client sees, with the ids of the other service; a digest of groups is one of ids. */
    private static String visible(ScimHttpResponse response, Map<String, String> ids) {
        String seen = response.status() + "\n" + response.headers().asMap() + "\n" + response.text();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            seen = seen.replace(id.getKey(), id.getValue());
        }
        return seen.replaceAll(";shown=[0-9a-f]{16}", ";shown=digest");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(30);
    }

    private static ScimHttpResponse send(TestService service, Step step, String id, String own) {
        String user = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + own + "-"
                + step.target() + "\",\"externalId\":\"x\"}";
        String group = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + own
                + "\",\"members\":[{\"value\":\"" + id + "\"}]}";
        String patch =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"add\","
                        + "\"path\":\"title\",\"value\":\"" + own + "\"}]}";
        return switch (step.action()) {
            case 0 -> in(service, step, "POST", "/Users", user);
            case 1 -> in(service, step, "POST", "/Groups", group);
            case 2 -> in(service, step, "GET", "/Users/" + id, null);
            case 3 -> in(service, step, "GET", "/Groups/" + id, null);
            case 4 -> in(service, step, "PUT", "/Users/" + id, user);
            case 5 -> in(service, step, "PATCH", "/Users/" + id, patch);
            case 6 -> in(service, step, "DELETE", "/Users/" + id, null);
            case 7 -> in(service, step, "GET", "?filter=externalId%20eq%20%22x%22%20or%20displayName%20pr", null);
            default -> in(service, step, "GET", "/Users?sortBy=userName&count=" + step.target(), null);
        };
    }

    private static ScimHttpResponse in(TestService service, Step step, String method, String path, String body) {
        String organization = step.first() ? TestService.ORG : TestService.OTHER_ORG;
        String token = step.first() ? "token-1" : "token-2";
        return service.send(TestService.request(method, "/" + organization + path, token, body)
                .header("X-Request-Id", "1"));
    }
}
