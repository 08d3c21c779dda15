package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.memory.InMemoryRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Dates are read alike in bodies, PATCH requests and filters (RFC 7643 section 2.3.5). */
class DateTimesTest {

    private static final String URN = "urn:example:params:scim:schemas:2.0:Lease";
    private static final ResourceType LEASE = ResourceType.builder(
                    "Lease",
                    "/Leases",
                    Schema.builder(URN, "Lease")
                            .attribute(AttributeDefinition.builder("end")
                                    .type(AttributeType.DATE_TIME)
                                    .build())
                            .build())
            .build();

    private final TestService service = TestService.of(
            TestService.builder().resource(LEASE, Resource::new, new InMemoryRepository<>(LEASE, Resource::new)));

    @ParameterizedTest
    @CsvSource({
        "2011-12-31T24:00:00Z, 2012-01-01T00:00:00Z",
        "2011-05-13T04:42:34+14:00, 2011-05-12T14:42:34Z",
        "2011-05-13T04:42:34-14:00, 2011-05-13T18:42:34Z",
        "2011-05-13T04:42:34.1234567890123Z, 2011-05-13T04:42:34.123456789Z",
        "12011-05-13T04:42:34Z, 12011-05-13T05:42:34+01:00",
        "-0044-03-15T12:00:00Z, -0044-03-15T12:00:00",
    })
    void date_ofXmlSchema_isStoredAndFoundByItsInstant(String sent, String equal) {
        JsonNode created = TestService.json(service.send("POST", "/Leases", lease(sent)));
        String path = "/Leases/" + created.get("id").asString();

        assertThat(created.get("end").asString()).isEqualTo(sent);
        assertThat(found("end eq \"" + equal + "\"")).isEqualTo(1);
        assertThat(found("end ge \"" + sent + "\" and end le \"" + equal + "\""))
                .isEqualTo(1);
        assertThat(found("end gt \"" + equal + "\"")).isZero();
        assertThat(service.send("PUT", path, lease(equal)).status()).isEqualTo(200);
        assertThat(service.send("PATCH", path, patch(sent)).status()).isEqualTo(200);
        assertThat(found("end eq \"" + equal + "\"")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-05-13T04:42:34+14:01",
                "2011-05-13T04:42:34-15:00",
                "2011-05-13T24:00:01Z",
                "2011-05-13T24:00:00.1Z",
                "2011-05-13T04:42:60Z",
                "02011-05-13T04:42:34Z",
                "+2011-05-13T04:42:34Z",
                "0000-05-13T04:42:34Z",
                "2011-05-13T04:42:34.Z",
                "2011-05-13"
            })
    void text_thatXmlSchemaRefuses_isRefusedAtEveryDoor(String text) {
        JsonNode created = TestService.json(service.send("POST", "/Leases", lease("2011-05-13T04:42:34Z")));
        String path = "/Leases/" + created.get("id").asString();

        assertThat(service.send("POST", "/Leases", lease(text)).status()).isEqualTo(400);
        assertThat(service.send("PUT", path, lease(text)).status()).isEqualTo(400);
        assertThat(service.send("PATCH", path, patch(text)).status()).isEqualTo(400);
        assertThat(service.send("GET", query("end eq \"" + text + "\""), null).status())
                .isEqualTo(400);
    }

    private int found(String filter) {
        return TestService.json(service.send("GET", query(filter), null))
                .get("totalResults")
                .intValue();
    }

    private static String query(String filter) {
        return "/Leases?filter=" + TestService.encoded(filter);
    }

    private static String lease(String end) {
        return "{\"schemas\":[\"" + URN + "\"],\"end\":\"" + end + "\"}";
    }

    private static String patch(String end) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                + "\"Operations\":[{\"op\":\"replace\",\"path\":\"end\",\"value\":\"" + end + "\"}]}";
    }
}
