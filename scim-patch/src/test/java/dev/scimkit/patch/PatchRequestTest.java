package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.json;
import static dev.scimkit.patch.TestResources.message;
import static dev.scimkit.patch.TestResources.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filters;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** PATCH messages: read, refused, limited, built and written. */
class PatchRequestTest {

    private static final String NAMES = "'schemas':['" + PatchRequest.SCHEMA + "']";

    @Test
    void message_withNamesInAnyCase_isRead() {
        PatchRequest request = PatchRequest.read(
                json("{'Schemas':['urn:x','" + PatchRequest.SCHEMA.toUpperCase(Locale.ROOT)
                        + "'],'id':'x','operations':[{'OP':'add','Path':'nickName','VALUE':'B','name':'x'}]}"),
                PatchOptions.of(Leniencies.strict()));
        assertThat(request)
                .isEqualTo(PatchRequest.builder().add("nickName", "B").build());
    }

    @Test
    void message_withoutOptions_isReadWithTheStandardOnes() {
        byte[] body =
                message("{'op':'Add','path':'nickName','value':'B'}").toString().getBytes(StandardCharsets.UTF_8);
        PatchRequest expected = PatchRequest.builder().add("nickName", "B").build();
        assertThat(PatchRequest.read(body)).isEqualTo(expected);
        assertThat(PatchRequest.read(new String(body, StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(PatchRequest.read(json(new String(body, StandardCharsets.UTF_8))))
                .isEqualTo(expected);
        assertThat(PatchRequest.read(body, PatchOptions.of(Leniencies.lenient())))
                .isEqualTo(expected);
        assertThatThrownBy(() -> PatchRequest.read(body, PatchOptions.of(Leniencies.strict())))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> PatchRequest.read("[]".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("The body must be a JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'Operations':[{'op':'add','value':{}}]}                        | INVALID_SYNTAX | 'schemas' must"
                        + " contain",
                "{'schemas':[],'Operations':[{'op':'add','value':{}}]}           | INVALID_SYNTAX | 'schemas' must"
                        + " contain",
                "{'schemas':[5],'Operations':[{'op':'add','value':{}}]}          | INVALID_SYNTAX | 'schemas' must"
                        + " contain",
                "{'schemas':'urn:x','Operations':[{'op':'add','value':{}}]}      | INVALID_SYNTAX | 'schemas' must"
                        + " contain",
                "{NAMES}                                                         | INVALID_SYNTAX | 'Operations' must"
                        + " be an array",
                "{NAMES,'Operations':{}}                                         | INVALID_SYNTAX | 'Operations' must"
                        + " be an array",
                "{NAMES,'Operations':[]}                                         | INVALID_SYNTAX | 'Operations' must"
                        + " be an array",
                "{NAMES,'Operations':[{'op':'add','value':{}}],'operations':[]}  | INVALID_SYNTAX | 'Operations'"
                        + " appears more than once (names are not case-sensitive)",
                "{NAMES,'Operations':['add']}                                    | INVALID_SYNTAX | Operations[0]: An"
                        + " operation must be an object",
                "{NAMES,'Operations':[{'op':'add','value':{}},{'value':{}}]}     | INVALID_SYNTAX | Operations[1]:"
                        + " 'op' must be 'add'",
                "{NAMES,'Operations':[{'op':5,'value':{}}]}                      | INVALID_SYNTAX | Operations[0]:"
                        + " 'op' must be 'add'",
                "{NAMES,'Operations':[{'op':'add','OP':'add','value':{}}]}       | INVALID_SYNTAX | Operations[0]:"
                        + " 'op' appears more than once (names are not case-sensitive)",
                "{NAMES,'Operations':[{'op':'move','path':'a','value':1}]}       | INVALID_SYNTAX | Operations[0]:"
                        + " 'op' must be 'add'",
                "{NAMES,'Operations':[{'op':'add','path':[],'value':1}]}         | INVALID_PATH   | Operations[0]:"
                        + " 'path' must be a string",
                "{NAMES,'Operations':[{'op':'add','path':'','value':1}]}         | INVALID_PATH   | Operations[0]: ",
                "{NAMES,'Operations':[{'op':'add','path':'/emails/0','value':1}]} | INVALID_PATH  | Operations[0]: ",
                "{NAMES,'Operations':[{'op':'add','path':'emails[0]','value':1}]} | INVALID_PATH | Operations[0]: ",
                "{NAMES,'Operations':[{'op':'remove'}]}                          | NO_TARGET      | Operations[0]:"
                        + " 'remove' needs a 'path'",
                "{NAMES,'Operations':[{'op':'remove','path':null,'value':1}]}    | NO_TARGET      | Operations[0]:"
                        + " 'remove' needs a 'path'",
                "{NAMES,'Operations':[{'op':'add','path':'a'}]}                  | INVALID_VALUE  | Operations[0]:"
                        + " 'add' needs a 'value'",
                "{NAMES,'Operations':[{'op':'replace','path':'a'}]}              | INVALID_VALUE  | Operations[0]:"
                        + " 'replace' needs a 'value'",
                "{NAMES,'Operations':[{'op':'replace','value':[]}]}              | INVALID_VALUE  | Operations[0]:"
                        + " Without a 'path' the 'value' of 'replace' must be an object",
                "{NAMES,'Operations':[{'op':'add','path':null,'value':null}]}    | INVALID_VALUE  | Operations[0]:"
                        + " Without a 'path' the 'value' of 'add' must be an object"
            })
    void message_malformed_isRefused(String message, String scimType, String detail) {
        // RFC 7644 sections 3.5.2, 3.5.2.1, 3.5.2.2 and 3.5.2.3
        assertThatThrownBy(() -> PatchRequest.read(
                        json(message.replace("NAMES", NAMES)),
                        PatchOptions.standard().tolerating(Leniency.UNKNOWN_ATTRIBUTES)))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().detail()).startsWith(detail.strip());
                    assertThat(refused.error().scimType())
                            .hasToString(ScimType.valueOf(scimType).keyword());
                    assertThat(refused.error().status()).isEqualTo(400);
                });
    }

    @Test
    void missingSchemas_whenTolerated_mustNotBeWrongOnes() {
        PatchOptions lenient = PatchOptions.of(Leniencies.lenient());
        assertThat(PatchRequest.read(json("{'Operations':[{'op':'add','value':{}}]}"), lenient)
                        .operations())
                .hasSize(1);
        assertThatThrownBy(() -> PatchRequest.read(
                        json("{'schemas':['urn:x'],'Operations':[{'op':'add','value':{}}]}"), lenient))
                .hasMessageStartingWith("'schemas' must contain");
    }

    @Test
    void operations_beyondTheLimit_areRefusedBeforeTheyAreRead() {
        PatchOptions two = PatchOptions.standard().withLimits(new PatchOptions.Limits(2, 10));
        String one = "{'op':'add','value':{}}";
        assertThat(request(two, one + "," + one).operations()).hasSize(2);
        assertThatThrownBy(() -> request(two, one + "," + one + ",5"))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().status()).isEqualTo(413);
                    assertThat(refused.error().detail())
                            .isEqualTo("A PATCH request may have at most 2 operations"
                                    + " (PatchOptions.Limits.maxOperations)");
                });
    }

    @Test
    void values_beyondTheLimit_areRefusedBeforeThePathIsRead() {
        PatchOptions three = PatchOptions.standard().withLimits(new PatchOptions.Limits(2, 3));
        assertThat(request(three, "{'op':'add','path':'a','value':[1,2,3]}").operations())
                .hasSize(1);
        assertThat(request(three, "{'op':'add','path':'a','value':[{'a':[1]},{'a':[]}]}")
                        .operations())
                .hasSize(1);
        for (String value : List.of(
                "[1,2,3,4]",
                "{'members':[1,2,3,4]}",
                "{'a':[1,2],'b':[3,4]}",
                "[{'a':[1,2]},{'a':[]}]",
                "{'urn:x':{'a':[{'b':[1,2,3]}]}}",
                "{'urn:x':{'a':{'b':{'c':{'d':[1,2,3,4]}}}}}")) {
            assertThatThrownBy(() -> request(three, "{'op':'add','path':'[','value':" + value + "}"))
                    .as(value)
                    .isInstanceOfSatisfying(ScimException.class, refused -> {
                        assertThat(refused.error().status()).isEqualTo(413);
                        assertThat(refused.error().detail())
                                .isEqualTo("Operations[0]: An operation may have at most 3 values"
                                        + " (PatchOptions.Limits.maxValues)");
                    });
        }
    }

    @Test
    void limits_zeroOrNegative_areRefused() {
        assertThatThrownBy(() -> new PatchOptions.Limits(0, 1)).hasMessage("maxOperations must be at least 1: 0");
        assertThatThrownBy(() -> new PatchOptions.Limits(1, 0)).hasMessage("maxValues must be at least 1: 0");
        assertThat(PatchOptions.standard().limits()).isEqualTo(new PatchOptions.Limits(1_000, 100_000));
        assertThat(PatchOptions.standard()
                        .withLimits(new PatchOptions.Limits(1, 1))
                        .limits())
                .isEqualTo(new PatchOptions.Limits(1, 1));
    }

    @Test
    void builder_withEveryForm_writesIt() {
        ObjectNode attributes = JsonTree.object().put("nickName", "B").build();
        PatchRequest request = PatchRequest.builder()
                .add("nickName", "B")
                .add("emails", JsonTree.array(List.<JsonNode>of(attributes)))
                .add(attributes)
                .replace("name.familyName", "Jensen")
                .replace("active", false)
                .replace("level", IntNode.valueOf(5))
                .replace(attributes)
                .remove("emails[type eq \"work\"].display")
                .operation(
                        PatchRequest.Op.REMOVE,
                        new PatchPath(AttributePath.of("members"), Filters.eq("value", "a\"b"), null),
                        null)
                .operation(PatchRequest.Op.REPLACE, PatchPath.parse("title"), NullNode.getInstance())
                .build();
        assertThat(request.toTree())
                .isEqualTo(message("{'op':'add','path':'nickName','value':'B'},"
                        + "{'op':'add','path':'emails','value':[{'nickName':'B'}]},"
                        + "{'op':'add','value':{'nickName':'B'}},"
                        + "{'op':'replace','path':'name.familyName','value':'Jensen'},"
                        + "{'op':'replace','path':'active','value':false},"
                        + "{'op':'replace','path':'level','value':5},"
                        + "{'op':'replace','value':{'nickName':'B'}},"
                        + "{'op':'remove','path':'emails[type eq \\'work\\'].display'},"
                        + "{'op':'remove','path':'members[value eq \\'a\\\\\\'b\\']'},"
                        + "{'op':'replace','path':'title','value':null}"));
        assertThat(PatchRequest.read(
                        request.toJson().getBytes(StandardCharsets.UTF_8), PatchOptions.of(Leniencies.strict())))
                .isEqualTo(request);
    }

    @Test
    void request_withoutOperations_isNotBuilt() {
        assertThatThrownBy(() -> PatchRequest.builder().build()).isInstanceOf(IllegalArgumentException.class);
    }
}
