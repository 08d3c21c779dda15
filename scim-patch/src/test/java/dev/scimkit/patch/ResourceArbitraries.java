package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Random valid resources, made of few values so that two of them have much in common. */
final class ResourceArbitraries {

    private ResourceArbitraries() {}

    static Arbitrary<Resource> users() {
        return Combinators.combine(
                        object("nickName", text("A", "B"), "title", text("T"), "active", bool()),
                        object("familyName", text("J", "K"), "givenName", text("B", "C"), "formatted", text("F")),
                        elements("a@x", "b@x", "c@x"),
                        elements("1", "2"),
                        object("level", number(), "note", text("n", "m"), "startDate", date()),
                        tags(),
                        object("department", text("D", "E"), "manager", manager()))
                .as(ResourceArbitraries::user);
    }

    static Arbitrary<Resource> groups() {
        Arbitrary<JsonNode> member = Combinators.combine(
                        text("a", "b", "c", "d", "e", "f"), text("X", "Y").injectNull(0.6))
                .as((value, display) -> JsonTree.object()
                        .put("value", value)
                        .put("display", display)
                        .build());
        return member.list()
                .ofMaxSize(6)
                .uniqueElements(node -> node.get("value"))
                .map(members -> {
                    JsonTree.Builder group = JsonTree.object()
                            .put("schemas", JsonTree.array(List.of(StringNode.valueOf(Schemas.GROUP))))
                            .put("id", "g1")
                            .put("displayName", "G");
                    return new Resource(
                            TestResources.GROUP,
                            members.isEmpty()
                                    ? group.build()
                                    : group.put("members", JsonTree.array(members))
                                            .build());
                });
    }

    /** Users with or without an extension that has a required attribute and an immutable one. */
    static Arbitrary<Resource> badged() {
        Arbitrary<String> extension = Combinators.combine(
                        Arbitraries.of("1", "2"),
                        Arbitraries.of("", ",'level':'x'", ",'level':'y'"),
                        Arbitraries.of("", ",'serial':'s'", ",'serial':'t'"))
                .as((grade, level, serial) ->
                        "'" + TestResources.BADGE + "':{'grade':'" + grade + "'" + level + serial + "}");
        return extension.injectNull(0.3).map(data -> TestResources.badged(data == null ? "" : data));
    }

    private static Resource user(
            ObjectNode simple,
            ObjectNode name,
            List<JsonNode> emails,
            List<JsonNode> phones,
            ObjectNode test,
            List<JsonNode> tags,
            ObjectNode enterprise) {
        ObjectNode extension = tags.isEmpty() ? test : JsonTree.with(test, "tags", JsonTree.array(tags));
        List<JsonNode> schemas = new ArrayList<>(List.of(StringNode.valueOf(Schemas.USER)));
        JsonTree.Builder user = JsonTree.object().put("id", "u1").put("userName", "bj");
        simple.properties().forEach(member -> user.put(member.getKey(), member.getValue()));
        put(user, "name", name);
        user.put("emails", emails.isEmpty() ? null : JsonTree.array(emails));
        user.put("phoneNumbers", phones.isEmpty() ? null : JsonTree.array(phones));
        for (String uri : List.of(TestResources.EXTENSION, Schemas.ENTERPRISE_USER)) {
            ObjectNode data = uri.equals(Schemas.ENTERPRISE_USER) ? enterprise : extension;
            put(user, uri, data);
            if (!data.isEmpty()) {
                schemas.add(StringNode.valueOf(uri));
            }
        }
        return new Resource(
                TestResources.USER, user.put("schemas", JsonTree.array(schemas)).build());
    }

    private static void put(JsonTree.Builder builder, String name, ObjectNode object) {
        if (!object.isEmpty()) {
            builder.put(name, object);
        }
    }

    /** Elements with no pair of value and type twice and one primary value at most. */
    private static Arbitrary<List<JsonNode>> elements(String... values) {
        Arbitrary<JsonNode> element = Combinators.combine(
                        text(values),
                        text("work", "home").injectNull(0.2),
                        text("d").injectNull(0.5),
                        bool().injectNull(0.5))
                .as((value, type, display, primary) -> JsonTree.object()
                        .put("value", value)
                        .put("type", type)
                        .put("display", display)
                        .put("primary", primary)
                        .build());
        return element.list().ofMaxSize(4).map(ResourceArbitraries::valid);
    }

    private static List<JsonNode> valid(List<JsonNode> elements) {
        List<JsonNode> valid = new ArrayList<>();
        Set<List<JsonNode>> pairs = new HashSet<>();
        boolean primary = false;
        for (JsonNode element : elements) {
            if (pairs.add(List.of(element.get("value"), element.path("type")))
                    && !(primary && element.path("primary").asBoolean(false))) {
                valid.add(element);
                primary |= element.path("primary").asBoolean(false);
            }
        }
        return valid;
    }

    private static Arbitrary<List<JsonNode>> tags() {
        return text("red", "Blue", "green", "white")
                .list()
                .ofMaxSize(4)
                .uniqueElements(tag -> tag.stringValue().toLowerCase(Locale.ROOT));
    }

    private static Arbitrary<JsonNode> manager() {
        return Arbitraries.of("m1", "m2")
                .map(id -> JsonTree.object().put("value", id).build());
    }

    private static Arbitrary<ObjectNode> object(
            String name1,
            Arbitrary<JsonNode> value1,
            String name2,
            Arbitrary<JsonNode> value2,
            String name3,
            Arbitrary<JsonNode> value3) {
        return Combinators.combine(value1.injectNull(0.4), value2.injectNull(0.4), value3.injectNull(0.4))
                .as((one, two, three) -> JsonTree.object()
                        .put(name1, one)
                        .put(name2, two)
                        .put(name3, three)
                        .build());
    }

    private static Arbitrary<ObjectNode> object(
            String name1, Arbitrary<JsonNode> value1, String name2, Arbitrary<JsonNode> value2) {
        return Combinators.combine(value1.injectNull(0.4), value2.injectNull(0.4))
                .as((one, two) ->
                        JsonTree.object().put(name1, one).put(name2, two).build());
    }

    private static Arbitrary<JsonNode> text(String... values) {
        return Arbitraries.of(values).map(StringNode::valueOf);
    }

    private static Arbitrary<JsonNode> bool() {
        return Arbitraries.of(true, false).map(BooleanNode::valueOf);
    }

    private static Arbitrary<JsonNode> number() {
        return Arbitraries.integers().between(1, 2).map(IntNode::valueOf);
    }

    private static Arbitrary<JsonNode> date() {
        return text("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
    }
}
