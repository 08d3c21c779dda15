package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Z-P-1 to Z-P-9, without HTTP. */
class ZitadelPatchTest {

    private static final String SCHEMA = "'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']";

    private final ZitadelPatch patch = new ZitadelPatch();
    private final Resource stored = Fixture.user("""
        'userName':'ada','name':{'givenName':'Ada','familyName':'Lovelace'},
        'emails':[{'value':'a@x','primary':true},{'value':'b@x'}]\
        """);

    @ParameterizedTest
    @ValueSource(strings = {"", ",'Operations':[]", ",'operations':null"})
    void operations_none_changeNothing(String operations) {
        assertThat(read("{" + SCHEMA + operations + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'move','path':'title','value':'x'}    | invalidValue | Operations[0]: 'op' must be one of"
                        + " 'add', 'remove' and 'replace'",
                "{'op':'add','value':{'shoeSize':43}}        | invalidPath  | Operations[0]: The value names an"
                        + " attribute that users do not have",
                "{'op':'add','value':{'a b':43}}             | invalidPath  | Operations[0]: The value names an"
                        + " attribute that users do not have",
                "{'op':'add','path':'emails[type eq \\'work\\'].value','value':'x'} | invalidPath | Operations[0]: The"
                        + " path of 'add' must not have a filter",
            })
    void request_wrong_isRefusedNamingTheOperation(String operation, String scimType, String detail) {
        ScimError error =
                Fixture.refused(() -> read("{" + SCHEMA + ",'Operations':[" + operation.replace("\\'", "\\\"") + "]}"));

        assertThat(error.scimType()).isEqualTo(Fixture.type(scimType));
        assertThat(error.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADD", "Add", "add"})
    void op_inAnyCase_isExecuted(String op) {
        assertThat(patched("{'op':'" + op + "','path':'title','value':'Countess'}")
                        .tree()
                        .path("title")
                        .asString())
                .isEqualTo("Countess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NICKNAME", "title"})
    void value_withKnownNames_isAccepted(String name) {
        assertThat(read("{" + SCHEMA + ",'Operations':[{'op':'replace','value':{'" + name + "':'x'}}]}"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name.middleName':'x'",
                "'urn:ietf:params:scim:schemas:core:2.0:User:title':'x'",
                "'urn:ietf:params:scim:schemas:core:2.0:User':{'title':'x'}"
            })
    void value_withPathsAsNames_isInvalidPath(String member) {
        ScimError error = refusal("{'op':'replace','value':{" + member + "}}");

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_PATH);
        assertThat(error.code()).isEqualTo("SCIM-i2o3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'move','path':'title','value':'x'}                | invalidValue | SCIM-opty1",
                "{'path':'title','value':'x'}                            | invalidValue | SCIM-opty1",
                "{'op':'add','value':'x'}                                | invalidValue | SCIM-ioyl1",
                "{'op':'replace','value':[]}                             | invalidValue | SCIM-ioyl1",
                "{'op':'add','path':'title'}                             | invalidValue | SCIM-opty9",
                "{'op':'add','path':'title','value':7}                   | invalidValue | SCIM-opty9",
                "{'op':'replace','path':'emails','value':[7]}            | invalidValue | SCIM-opxx8",
                "{'op':'replace','path':'title','value':['x']}           | invalidValue | SCIM-E345X",
                "{'op':'add','path':'shoeSize','value':'x'}              | invalidPath  | SCIM-opzz8",
                "{'op':'remove','path':'shoeSize'}                       | invalidPath  | SCIM-sd41",
                "{'op':'replace','path':'shoeSize','value':'x'}          | invalidPath  | SCIM-i2o3",
                "{'op':'replace','path':'meta','value':'x'}              | invalidPath  | SCIM-i2o3",
                "{'op':'replace','path':'urn:x:title','value':'x'}       | invalidPath  | SCIM-FF431",
                "{'op':'remove','path':'emails[shoeSize eq \\'x\\']'}     | invalidPath  | SCIM-sd41",
                "{'op':'add','path':'emails[type eq \\'x\\'].value','value':'x'} | invalidPath | SCIM-opty8",
                "{'op':'remove','path':'emails[value gt \\'a\\']'}           | invalidPath  | SCIM-sd41",
                "{'op':'remove'}                                         | noTarget     | SCIM-ozzy54",
            })
    void operation_wrong_hasTheIdOfItsPlace(String operation, String scimType, String id) {
        ScimError error = refusal(operation.replace("\\'", "\\\""));

        assertThat(error.scimType()).isEqualTo(Fixture.type(scimType));
        assertThat(error.code()).isEqualTo(id);
    }

    @Test
    void replace_withoutMatch_hasTheIdOfItsPlace() {
        ScimError error = Fixture.refused(
                () -> patched("{'op':'replace','path':'emails[value eq \\\"none\\\"].type','value':'x'}"));

        assertThat(error.code()).isEqualTo("SCIM-4513");
    }

    private ScimError refusal(String operation) {
        return Fixture.refused(() -> read("{" + SCHEMA + ",'Operations':[" + operation + "]}"));
    }

    @Test
    void element_addedWithAnEqualValue_replacesTheOld() {
        // Z-P-3
        assertThat(patched("{'op':'add','path':'emails','value':[{'value':'b@x','type':'home'},{'value':'c@x'}]}")
                        .tree()
                        .get("emails"))
                .isEqualTo(
                        Fixture.node("[{'value':'a@x','primary':true},{'value':'b@x','type':'home'},{'value':'c@x'}]"));
    }

    @Test
    void photo_addedWithAnEqualValue_isAppended() {
        // only texts are compared
        Resource user = stored.with("photos", Fixture.node("[{'value':'https://x.org/a','type':'photo'}]"));
        ResolvedPatch added = read("{" + SCHEMA + ",'Operations':[{'op':'add','path':'photos',"
                        + "'value':[{'value':'https://x.org/a','type':'thumbnail'}]}]}")
                .orElseThrow();

        assertThat(patch.apply(user, added).tree().get("photos"))
                .isEqualTo(Fixture.node("[{'value':'https://x.org/a','type':'photo'},"
                        + "{'value':'https://x.org/a','type':'thumbnail'}]"));
    }

    @Test
    void photo_addedAgainWithoutAType_isNotThereTwice() {
        Resource user = stored.with("photos", Fixture.node("[{'value':'https://x.org/a','type':''}]"));
        ResolvedPatch added = read("{" + SCHEMA
                        + ",'Operations':[{'op':'add','path':'photos','value':[{'value':'https://x.org/a'}]}]}")
                .orElseThrow();

        assertThat(patch.apply(user, added).tree().get("photos").size()).isEqualTo(1);
    }

    @Test
    void address_addedAgain_isNotThereTwice() {
        Resource user = stored.with("addresses", Fixture.node("[{'locality':'London'}]"));
        ResolvedPatch added = read("{" + SCHEMA
                        + ",'Operations':[{'op':'add','path':'addresses','value':[{'locality':'London'}]}]}")
                .orElseThrow();

        assertThat(patch.apply(user, added).tree().get("addresses")).isEqualTo(Fixture.node("[{'locality':'London'}]"));
    }

    @Test
    void requiredAttribute_removed_isInvalidValue() {
        // Z-P-8
        ScimError error = Fixture.refused(() -> patched("{'op':'remove','path':'userName'}"));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo("userName");
    }

    @Test
    void readOnlyAttribute_written_isMutability() {
        ScimError error = Fixture.refused(() -> patched("{'op':'remove','path':'groups'}"));

        assertThat(error.scimType()).isEqualTo(ScimType.MUTABILITY);
    }

    @Test
    void id_written_isIgnored() {
        // Z-P-8
        Resource withId = stored.withId("7");

        for (String operation : List.of(
                "{'op':'remove','path':'id'}",
                "{'op':'add','path':' ID','value':'8'}",
                "{'op':'add','value':{'Id':'8'}}")) {
            ResolvedPatch patched =
                    read("{" + SCHEMA + ",'operations':[" + operation + "]}").orElseThrow();

            assertThat(patch.apply(withId, patched)).isSameAs(withId);
        }
    }

    @Test
    void group_patched_is501ReferringToPut() {
        // Z-P-9
        ScimError error = Fixture.refused(() -> patch.read(
                Fixture.GROUP,
                message("{" + SCHEMA + ",'Operations':[{'op':'add','value':{}}]}"),
                PatchOptions.standard()));

        assertThat(error.status()).isEqualTo(501);
        assertThat(error.code()).isEqualTo("SCIM-GRP3p");
        assertThat(error.detail()).contains("PUT");
    }

    @Test
    void group_patchedWithAnythingElse_isCheckedBefore() {
        ScimError unnamed = Fixture.refused(() -> group("{'Operations':[{'op':'add','value':{}}]}"));
        ScimError unknown = Fixture.refused(() -> group("{" + SCHEMA + ",'Operations':[{'op':'move'}]}"));

        assertThat(unnamed.code()).isEqualTo("SCIM-xxrschema");
        assertThat(unknown.code()).isEqualTo("SCIM-opty1");
        assertThat(group("{" + SCHEMA + ",'Operations':[]}")).isEmpty();
    }

    private Optional<ResolvedPatch> group(String message) {
        return patch.read(Fixture.GROUP, message(message), PatchOptions.standard());
    }

    private Resource patched(String operation) {
        return patch.apply(
                stored,
                read("{" + SCHEMA + ",'Operations':[" + operation + "]}").orElseThrow());
    }

    private Optional<ResolvedPatch> read(String message) {
        return patch.read(Fixture.USER, message(message), PatchOptions.standard());
    }

    private static ObjectNode message(String text) {
        return (ObjectNode) Fixture.node(text);
    }
}
