package dev.scimkit.patch;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Random PATCH messages, right ones and wrong ones. */
final class RequestArbitraries {

    private static final String TEST = TestResources.EXTENSION;
    private static final String ENTERPRISE = TestResources.ENTERPRISE;

    private static final List<String> PATHS = List.of(
            "nickName",
            "NICKNAME",
            "userName",
            "active",
            "name",
            "name.givenName",
            "name.familyName",
            "emails",
            "emails.display",
            "emails.primary",
            "emails[type eq \"work\"]",
            "emails[type eq \"work\"].value",
            "emails[type eq \"work\"].primary",
            "emails[value eq \"a@x\"].type",
            "emails[type eq \"home\" and value ew \"x\"].display",
            "emails[not (type pr)]",
            "emails[primary eq \"True\"].value",
            "phoneNumbers[type eq \"work\"].value",
            "schemas",
            "schemas[value eq \"" + TEST + "\"]",
            "id",
            "meta.created",
            "groups",
            "foo",
            "name.foo",
            "name[givenName pr]",
            "emails[",
            "emails[foo pr]",
            "emails[type gt 5]",
            TEST,
            TEST + ":tags",
            TEST + ":tags[value eq \"red\"]",
            TEST + ":level",
            TEST + ":badge",
            TEST + ":pin",
            ENTERPRISE,
            ENTERPRISE + ":department",
            ENTERPRISE + ":manager",
            ENTERPRISE + ":manager.value",
            ENTERPRISE + ".manager",
            "urn:ietf:params:scim:schemas:core:2.0:User");

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"a@x\"",
            "\"work\"",
            "\"True\"",
            "true",
            "false",
            "5",
            "1.5",
            "[]",
            "{}",
            "[null]",
            "[\"red\",\"RED\",\"new\"]",
            "\"2020-01-01T00:00:00Z\"",
            "{\"value\":\"a@x\"}",
            "{\"value\":\"a@x\",\"type\":\"work\",\"primary\":true}",
            "{\"value\":\"n@x\",\"type\":\"home\",\"primary\":\"true\",\"foo\":1}",
            "{\"value\":null,\"display\":\"z\"}",
            "{\"value\":5}",
            "[{\"value\":\"a@x\",\"type\":\"work\",\"primary\":true},{\"value\":\"b@x\",\"primary\":true}]",
            "[{\"value\":\"b@x\"},{\"value\":\"B@X\",\"display\":\"y\"}]",
            "{\"givenName\":\"G\",\"familyName\":null}",
            "{\"nickName\":\"N\",\"id\":\"u1\",\"name.givenName\":\"G\",\"foo\":1}",
            "{\"id\":\"other\"}",
            "{\"emails[type eq \\\"work\\\"].value\":\"p@x\",\"active\":\"False\"}",
            "{\"" + TEST + "\":{\"tags\":[\"t\"],\"level\":3},\"" + ENTERPRISE + ":department\":\"X\"}",
            "{\"" + ENTERPRISE + "\":null,\"schemas\":[\"urn:x\"],\"userName\":\"n\"}",
            "[\"" + TEST + "\"]",
            "[\"" + TestResources.CORE_USER + "\",\"" + ENTERPRISE + "\"]",
            "{\"value\":\"{\\\"value\\\":\\\"j@x\\\"}\"}");

    private RequestArbitraries() {}

    static Arbitrary<ObjectNode> messages() {
        return operation().list().ofMinSize(1).ofMaxSize(4).map(RequestArbitraries::message);
    }

    static Arbitrary<ObjectNode> memberMessages() {
        Arbitrary<JsonNode> id = Arbitraries.of("a", "b", "c", "d", "e", "f").map(StringNode::valueOf);
        Arbitrary<JsonNode> members = id.map(value ->
                        (JsonNode) JsonTree.object().put("value", value).build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(JsonTree::array);
        Arbitrary<ObjectNode> add = members.map(value -> operation("add", "members", value));
        Arbitrary<ObjectNode> addNamed = members.map(value ->
                operation("Add", null, JsonTree.object().put("members", value).build()));
        Arbitrary<ObjectNode> removeListed = members.map(value -> operation("Remove", "members", value));
        Arbitrary<ObjectNode> remove =
                id.map(value -> operation("remove", "members[value eq \"" + value.stringValue() + "\"]", null));
        return Arbitraries.oneOf(add, addNamed, removeListed, remove)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(RequestArbitraries::message);
    }

    static ObjectNode message(List<ObjectNode> operations) {
        return JsonTree.object()
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(PatchRequest.SCHEMA))))
                .put("Operations", JsonTree.array(operations))
                .build();
    }

    private static Arbitrary<ObjectNode> operation() {
        return Combinators.combine(
                        Arbitraries.of("add", "remove", "replace", "Replace"),
                        Arbitraries.of(PATHS).injectNull(0.15),
                        Arbitraries.of(VALUES).injectNull(0.1))
                .as((op, path, value) -> operation(
                        op, path, value == null ? null : JsonReader.standard().read(value)));
    }

    private static ObjectNode operation(String op, String path, JsonNode value) {
        return JsonTree.object()
                .put("op", op)
                .put("path", path)
                .put("value", value)
                .build();
    }
}
