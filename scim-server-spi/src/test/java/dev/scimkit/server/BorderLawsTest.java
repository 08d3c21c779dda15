package dev.scimkit.server;

import static dev.scimkit.server.TestService.json;
import static dev.scimkit.server.TestService.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever GET shows can be filtered by, sorted by, selected, excluded and sent back unchanged: for users with everything that
 * their schemas have, with random values, and for groups in groups.
 */
@ParameterizedClass
@MethodSource("profilesAndSeeds")
class BorderLawsTest {

    private static final String ENTERPRISE = Schemas.ENTERPRISE_USER;
    private static final String TEST = TestSchemas.URI;
    private static final String[] WORDS = {
        "Guide",
        "straße",
        "ΟΔΟΣ",
        "e\\u0301",
        "a \\\"quoted\\\" word",
        "back\\\\slash",
        "x'y",
        "日本",
        "\\uD83D\\uDE00",
        "50%",
        "a+b"
    };
    private static final Set<String> ALWAYS = Set.of("id", "schemas", TEST + ":key");

    @Parameter(0)
    private boolean zitadel;

    @Parameter(1)
    private long seed;

    private TestService service;
    private Random random;
    private String user = "";
    private String group = "";

    static Stream<Arguments> profilesAndSeeds() {
        return Stream.of(false, true)
                .flatMap(zitadel -> IntStream.range(0, 8).mapToObj(seed -> Arguments.of(zitadel, seed)));
    }

    @BeforeEach
    void createResources() {
        ScimProfile profile = zitadel ? Zitadel.profile() : ScimProfile.standard();
        service = TestService.of(TestService.builder(
                        new InMemoryRepository<>(profile.published(TestSchemas.user()), User::new),
                        new InMemoryRepository<>(profile.published(ResourceTypes.group()), Group::new))
                .profile(profile));
        random = new Random(seed);
        String boss = created("/Users", fullUser("boss", "nobody"));
        String other = created("/Users", fullUser("other", boss));
        user = "/Users/" + created("/Users", fullUser("alice", boss));
        String inner = created("/Groups", group("Inner", member(idOf(user))));
        String nested = zitadel ? member(other) : "{\"value\":\"" + inner + "\"}";
        group = "/Groups/" + created("/Groups", group("Outer", nested + "," + member(idOf(user))));
    }

    @Test
    void shownValue_inAFilter_findsItsResource() {
        for (String path : List.of(user, group)) {
            for (Leaf leaf : leaves(path)) {
                String filter = leaf.path() + " eq " + JsonWriter.write(leaf.value());
                ScimHttpResponse found = list(path, "filter", filter);
                if (!zitadel) {
                    assertThat(found.status()).as(filter + found.text()).isEqualTo(200);
                    assertThat(ids(found)).as(filter).contains(idOf(path));
                } else if (found.status() == 200) {
                    assertThat(ids(found)).as(filter).contains(idOf(path));
                } else {
                    assertThat(found.status()).as(filter).isIn(400, 501);
                }
            }
        }
    }

    @Test
    void shownValue_inSortBy_sorts() {
        for (String path : List.of(user, group)) {
            for (Leaf leaf : leaves(path)) {
                ScimHttpResponse found = list(path, "sortBy", leaf.path());
                if (zitadel && found.status() != 200) {
                    assertThat(found.status()).as(leaf.path()).isEqualTo(400);
                } else {
                    assertThat(ids(found)).as(leaf.path()).hasSize(path.equals(user) ? 3 : 2);
                }
            }
        }
    }

    @Test
    void shownAttribute_selectedOrExcluded_isObeyed() {
        for (String path : zitadel ? List.<String>of() : List.of(user, group)) {
            JsonNode whole = read(path);
            for (String attribute :
                    leaves(path).stream().map(Leaf::path).distinct().toList()) {
                JsonNode selected = read(path + "?attributes=" + TestService.encoded(attribute));
                JsonNode rest = read(path + "?excludedAttributes=" + TestService.encoded(attribute));
                if (attribute.equals("meta.version")) {
                    String filter =
                            attribute + " eq " + values(selected, attribute).get(0);
                    assertThat(ids(list(path, "filter", filter))).as(filter).contains(idOf(path));
                } else {
                    assertThat(values(selected, attribute)).as(attribute).isEqualTo(values(whole, attribute));
                }
                assertThat(values(rest, attribute).isEmpty()).as(attribute).isEqualTo(!ALWAYS.contains(attribute));
                Set<String> shown = Set.copyOf(leaves((ObjectNode) selected, "").stream()
                        .map(Leaf::path)
                        .filter(name -> !ALWAYS.contains(name))
                        .toList());
                assertThat(Set.of(attribute)).as(attribute).containsAll(shown);
            }
        }
    }

    @Test
    void shownResource_sentBack_staysTheSame() {
        for (String path : List.of(user, group)) {
            JsonNode before = read(path);
            List<String> patches = new ArrayList<>();
            for (String op : List.of("replace", "add")) {
                patches.add("{\"op\":\"" + op + "\",\"value\":" + before + "}");
                for (String name : before.propertyNames()) {
                    patches.add("{\"op\":\"" + op + "\",\"value\":{\"" + name + "\":" + before.get(name) + "}}");
                    if (!List.of("id", "meta", "groups", "schemas").contains(name)) {
                        patches.add(
                                "{\"op\":\"" + op + "\",\"path\":\"" + name + "\",\"value\":" + before.get(name) + "}");
                    }
                }
            }
            unchanged(path, before, service.send("PUT", path, before.toString()), "PUT");
            unchanged(path, before, bulk("PUT", path, before.toString()), "bulk PUT");
            boolean patchable = !zitadel || path.equals(user);
            for (String operation : patchable ? patches : List.<String>of()) {
                unchanged(path, before, service.send("PATCH", path, patch(operation)), operation);
            }
            if (patchable) {
                unchanged(path, before, bulk("PATCH", path, patch(patches.get(0))), "bulk PATCH");
            }
        }
    }

    private void unchanged(String path, JsonNode before, ScimHttpResponse response, String door) {
        assertThat(response.status()).as(door + response.text()).isIn(200, 204);
        if (response.text().contains("\"Operations\"")) {
            assertThat(json(response).at("/Operations/0/status").asString())
                    .as(response.text())
                    .startsWith("20");
        }
        assertThat(read(path)).as(door).isEqualTo(before);
    }

    // what is shown

    /** A simple value of a resource, with the path that names it in filters. */
    private record Leaf(String path, JsonNode value) {}

    private List<Leaf> leaves(String path) {
        return leaves((ObjectNode) read(path), "");
    }

    private static List<Leaf> leaves(ObjectNode tree, String prefix) {
        List<Leaf> leaves = new ArrayList<>();
        for (String name : tree.propertyNames()) {
            String path = prefix + name;
            String below = path + (name.startsWith("urn:") ? ":" : ".");
            JsonNode value = tree.get(name);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (one instanceof ObjectNode object) {
                    leaves.addAll(leaves(object, below));
                } else {
                    leaves.add(new Leaf(path, one));
                }
            }
        }
        return leaves;
    }

    private static List<JsonNode> values(JsonNode tree, String attribute) {
        return leaves((ObjectNode) tree, "").stream()
                .filter(leaf -> leaf.path().equals(attribute))
                .map(Leaf::value)
                .toList();
    }

    // random resources

    private String fullUser(String name, String manager) {
        String user = """
            {"schemas":["%s","%s","%s"],"userName":"%s","externalId":"%s","active":%b,"displayName":"%s","nickName":"%s",
             "title":"%s","userType":"%s","preferredLanguage":"de-CH","locale":"en-US","timezone":"Europe/Zurich",
             "profileUrl":"https://example.com/%d","password":"Secret-%d!",
             "name":{"formatted":"%s","familyName":"%s","givenName":"%s","middleName":"%s","honorificPrefix":"Dr.",
              "honorificSuffix":"III"},
             "emails":%s,"ims":%s,"roles":%s,"entitlements":%s,
             "photos":[{"value":"https://example.com/p.jpg","type":"photo","primary":true}],
             "phoneNumbers":[{"value":"+41446681800","type":"work"}],
             "addresses":[{"streetAddress":"%s","locality":"%s","region":"ZH","postalCode":"8000","country":"CH",
              "formatted":"%s","type":"work","primary":true},{"locality":"%s","type":"home"}],
             "x509Certificates":[{"value":"AQID","display":"%s"}],
             "%s":{"employeeNumber":"%d","costCenter":"%s","organization":"%s","division":"%s","department":"%s",
              "manager":{"value":"%s"}},
             "%s":{"badge":"b%d","level":%d,"score":%d.25,"tags":["%s","t"],"secret":"s","cert":"-_8%s",
              "startDate":"2011-05-13T04:42:34Z","code":"c%s","key":"%s"}}\
            """;
        String display = word();
        return user.formatted(
                Schemas.USER,
                ENTERPRISE,
                TEST,
                name,
                word(),
                random.nextBoolean(),
                display,
                word(),
                word(),
                word(),
                random.nextInt(99),
                random.nextInt(99),
                display,
                word(),
                word(),
                word(),
                list(),
                list(),
                list(),
                list(),
                word(),
                word(),
                word(),
                word(),
                word(),
                ENTERPRISE,
                random.nextInt(99),
                word(),
                word(),
                word(),
                word(),
                manager,
                TEST,
                random.nextInt(99),
                random.nextInt(99),
                random.nextInt(99),
                word(),
                random.nextBoolean() ? "=" : "",
                name,
                word());
    }

    private String list() {
        String first =
                "{\"value\":\"" + word() + "1\",\"type\":\"work\",\"display\":\"" + word() + "\",\"primary\":true}";
        return random.nextBoolean() ? "[" + first + "]" : "[" + first + ",{\"value\":\"" + word() + "2\"}]";
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static String group(String name, String members) {
        return "{\"schemas\":[\"" + Schemas.GROUP + "\"],\"displayName\":\"" + name + "\",\"members\":[" + members
                + "]}";
    }

    private String member(String id) {
        String display = random.nextBoolean() ? ",\"display\":\"" + word() + "\"" : "";
        return "{\"value\":\"" + id + "\",\"type\":\"User\"" + display + "}";
    }

    // requests

    private String created(String endpoint, String body) {
        ScimHttpResponse response = service.send("POST", endpoint, body);
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return json(response).get("id").asString();
    }

    private JsonNode read(String path) {
        ScimHttpResponse response = service.send("GET", path, null);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return json(response);
    }

    private ScimHttpResponse list(String path, String parameter, String value) {
        return service.send("GET", endpointOf(path) + "?" + parameter + "=" + TestService.encoded(value), null);
    }

    private ScimHttpResponse bulk(String method, String path, String data) {
        return service.send(
                "POST",
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[{\"method\":\""
                        + method + "\",\"path\":\"" + path + "\",\"data\":" + data + "}]}");
    }

    private static List<String> ids(ScimHttpResponse list) {
        return JsonMapper.shared()
                .readTree(list.text())
                .path("Resources")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static String endpointOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
