package dev.scimkit.jpa;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random things, and random filters on them. */
final class Things {

    private static final Schema SCHEMA = Schema.read("""
            {"id": "urn:example:params:scim:schemas:2.0:Thing", "name": "Thing", "attributes": [
              {"name": "exact", "caseExact": true},
              {"name": "plain"},
              {"name": "keyed"},
              {"name": "flag", "type": "boolean"},
              {"name": "certain", "type": "boolean"},
              {"name": "number", "type": "integer"},
              {"name": "amount", "type": "decimal"},
              {"name": "moment", "type": "dateTime"},
              {"name": "color"},
              {"name": "part", "type": "complex", "subAttributes": [
                {"name": "title"}, {"name": "weight", "type": "integer"}]},
              {"name": "contacts", "type": "complex", "multiValued": true, "subAttributes": [
                {"name": "value"}, {"name": "type"}, {"name": "color"}]},
              {"name": "items", "type": "complex", "multiValued": true, "subAttributes": [
                {"name": "value"}, {"name": "color"}, {"name": "primary", "type": "boolean"}]},
              {"name": "words", "multiValued": true}]}
            """);

    /** Few different texts, so that filters match, and those that are hard to compare. */
    private static final List<String> TEXTS = List.of(
            "a",
            "A",
            "b",
            "ab",
            "AB",
            "aB",
            "ä",
            "Ä",
            "a\u0308",
            "ß",
            "SS",
            "ss",
            "ı",
            "i",
            "I",
            "İ",
            "K",
            "\u212A",
            "\uD83D\uDE00",
            "%",
            "_",
            "a%b",
            "a_b",
            "'",
            "\\",
            "a\\b",
            ";",
            "\u037E",
            " ",
            "a b",
            "\t",
            "Straße",
            "STRASSE");

    private static final List<String> COLORS = List.of("RED", "GREEN", "BLUE");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "2", "10", "9007199254740993");
    private static final List<String> AMOUNTS = List.of("0", "1.5", "-1.5", "0.01", "10", "123456789.0123456789");
    private static final List<String> MOMENTS = List.of(
            "2026-11-30T09:00:00Z",
            "2026-11-30T10:00:00+01:00",
            "2026-11-30T09:00:00.001Z",
            "1969-12-31T23:59:59.999Z",
            "2000-01-01T00:00:00Z");

    private final Random random;

    Things(long seed) {
        this.random = new Random(seed);
    }

    static EntityMapping<Thing, Resource> mapping() {
        return EntityMapping.of(
                        Thing.class,
                        ResourceType.builder("Thing", "/Things", SCHEMA).build(),
                        Resource::new)
                .version("version")
                .attribute("exact", "exact")
                .attribute("plain", "plain")
                .attribute("keyed", "keyed", keyed -> keyed.key("keyedKey"))
                .attribute("flag", "flag")
                .attribute("certain", "certain")
                .attribute("number", "number")
                .attribute("amount", "amount")
                .attribute("moment", "moment")
                .attribute("color", "color")
                .attribute("part.title", "part.title", title -> title.key("part.titleKey"))
                .attribute("part.weight", "part.weight")
                .attribute("contacts[type eq \"work\"].value", "work", work -> work.key("workKey"))
                .attribute("contacts[type eq \"work\"].color", "workColor")
                .attribute("contacts[type eq \"home\"].value", "home")
                .list(
                        "items",
                        "items",
                        item -> item.attribute("value", "label", label -> label.key("labelKey"))
                                .attribute("color", "color")
                                .attribute("primary", "main"))
                .list("words", "words")
                .build();
    }

    Resource resource(ResourceType type, int number) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putArray("schemas").add(SCHEMA.id());
        tree.put("id", String.format(java.util.Locale.ROOT, "id-%03d", number));
        put(tree, "exact", text());
        put(tree, "plain", text());
        put(tree, "keyed", text());
        put(tree, "flag", Boolean.toString(random.nextBoolean()));
        tree.put("certain", random.nextBoolean());
        put(tree, "number", any(NUMBERS));
        put(tree, "amount", any(AMOUNTS));
        put(
                tree,
                "moment",
                quoted(any(MOMENTS).replace("10:00:00+01:00", "09:00:00.000Z").replaceAll(":00Z$", ":00.000Z")));
        put(tree, "color", quoted(any(COLORS)));
        addParts(tree);
        return new Resource(type, (ObjectNode) JsonReader.standard().read(tree.toString()))
                .withMeta(new Meta("Thing", null, null, null, null));
    }

    private void addParts(ObjectNode tree) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        put(part, "title", text());
        put(part, "weight", any(NUMBERS.subList(0, 5)));
        if (!part.isEmpty()) {
            tree.set("part", part);
        }
        List<ObjectNode> contacts = new ArrayList<>();
        for (String type : List.of("work", "home")) {
            ObjectNode contact = JsonNodeFactory.instance.objectNode().put("type", type);
            put(contact, "value", text());
            if (type.equals("work")) {
                put(contact, "color", quoted(any(COLORS)));
            }
            if (contact.size() > 1) {
                contacts.add(contact);
            }
        }
        if (!contacts.isEmpty()) {
            tree.putArray("contacts").addAll(contacts);
        }
        addLists(tree);
    }

    private void addLists(ObjectNode tree) {
        List<ObjectNode> items = new ArrayList<>();
        boolean primary = random.nextBoolean();
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            put(item, "value", text());
            put(item, "color", quoted(any(COLORS)));
            if (primary || random.nextInt(4) == 0) {
                item.put("primary", primary);
                primary = false;
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        if (!items.isEmpty()) {
            tree.putArray("items").addAll(items);
        }
        int words = random.nextInt(3);
        if (words > 0) {
            for (int i = 0; i < words; i++) {
                tree.withArray("words").add(JsonReader.standard().read(text()));
            }
        }
    }

    /** In two of three cases. */
    private void put(ObjectNode tree, String name, String json) {
        if (random.nextInt(3) > 0) {
            tree.set(name, JsonReader.standard().read(json));
        }
    }

    private String text() {
        return quoted(any(TEXTS));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String sortable() {
        return any(List.of(
                "id",
                "exact",
                "plain",
                "keyed",
                "flag",
                "certain",
                "number",
                "amount",
                "moment",
                "color",
                "part.title",
                "part.weight",
                "contacts.value",
                "contacts.color",
                "items.value",
                "words",
                "meta.resourceType"));
    }

    String filter(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf();
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + filter(depth - 1) + ") and (" + filter(depth - 1) + ")";
            case 1 -> "(" + filter(depth - 1) + ") or (" + filter(depth - 1) + ")";
            default -> "not (" + filter(depth - 1) + ")";
        };
    }

    private String leaf() {
        return switch (random.nextInt(14)) {
            case 0 -> test("exact", this::text);
            case 1 -> test("plain", this::text);
            case 2 -> test("keyed", this::text);
            case 3 -> equality(any(List.of("flag", "certain")), Boolean.toString(random.nextBoolean()));
            case 4 ->
                number(any(List.of("number", "part.weight")), any(List.of("0", "1", "1.5", "-1", "2", "10", "1e3")));
            case 5 -> number("amount", any(List.of("1.50", any(AMOUNTS))));
            case 6 -> number("moment", quoted(any(MOMENTS)));
            case 7 -> test("color", this::color);
            case 8 -> test("part.title", this::text);
            case 9 -> test(any(List.of("contacts.value", "contacts")), this::text);
            case 10 -> "contacts[" + inContacts() + "]";
            case 11 -> "items[" + inItems() + "]";
            case 12 -> test(any(List.of("items", "items.value", "words")), this::text);
            default ->
                any(List.of("id", "part", "contacts", "items", "words", "contacts.color", "items.primary", "certain"))
                        + " pr";
        };
    }

    private String inContacts() {
        return any(List.of("", "type eq \"work\" and ", "type eq \"HOME\" or "))
                + (random.nextBoolean() ? test("value", this::text) : test("color", this::color));
    }

    private String inItems() {
        return any(List.of("", "primary eq true and ", "primary eq false and ", "primary ne true or "))
                + (random.nextBoolean() ? test("value", this::text) : test("color", this::color));
    }

    private String color() {
        return quoted(any(List.of("red", "GREEN", "e", "purple")));
    }

    private String test(String path, java.util.function.Supplier<String> literal) {
        if (random.nextInt(8) == 0) {
            return path + any(List.of(" pr", " eq null", " ne null"));
        }
        return path + " " + any(List.of("eq", "eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le")) + " "
                + literal.get();
    }

    private String equality(String path, String literal) {
        return path + " " + any(List.of("eq", "ne")) + " " + literal;
    }

    private String number(String path, String literal) {
        return path + " " + any(List.of("eq", "ne", "gt", "ge", "lt", "le")) + " " + literal;
    }
}
