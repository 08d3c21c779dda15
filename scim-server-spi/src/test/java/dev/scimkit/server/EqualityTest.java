package dev.scimkit.server;

import static dev.scimkit.server.TestService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two values are equal for every request or for none: filters, uniqueness, lists in POST, PUT, PATCH and bulk. */
class EqualityTest {

    private static final String TEST = TestSchemas.URI;

    /** Pairs with the same hash; so have all texts made of one of each. */
    private static final String[][] COLLIDING = {
        {"Aa", "BB"}, {"Ca", "DB"}, {"Ea", "FB"}, {"Ga", "HB"}, {"Ia", "JB"}, {"Ka", "LB"}, {"Ma", "NB"},
        {"Oa", "PB"}, {"Qa", "RB"}, {"Sa", "TB"}, {"Ua", "VB"}, {"Wa", "XB"}, {"Ya", "ZB"}, {"aa", "bB"}
    };

    private final TestService service = TestService.create();

    /** Two texts; whether they are equal where case is ignored, and where it is not. */
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of("bjensen", "BJensen", true, false),
                Arguments.of("weiß", "WEIẞ", true, false),
                Arguments.of("weiß", "weiss", true, false),
                Arguments.of("WEISS", "weiẞ", true, false),
                Arguments.of("straße", "STRASSE", true, false),
                Arguments.of("é", "e\u0301", true, true),
                Arguments.of("É", "e\u0301", true, false),
                Arguments.of("q\u0323\u0307", "q\u0307\u0323", true, true),
                Arguments.of("Å", "\u212B", true, true),
                Arguments.of("가", "\u1100\u1161", true, true),
                Arguments.of("ΟΔΟΣ", "οδος", true, false),
                Arguments.of("οδος", "οδοσ", true, false),
                Arguments.of("Ꭰ", "ꭰ", true, false),
                Arguments.of("ﬁsh", "FISH", true, false),
                Arguments.of("\u212Aelvin", "kelvin", true, false),
                Arguments.of("İzmir", "i\u0307zmir", true, false),
                Arguments.of("\uD801\uDC00", "\uD801\uDC28", true, false),
                Arguments.of("ı", "i", false, false),
                Arguments.of("İ", "i", false, false),
                Arguments.of("ａ", "a", false, false),
                Arguments.of("①", "1", false, false),
                Arguments.of("é", "e", false, false),
                Arguments.of("ss", "s", false, false));
    }

    @ParameterizedTest
    @MethodSource("table")
    void userName_takenByAnEqualOne_is409AndFound(String one, String other, boolean equal, boolean equalExactly) {
        String id = service.createUser(one);

        ScimHttpResponse again = create("{'userName':'" + other + "'}");
        assertThat(again.status()).isEqualTo(equal ? 409 : 201);
        assertThat(ids("userName eq '" + other + "'").contains(id)).isEqualTo(equal);
        boolean prefix = ComparisonForm.caseless(one).startsWith(ComparisonForm.caseless(other));
        assertThat(ids("userName sw '" + other + "'").contains(id)).isEqualTo(prefix);
        assertThat(ids("userName co '" + other + "'").contains(id)).isEqualTo(prefix);
        if (equal) {
            assertThat(json(again).get("scimType").asString()).isEqualTo("uniqueness");
            assertThat(json(again).get("detail").asString()).contains("userName");
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void valueOfAnExtension_caseExactAndUnique_isComparedExactly(
            String one, String other, boolean equal, boolean equalExactly) {
        create("{'userName':'u1','" + TEST + "':{'code':'" + one + "'}}");

        ScimHttpResponse again = create("{'userName':'u2','" + TEST + "':{'code':'" + other + "'}}");
        assertThat(again.status()).isEqualTo(equalExactly ? 409 : 201);
        assertThat(ids(TEST + ":code eq '" + other + "'")).hasSize(1);
        if (equalExactly) {
            assertThat(json(again).get("detail").asString()).contains(TEST + ":code");
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void elements_thatAreEqual_areOneAtEveryDoor(String one, String other, boolean equal, boolean equalExactly) {
        for (int others : new int[] {0, 6, 7, 40}) {
            String emails = emails(one, other, others);
            int size = others + (equal ? 1 : 2);
            JsonNode created = json(create("{'userName':'u" + others + "','emails':" + emails + "}"));
            assertThat(created.get("emails")).as("POST").hasSize(size);
            assertThat(created.at("/emails/0/value").asString()).isEqualTo(one);
            assertThat(created.at("/emails/0/primary").asBoolean(false)).isEqualTo(equal);

            String path = "/Users/" + created.get("id").asString();
            String body = user("{'userName':'u" + others + "','title':'t','emails':" + emails + "}");
            assertThat(json(service.send("PUT", path, body)).get("emails"))
                    .as("PUT")
                    .hasSize(size);
            assertThat(patched(path, "{'op':'replace','path':'emails','value':" + emails + "}"))
                    .as("replace")
                    .hasSize(size);
            assertThat(patched(
                            path,
                            "{'op':'remove','path':'emails'},{'op':'add','path':'emails','value':" + emails + "}"))
                    .as("add")
                    .hasSize(size);
            assertThat(patched(path, "{'op':'add','path':'emails','value':[{'value':'" + other + "'}]}"))
                    .as("add again")
                    .hasSize(size);
            assertThat(patched(path, "{'op':'remove','path':'emails[value eq \\'" + other + "\\']'}"))
                    .as("remove")
                    .hasSize(size - 1);
            assertThat(bulk("u" + others + "b", emails)).as("bulk").hasSize(size);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void simpleValues_thatAreEqual_areOne(String one, String other, boolean equal, boolean equalExactly) {
        JsonNode created = json(create("{'userName':'u','" + TEST + "':{'tags':['" + one + "','x','" + other + "']}}"));
        assertThat(created.get(TEST).get("tags")).hasSize(equal ? 2 : 3);
        JsonNode replaced = json(patch(
                "/Users/" + created.get("id").asString(),
                "{'op':'replace','path':'" + TEST + ":tags','value':['" + one + "','x','" + other + "']}"));
        assertThat(replaced.get(TEST).get("tags")).hasSize(equal ? 2 : 3);
    }

    @ParameterizedTest
    @MethodSource("table")
    void externalId_equalToTheStoredOne_isFound(String one, String other, boolean equal, boolean equalExactly) {
        create("{'userName':'u','externalId':'" + one + "'}");
        assertThat(ids("externalId eq '" + other + "'")).hasSize(equalExactly ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("table")
    void member_withAnEqualId_isAddedAndRemoved(String one, String other, boolean equal, boolean equalExactly) {
        for (TestService.Groups groups : TestService.Groups.values()) {
            TestService stored = TestService.of(groups.builder());
            String members = "'members':[{'value':'" + one + "'},{'value':'" + other + "'}]";
            JsonNode group = json(stored.send(
                    "POST",
                    "/Groups",
                    Quotes.doubled("{'schemas':['" + Schemas.GROUP + "'],'displayName':'g'," + members + "}")));
            int size = equalExactly ? 1 : 2;
            assertThat(group.get("members")).hasSize(size);
            String path = "/Groups/" + group.get("id").asString();
            stored.send("PATCH", path, patchOf("{'op':'add','path':'members','value':[{'value':'" + other + "'}]}"));
            assertThat(json(stored.send("GET", path, null)).path("members")).hasSize(size);
            stored.send("PATCH", path, patchOf("{'op':'remove','path':'members[value eq \\'" + other + "\\']'}"));
            assertThat(json(stored.send("GET", path, null)).path("members")).hasSize(size - 1);
        }
    }

    @Test
    void twins_thatDifferOtherwise_areMergedAndPrimaryIsKept() {
        JsonNode emails = json(create("{'userName':'u','emails':[{'value':'a@x','type':'work','display':'A'},"
                        + "{'value':'A@X','type':'WORK','display':'B','primary':true}]}"))
                .get("emails");
        assertThat(emails)
                .isEqualTo(JsonMapper.shared()
                        .readTree("[{\"value\":\"a@x\",\"type\":\"work\",\"display\":\"A\",\"primary\":true}]"));
    }

    @Test
    void list_of2000Twins_isTheListOf1000() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            values.add("{'value':'" + (i % 2 == 0 ? "straße" : "STRASSE") + i / 2 + "'}");
        }
        JsonNode created = json(create("{'userName':'u','emails':[" + String.join(",", values) + "]}"));
        assertThat(created.get("emails")).hasSize(1_000);
    }

    @Test
    void list_whoseHashesAllCollide_costsNoMoreThanOthers() {
        List<String> addresses = List.of("");
        for (String[] pair : COLLIDING) {
            addresses = addresses.stream()
                    .flatMap(start -> Stream.of(start + pair[0], start + pair[1]))
                    .toList();
        }
        assertThat(addresses.stream().map(String::hashCode).distinct()).hasSize(1);
        String emails =
                addresses.stream().map(text -> "{'value':'" + text + "'}").collect(Collectors.joining(","));
        String path = "/Users/" + service.createUser("u");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(json(create("{'userName':'v','emails':[" + emails + "]}"))
                            .get("emails"))
                    .hasSize(16_384);
            assertThat(patched(path, "{'op':'add','path':'emails','value':[" + emails + "]}"))
                    .hasSize(16_384);
        });
    }

    @Test
    void binaryValue_ofTheUrlSafeAlphabet_isTakenByPatchToo() {
        String path = "/Users/" + service.createUser("u");
        assertThat(patch(path, "{'op':'add','path':'" + TEST + ":cert','value':'-_8'}")
                        .status())
                .isEqualTo(200);
        assertThat(ids(TEST + ":cert eq '+/8='")).hasSize(1);
    }

    @Test
    void sorting_ofText_isByCodePointOfTheForm() {
        for (String name : List.of("Zoe", "eve", "Ärger", "a\u0308rger2", "ﬁ", "fj", "\uD83D\uDE00", "\uFFFD")) {
            service.createUser(name);
        }
        assertThat(names("sortBy=userName"))
                .containsExactly("eve", "ﬁ", "fj", "Zoe", "Ärger", "a\u0308rger2", "\uFFFD", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0301\u0327", "\u0301\u0327"})
    void marks_tooManyAfterOneAnother_areRefusedAtEveryDoor(String marks) {
        String text = "e" + marks.repeat(30);
        String path = "/Users/" + service.createUser("u");
        int marksOnly = marks.startsWith("a") ? 201 : 400;

        assertThat(create("{'userName':'" + text + "'}").status()).isEqualTo(marksOnly);
        ScimHttpResponse patched = patch(path, "{'op':'replace','path':'name.givenName','value':'" + text + "'}");
        assertThat(patched.status()).isEqualTo(marksOnly == 201 ? 200 : 400);
        if (marksOnly == 400) {
            assertThat(json(patched).get("scimType").asString()).isEqualTo("invalidValue");
            assertThat(json(patched).get("detail").asString())
                    .contains("'name.givenName' must have at most 30 combining marks after one another");
        }
    }

    @Test
    void text_longerThanTheLimit_isRefusedWithPathAndLimit() {
        String path = "/Users/" + service.createUser("u");
        String detail = json(create("{'userName':'" + "x".repeat(1_001) + "'}"))
                .get("detail")
                .asString();
        assertThat(detail).contains("'userName' has 1001 characters, but must have at most 1000");
        assertThat(create("{'userName':'" + "x".repeat(1_000) + "'}").status()).isEqualTo(201);
        assertThat(patch(path, "{'op':'add','path':'emails','value':{'value':'" + "x".repeat(50_001) + "'}}")
                        .status())
                .isEqualTo(400);
        assertThat(patch(path, "{'op':'add','path':'" + TEST + ":cert','value':'" + "x".repeat(60_000) + "'}")
                        .status())
                .isEqualTo(200);
    }

    private static String emails(String one, String other, int others) {
        StringBuilder emails = new StringBuilder("[{'value':'" + one + "'},");
        for (int i = 0; i < others; i++) {
            emails.append("{'value':'other").append(i).append("'},");
        }
        return emails + "{'value':'" + other + "','primary':true,'display':'x'}]";
    }

    private JsonNode bulk(String userName, String emails) {
        JsonNode result = json(service.send(
                        "POST",
                        "/Bulk",
                        Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],"
                                + "'Operations':[{'method':'POST','path':'/Users','bulkId':'b','data':"
                                + user("{'userName':'" + userName + "','emails':" + emails + "}") + "}]}")))
                .at("/Operations/0");
        String location = result.get("location").asString();
        String path = location.substring(location.indexOf("/Users/"));
        return json(service.send("GET", path, null)).get("emails");
    }

    private JsonNode patched(String path, String operations) {
        return json(patch(path, operations)).path("emails");
    }

    private ScimHttpResponse patch(String path, String operations) {
        return service.send("PATCH", path, patchOf(operations));
    }

    private static String patchOf(String operations) {
        return Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operations + "]}");
    }

    private ScimHttpResponse create(String attributes) {
        return service.send("POST", "/Users", user(attributes));
    }

    private static String user(String attributes) {
        return Quotes.doubled("{'schemas':['" + Schemas.USER + "','" + TEST + "']," + attributes.substring(1));
    }

    private List<String> ids(String filter) {
        String query = "filter=" + TestService.encoded(Quotes.doubled(filter));
        return json(service.send("GET", "/Users?" + query, null))
                .get("Resources")
                .valueStream()
                .map(user -> user.get("id").asString())
                .toList();
    }

    private List<String> names(String query) {
        return json(service.send("GET", "/Users?" + query, null))
                .get("Resources")
                .valueStream()
                .map(user -> user.get("userName").asString())
                .toList();
    }
}
