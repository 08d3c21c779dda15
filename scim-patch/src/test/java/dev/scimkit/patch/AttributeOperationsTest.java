package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.Devices.patched;
import static dev.scimkit.patch.Devices.refusal;
import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.remove;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.ENTERPRISE;
import static dev.scimkit.patch.TestResources.EXTENSION;
import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operations do to single attributes, their parts and extensions, and what they report. */
class AttributeOperationsTest {

    private static final String OWNER = "'owner':{'value':'o','note':'n','since':'1','seen':'s','aliases':['p']}";

    @Test
    void complex_addedTo_keepsPartsNotGiven() {
        // P-3.5.2.1-05; null says nothing when it is added
        assertThat(patched(device(OWNER), add("owner", "{'note':'m','value':null,'aliases':['P','q'],'seen':'t'}")))
                .isEqualTo(device("'owner':{'value':'o','note':'m','since':'1','seen':'s','aliases':['p','q']}")
                        .tree());
    }

    @Test
    void complex_replaced_keepsPartsNotGiven() {
        // P-3.5.2.3-05; null unassigns when it replaces
        assertThat(patched(device(OWNER), replace("owner", "{'note':null,'aliases':['q']}")))
                .isEqualTo(device("'owner':{'value':'o','since':'1','seen':'s','aliases':['q']}")
                        .tree());
        assertThat(patched(device(OWNER), replace("owner", "{'aliases':[]}")))
                .isEqualTo(device("'owner':{'value':'o','note':'n','since':'1','seen':'s'}")
                        .tree());
    }

    @Test
    void complex_replacedByTheSame_changesNothing() {
        Resource before = device(OWNER);
        assertThat(patch(before, replace("owner", "{'value':'o','note':'n','since':'1','aliases':['p']}"))
                        .resource())
                .isSameAs(before);
        assertThat(patch(before, replace("owner", "{}")).resource()).isSameAs(before);
        assertThat(patch(before, replace("owner", "{'foo':1}")).resource()).isSameAs(before);
        assertThat(patch(device(""), replace("owner", "{}")).changed()).isFalse();
        assertThat(patch(device(""), replace("owner", "{'note':null}")).changed())
                .isFalse();
    }

    @Test
    void complex_replacedWhole_keepsOnlyWhatClientsCannotRemove() {
        PatchOptions whole = PatchOptions.standard().refusing(Leniency.REPLACE_KEEPS_OTHER_PARTS);

        assertThat(patch(device(OWNER), whole, replace("owner", "{'value':'q'}"))
                        .resource())
                .isEqualTo(device("'owner':{'value':'q','since':'1','seen':'s'}"));
        assertThat(patch(device(OWNER), replace("owner", "{'value':'q'}")).resource())
                .isEqualTo(device(OWNER.replace("'value':'o'", "'value':'q'")));
    }

    /** A value of nothing but texts is stored as it was sent, unless one of them may not be. */
    @Test
    void complex_ofTextsOnly_isReadLikeAnyOther() {
        assertThat(patched(device(""), add("owner", "{'value':'o','note':'n','seen':'t'}")))
                .isEqualTo(device("'owner':{'value':'o','note':'n'}").tree());
        assertThat(patched(device(""), add("owner", "{'VALUE':'o','note':'n'}")))
                .isEqualTo(device("'owner':{'value':'o','note':'n'}").tree());
        assertThat(patched(device(""), add("owner", "{'value':'o','aliases':'p'}")))
                .isEqualTo(device("'owner':{'value':'o','aliases':['p']}").tree());
        assertThat(refusal(device(""), add("owner", "{'value':'','note':'n'}"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(refusal(device(""), add("parts", "[{'value':'1','weight':'5'}]")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void complex_withNothingButReadOnlyPartsLeft_isRemoved() {
        Resource managed = user("'" + ENTERPRISE + "':{'manager':{'value':'271','displayName':'Ann'}}");

        for (String operation : List.of(
                remove(ENTERPRISE + ":manager.value"),
                replace(ENTERPRISE + ":manager.value", "null"),
                replace(ENTERPRISE + ":manager", "{'value':null}"))) {
            assertThat(patch(managed, operation).resource()).as(operation).isEqualTo(user(""));
        }
    }

    @Test
    void complex_thatHadNothingButReadOnlyParts_staysIfNothingIsRemoved() {
        Resource named = user("'" + ENTERPRISE + "':{'manager':{'displayName':'Ann'}}");

        assertThat(patch(named, remove(ENTERPRISE + ":manager.value")).resource())
                .isSameAs(named);
        assertThat(patch(named, replace(ENTERPRISE + ":manager", "{'value':null}"))
                        .resource())
                .isSameAs(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "replace | owner       | {'value':null}  | INVALID_VALUE",
                "replace | owner.value | null            | INVALID_VALUE",
                "replace | owner.value | ''              | INVALID_VALUE",
                "remove  | owner.value |                 | MUTABILITY",
                "replace | owner       | {'since':'2'}   | MUTABILITY",
                "replace | owner       | {'since':null}  | MUTABILITY",
                "replace | owner.since | '2'             | MUTABILITY",
                "add     | owner.since | '2'             | MUTABILITY",
                "remove  | owner.since |                 | MUTABILITY",
                "add     | owner.seen  | 't'             | MUTABILITY",
                "remove  | owner.seen  |                 | MUTABILITY",
                "replace | owner       | 5               | INVALID_VALUE",
                "replace | owner       | [{'value':'o'},{'value':'p'}] | INVALID_VALUE",
                "replace | owner       | {'note':5}      | INVALID_VALUE",
                "replace | owner       | {'note':'a','NOTE':'b'} | INVALID_VALUE",
                "add     | owner[value eq \\'o\\'] | {'note':'m'} | INVALID_PATH",
                "add     | owner.foo   | 'm'             | INVALID_PATH",
                "add     | parts[value eq \\'a\\'].foo | 'm' | INVALID_PATH",
                "add     | foo[value eq \\'a\\'] | 'm'   | INVALID_PATH",
                "add     | urn:x:y:owner | {}            | INVALID_PATH",
                "remove  | urn:example:params:scim:schemas:2.0:Device | | MUTABILITY",
                "remove  | urn:example:params:scim:schemas:2.0:Device[value pr] | | INVALID_PATH",
                "replace | parts[foo eq \\'a\\'].value | 'm' | INVALID_FILTER",
                "replace | parts[weight eq \\'a\\'].value | 'm' | INVALID_FILTER",
                "replace | labels      | 5               | INVALID_VALUE",
                "replace | labels      | [['x']]         | INVALID_VALUE",
                "replace | labels      | ['']            | INVALID_VALUE"
            })
    void operation_notFittingTheAttribute_isRefused(String op, String path, String value, ScimType expected) {
        String given = value == null ? "" : ",'value':" + value;
        assertThat(refusal(device(OWNER), "{'op':'" + op + "','path':'" + path + "'" + given + "}"))
                .isEqualTo(expected);
    }

    @Test
    void complex_madeWithoutARequiredPart_isRefused() {
        // P-3.5.2-23
        assertThat(refusal(device(""), add("owner.note", "'n'"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(patched(device(""), add("owner.note", "'n'") + "," + add("owner.value", "'o'")))
                .isEqualTo(device("'owner':{'note':'n','value':'o'}").tree());
    }

    @Test
    void complex_leftWithReadOnlyPartsOnly_isRemoved() {
        Resource managed = user("'" + ENTERPRISE + "':{'manager':{'value':'m','displayName':'Boss'}}");
        assertThat(patch(managed, remove(ENTERPRISE + ":manager.value")).resource())
                .isEqualTo(user(""));
        assertThat(patch(managed, replace(ENTERPRISE + ":manager", "{'value':null}"))
                        .resource())
                .isEqualTo(user(""));
        assertThat(patch(managed, replace(ENTERPRISE + ":manager", "{'$ref':'../Users/m'}"))
                        .resource())
                .isEqualTo(user(
                        "'" + ENTERPRISE + "':{'manager':{'value':'m','displayName':'Boss','$ref':'../Users/m'}}"));
    }

    @Test
    void immutable_setOnce_stays() {
        // RFC 7644 section 3.5.2
        assertThat(patched(device(""), replace("stamp", "'s'")))
                .isEqualTo(device("'stamp':'s'").tree());
        Resource set = device("'stamp':'s'");
        assertThat(patch(set, add("stamp", "'s'")).resource()).isSameAs(set);
        assertThat(refusal(set, remove("stamp"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(set, replace("stamp", "null"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(set, replace("stamp", "'t'"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(patch(device(""), remove("stamp")).changed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "level     | 1.5      | false",
                "level     | 12       | true",
                "score     | 1.5      | true",
                "score     | '1.5'    | false",
                "startDate | 'today'  | false",
                "startDate | 5        | false",
                "cert      | 'aGVsbG8=' | true",
                "cert      | '@'      | false",
                "cert      | 5        | false",
                "note      | true     | false",
                "note      | 'x'      | true",
                "badge     | ['x']    | false"
            })
    void value_ofAnyType_mustFitIt(String attribute, String value, boolean fits) {
        // P-3.5.2-11
        String operation = add(EXTENSION + ":" + attribute, value);
        if (fits) {
            assertThat(patch(user(""), operation).resource())
                    .isEqualTo(user("'" + EXTENSION + "':{'" + attribute + "':" + value + "}"));
        } else {
            assertThat(refusal(user(""), operation)).isEqualTo(ScimType.INVALID_VALUE);
        }
    }

    @Test
    void extension_asAWhole_isMergedAndRemoved() {
        String data = "'" + ENTERPRISE + "':{'department':'D','costCenter':'C'}";
        assertThat(patch(user("'" + ENTERPRISE + "':{'department':'D'}"), add(ENTERPRISE, "{'CostCenter':'C','foo':1}"))
                        .resource())
                .isEqualTo(user(data));
        assertThat(patch(user(data), replace(ENTERPRISE, "null")).resource()).isEqualTo(user(""));
        assertThat(patch(user(data), add(ENTERPRISE, "null")).changed()).isFalse();
        assertThat(patch(user(data), replace(ENTERPRISE, "{}")).changed()).isFalse();
        assertThat(refusal(user(data), replace(ENTERPRISE, "'x'"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(patch(user(""), remove(ENTERPRISE)).changed()).isFalse();
    }

    @Test
    void extension_withAValueThatMustStay_isRefused() {
        assertThat(refusal(user("'" + EXTENSION + "':{'pin':'1'}"), remove(EXTENSION)))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(user("'" + EXTENSION + "':{'badge':'1'}"), remove(EXTENSION)))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(patch(user("'" + EXTENSION + "':{'note':'1','odd':2}"), remove(EXTENSION))
                        .resource())
                .isEqualTo(user(""));
    }

    @Test
    void coreSchema_asAWhole_isTheResourceItself() {
        assertThat(patch(user(""), add(TestResources.CORE_USER, "{'nickName':'B'}"))
                        .resource())
                .isEqualTo(user("'nickName':'B'"));
    }

    @Test
    void result_ofAChange_namesWhatChanged() {
        PatchResult result = patch(
                user("'nickName':'A','title':'T','name':{'familyName':'J','givenName':'B'},'emails':[{'value':'w@x'}]"),
                "{'op':'replace','value':{'nickName':'B','name':{'givenName':'C','familyName':'J'}}},"
                        + add("emails", "{'value':'h@x'}") + ","
                        + remove("title") + ","
                        + add(ENTERPRISE + ":manager", "{'value':'m'}") + ","
                        + add(ENTERPRISE + ":department", "'D'"));
        assertThat(result.changed()).isTrue();
        assertThat(result.changedPaths())
                .containsExactlyInAnyOrder(
                        AttributePath.of("nickName"),
                        AttributePath.of("name", "givenName"),
                        AttributePath.of("emails"),
                        AttributePath.of("title"),
                        AttributePath.of("schemas"),
                        new AttributePath(ENTERPRISE, "manager", "value"),
                        new AttributePath(ENTERPRISE, "department", null));
    }

    @Test
    void operations_undoingEachOther_changeNothing() {
        // P-3.5.2.1-11
        Resource before = group("'members':[{'value':'a'}]");
        PatchResult result =
                patch(before, remove("members[value eq \\'a\\']") + "," + add("members", "[{'value':'a'}]"));
        assertThat(result.resource()).isSameAs(before);
        assertThat(result.changedPaths()).isEmpty();
    }

    @Test
    void error_inAnOperation_namesOperationAndAttribute() {
        assertThatThrownBy(() -> patch(
                        user("'name':{'givenName':'B'}"),
                        add("nickName", "'x'") + "," + replace("name.givenName", "5")))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().detail()).isEqualTo("Operations[1]: 'name.givenName' must be a string");
                    assertThat(refused.error().path()).isEqualTo("name.givenName");
                    assertThat(refused.error().status()).isEqualTo(400);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "emails[type eq \\'work\\'].mailbox | emails.mailbox",
                "emails.mailbox                     | emails.mailbox",
                "mailbox[type eq \\'work\\']        | mailbox"
            })
    void error_inAPath_namesItWithoutItsFilter(String path, String named) {
        assertThatThrownBy(() -> patch(user(""), replace(path, "'x'")))
                .isInstanceOfSatisfying(ScimException.class, refused -> {
                    assertThat(refused.error().detail())
                            .isEqualTo("Operations[0]: The path '" + named
                                    + "' names an attribute that User does not have");
                    assertThat(refused.error().path()).isEqualTo(named);
                });
    }

    @Test
    void references_replaced_keepTheirOtherParts() {
        // the full list again, without what the service provider added
        Resource before = group("'members':[{'value':'a','type':'User','display':'A'},{'value':'b'}]");
        assertThat(patch(before, replace("members", "[{'value':'b'},{'value':'a'}]"))
                        .resource())
                .isSameAs(before);
        assertThat(patch(before, replace("members", "[{'value':'a'},{'value':'c'},{'value':'c'}]"))
                        .resource())
                .isEqualTo(group("'members':[{'value':'a','type':'User','display':'A'},{'value':'c'}]"));
        assertThat(patch(before, replace("members", "[{'value':'b'}]")).resource())
                .isEqualTo(group("'members':[{'value':'b'}]"));
        assertThat(patch(before, replace("members", "[{'value':'a','display':'Z'},{'value':'b'}]"))
                        .resource())
                .isEqualTo(group("'members':[{'value':'a','display':'Z'},{'value':'b'}]"));
    }

    @Test
    void members_changedBetweenOtherOperations_areSeenByThem() {
        // P-3.5.2-15
        assertThat(patch(
                                group("'members':[{'value':'a'}]"),
                                add("members", "[{'value':'b'}]") + ","
                                        + add("members[value eq \\'b\\'].display", "'B'") + ","
                                        + remove("members[value eq \\'a\\']") + ","
                                        + "{'op':'add','value':{'members':[{'value':'c'}]}}")
                        .resource())
                .isEqualTo(group("'members':[{'value':'b','display':'B'},{'value':'c'}]"));
    }

    @Test
    void malformedStoredMember_amongOthers_doesNotBlockThem() {
        Resource before = group("'members':[{'value':5},{'value':'a'}]");
        assertThat(patch(before, add("members", "[{'value':'b'}]")).resource())
                .isEqualTo(group("'members':[{'value':5},{'value':'a'},{'value':'b'}]"));
        assertThat(patch(before, remove("members[value eq \\'a\\']")).resource())
                .isEqualTo(group("'members':[{'value':5}]"));
    }

    @Test
    void members_added_areValidated() {
        assertThat(refusal(group("'members':[{'value':'a'}]"), add("members", "[{'value':'b','$ref':'not a uri'}]")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void arguments_null_areNamed() {
        PatchRequest request = PatchRequest.builder().remove("nickName").build();
        assertThatThrownBy(() -> ScimPatch.apply(null, request)).hasMessage("resource");
        assertThatThrownBy(() -> ScimPatch.apply(user(""), null)).hasMessage("request");
        assertThatThrownBy(() -> ScimPatch.apply(user(""), request, null)).hasMessage("options");
        assertThatThrownBy(() -> ScimPatch.diff(null, user(""))).hasMessage("before");
        assertThatThrownBy(() -> ScimPatch.diff(user(""), null)).hasMessage("after");
        assertThat(List.of(request)).isNotEmpty();
    }
}
