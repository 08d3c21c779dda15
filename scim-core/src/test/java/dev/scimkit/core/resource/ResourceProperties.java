package dev.scimkit.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.validation.SchemaValidator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Laws that hold for every JSON object, valid or not. */
class ResourceProperties {

    private static final ResourceReader READER = ResourceReader.of(ResourceTypes.user());
    private static final SchemaValidator VALIDATOR = SchemaValidator.of(ResourceTypes.user());

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void reading_thenWriting_isAFixpoint(@ForAll("objects") ObjectNode object) {
        Resource read = READER.normalize(object);
        Resource again = READER.read(read.toJson());
        assertThat(again).isEqualTo(read);
        assertThat(again.toJson()).isEqualTo(read.toJson());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void normalizing_doneTwice_changesNothingMore(@ForAll("objects") ObjectNode object) {
        Resource once = READER.normalize(object);
        assertThat(READER.normalize(once.tree())).isEqualTo(once);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void tree_andItsBytes_readTheSame(@ForAll("objects") ObjectNode object) {
        assertThat(READER.read(JsonWriter.writeBytes(object))).isEqualTo(READER.normalize(object));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void names_differingInCase_meanTheSame(@ForAll("objects") ObjectNode object, @ForAll long seed) {
        assertThat(READER.normalize(respell(object, seed, true))).isEqualTo(READER.normalize(object));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void resource_onceAccepted_isAcceptedAgainAndUnchanged(@ForAll("objects") ObjectNode object) {
        ObjectNode sound = JsonTree.object(object)
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(Schemas.USER))))
                .put("userName", "a")
                .build();
        Resource read = READER.normalize(sound);
        if (VALIDATOR.checkCreate(read).isEmpty()) {
            Resource accepted = VALIDATOR.acceptCreate(read);
            assertThat(VALIDATOR.acceptCreate(accepted)).isEqualTo(accepted);
            assertThat(VALIDATOR.acceptReplace(accepted, accepted)).isEqualTo(accepted);
            assertThat(VALIDATOR.acceptPatched(accepted, accepted)).isEqualTo(accepted);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void bytes_ofAnyKind_giveAResourceOrAScimException(@ForAll byte[] bytes) {
        try {
            VALIDATOR.checkCreate(READER.read(bytes));
        } catch (ScimException expected) {
            assertThat(expected.error().status()).isEqualTo(400);
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE, seed = "7643")
    void json_broken_givesAResourceOrAScimException(
            @ForAll("objects") ObjectNode object, @ForAll int at, @ForAll byte with) {
        byte[] bytes = JsonWriter.write(object).getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = with;
        bytes_ofAnyKind_giveAResourceOrAScimException(bytes);
    }

    /** Only names in a schema are case-insensitive; those in unknown objects are kept unchanged. */
    private static ObjectNode respell(ObjectNode object, long seed, boolean topLevel) {
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            AttributeDefinition known =
                    topLevel ? ResourceTypes.user().attribute(name).orElse(null) : null;
            boolean extension = topLevel && ResourceTypes.user().extension(name).isPresent();
            JsonNode value = member.getValue();
            builder.put(
                    known != null || extension ? swapCase(name, seed) : name,
                    known != null && known.isComplex() ? respellSubAttributes(known, value, seed) : value);
        }
        return builder.build();
    }

    private static JsonNode respellSubAttributes(AttributeDefinition attribute, JsonNode value, long seed) {
        if (value instanceof ArrayNode array) {
            List<JsonNode> elements = array.values().stream()
                    .map(element ->
                            element instanceof ArrayNode ? element : respellSubAttributes(attribute, element, seed))
                    .toList();
            return JsonTree.array(elements);
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        JsonTree.Builder builder = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            boolean known = attribute.subAttribute(member.getKey()).isPresent();
            builder.put(known ? swapCase(member.getKey(), seed) : member.getKey(), member.getValue());
        }
        return builder.build();
    }

    private static String swapCase(String name, long seed) {
        StringBuilder swapped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            swapped.append(letter && ((seed >> (i % 60)) & 1) == 1 ? (char) (c ^ 0x20) : c);
        }
        return swapped.toString();
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return object(value(3));
    }

    private static Arbitrary<ObjectNode> object(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(names(), values).ofMaxSize(8).map(members -> {
            JsonTree.Builder builder = JsonTree.object();
            members.forEach((name, value) -> builder.put(name, value));
            return builder.build();
        });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "schemas",
                "id",
                "userName",
                "name",
                "givenName",
                "emails",
                "value",
                "type",
                "primary",
                "display",
                "$ref",
                "active",
                "roles",
                "groups",
                "meta",
                "profileUrl",
                "password",
                "manager",
                "department",
                "shoeSize",
                "x",
                Schemas.ENTERPRISE_USER);
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> simple = Arbitraries.oneOf(
                Arbitraries.of(Schemas.USER, Schemas.ENTERPRISE_USER, "work", "true", "", "a b", "https://h/")
                        .map(StringNode::valueOf),
                Arbitraries.strings().ofMaxLength(8).map(StringNode::valueOf),
                Arbitraries.integers().map(IntNode::valueOf),
                Arbitraries.bigDecimals()
                        .ofScale(3)
                        .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                        .map(DecimalNode::valueOf),
                Arbitraries.just(BigIntegerNode.valueOf(BigInteger.TEN.pow(30))),
                Arbitraries.of(true, false).map(BooleanNode::valueOf),
                Arbitraries.just(NullNode.getInstance()));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<JsonNode> inner = value(depth - 1);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, simple),
                net.jqwik.api.Tuple.of(2, object(inner).map(node -> (JsonNode) node)),
                net.jqwik.api.Tuple.of(2, inner.list().ofMaxSize(3).map(list -> (JsonNode) JsonTree.array(list))));
    }
}
