package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.Devices.patched;
import static dev.scimkit.patch.Devices.refusal;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import org.junit.jupiter.api.Test;

/** What operations do to the elements of lists. */
class ElementOperationsTest {

    private static final String A = "{'value':'a','type':'x'}";
    private static final String B = "{'value':'b','type':'x'}";

    @Test
    void add_ofTheSameValueAndType_completesTheElement() {
        // the pair of value and type appears once
        assertThat(patched(
                        device("'parts':[" + A + "," + B + "]"), add("parts", "{'value':'a','type':'X','weight':2}")))
                .isEqualTo(device("'parts':[{'value':'a','type':'x','weight':2}," + B + "]")
                        .tree());
    }

    @Test
    void add_ofTheSameValueWithAnotherType_makesAnotherElement() {
        assertThat(patched(device("'parts':[" + A + "]"), add("parts", "[{'value':'a','type':'y'},{'value':'a'}]")))
                .isEqualTo(device("'parts':[" + A + ",{'value':'a','type':'y'},{'value':'a'}]")
                        .tree());
    }

    @Test
    void add_ofValuesDifferingInCase_followsCaseExact() {
        assertThat(patched(device("'parts':[" + A + "]"), add("parts", "{'value':'A','type':'x'}")))
                .isEqualTo(
                        device("'parts':[" + A + ",{'value':'A','type':'x'}]").tree());
        Resource umlauts = device("'parts':[{'value':'a','type':'ÄÖ'}]");
        assertThat(patch(umlauts, add("parts", "{'value':'a','type':'äö'}")).changed())
                .isFalse();
    }

    @Test
    void add_withoutAnythingNew_changesNothing() {
        Resource before = device("'parts':[{'value':'a','type':'x','weight':2.0,'state':'s'}]");
        PatchResult result =
                patch(before, add("parts", "{'value':'a','weight':2,'type':'x','primary':false,'state':'t'}"));
        assertThat(result.resource()).isSameAs(before);
        assertThat(result.changed()).isFalse();
    }

    @Test
    void add_ofElementsWithoutValue_comparesAllTheirParts() {
        Resource before = device("'parts':[{'type':'x','codes':['p','q'],'state':'s'}]");
        assertThat(patch(before, add("parts", "{'codes':['P','Q'],'type':'x'}")).changed())
                .isFalse();
        assertThat(patched(before, add("parts", "{'codes':['p'],'type':'x'}")).get("parts"))
                .hasSize(2);
    }

    @Test
    void add_changingAnImmutablePart_isRefused() {
        assertThat(refusal(device("'parts':[{'value':'a','serial':'1'}]"), add("parts", "{'value':'a','serial':'2'}")))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(patch(device("'parts':[{'value':'a','serial':'1'}]"), add("parts", "{'value':'a','serial':'1'}"))
                        .changed())
                .isFalse();
        assertThat(patched(device("'parts':[{'value':'a'}]"), add("parts", "{'value':'a','serial':'2'}")))
                .isEqualTo(device("'parts':[{'value':'a','serial':'2'}]").tree());
    }

    @Test
    void add_ofOneElementTwice_addsItOnce() {
        assertThat(patched(device(""), add("parts", "[{'value':'a'},{'value':'a','weight':3}]")))
                .isEqualTo(device("'parts':[{'value':'a'}]").tree());
    }

    @Test
    void add_ofNothing_changesNothing() {
        for (String nothing : new String[] {"null", "[]", "[null]", "{}", "[{'state':'s'}]"}) {
            assertThat(patch(device("'parts':[" + A + "]"), add("parts", nothing))
                            .changed())
                    .as(nothing)
                    .isFalse();
        }
    }

    @Test
    void primary_claimedByAnotherElement_isTaken() {
        // P-3.5.2-16
        Resource before = device("'parts':[{'value':'a','primary':true},{'value':'b'},{'value':'c','primary':false}]");
        assertThat(patched(before, replace("parts[value eq \\'b\\'].primary", "true")))
                .isEqualTo(device("'parts':[{'value':'a','primary':false},{'value':'b','primary':true},"
                                + "{'value':'c','primary':false}]")
                        .tree());
        assertThat(patched(before, add("parts", "{'value':'c','primary':true}")))
                .isEqualTo(device("'parts':[{'value':'a','primary':false},{'value':'b'},{'value':'c','primary':true}]")
                        .tree());
    }

    @Test
    void primary_keptByItsElement_staysThere() {
        Resource before = device("'parts':[{'value':'a','primary':true},{'value':'b'}]");
        assertThat(patched(before, replace("parts[value eq \\'a\\'].weight", "1")))
                .isEqualTo(device("'parts':[{'value':'a','primary':true,'weight':1},{'value':'b'}]")
                        .tree());
    }

    @Test
    void primary_claimedTwiceInOneOperation_isRefused() {
        assertThat(refusal(device("'parts':[" + A + "," + B + "]"), replace("parts.primary", "true")))
                .isEqualTo(ScimType.INVALID_VALUE);
        assertThat(refusal(device(""), replace("parts", "[{'value':'a','primary':true},{'value':'b','primary':true}]")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void replace_ofOneRecord_keepsWhatIsImmutable() {
        Resource before = device("'parts':[{'value':'a','type':'x','serial':'1','weight':1}," + B + "]");
        assertThat(patched(before, replace("parts[value eq \\'a\\']", "{'value':'c'}")))
                .isEqualTo(
                        device("'parts':[{'value':'c','serial':'1'}," + B + "]").tree());
        assertThat(patched(before, replace("parts[value eq \\'a\\']", "{'value':'c','serial':'1'}")))
                .isEqualTo(
                        device("'parts':[{'value':'c','serial':'1'}," + B + "]").tree());
        assertThat(refusal(before, replace("parts[value eq \\'a\\']", "{'value':'c','serial':'2'}")))
                .isEqualTo(ScimType.MUTABILITY);
    }

    @Test
    void replace_ofARecordByTheSame_keepsWhatIsReadOnly() {
        Resource before = device("'parts':[{'value':'a','type':'x','state':'s','weight':1}]");
        assertThat(patched(before, replace("parts[value eq \\'a\\']", "{'value':'a','type':'x','state':'t'}")))
                .isEqualTo(
                        device("'parts':[{'value':'a','type':'x','state':'s'}]").tree());
        assertThat(patched(before, replace("parts", "[{'value':'a','type':'x'}]")))
                .isEqualTo(
                        device("'parts':[{'value':'a','type':'x','state':'s'}]").tree());
    }

    @Test
    void replace_ofOneRecordByItself_changesNothing() {
        Resource before = device("'parts':[" + A + "]");
        assertThat(patch(before, replace("parts[value eq \\'a\\']", A)).resource())
                .isSameAs(before);
    }

    @Test
    void replace_byNull_removesTheMatches() {
        assertThat(patched(device("'parts':[" + A + "," + B + "]"), replace("parts[value eq \\'a\\']", "null")))
                .isEqualTo(device("'parts':[" + B + "]").tree());
        assertThat(patched(device("'parts':[" + A + "]"), replace("parts[value eq \\'a\\'].type", "null")))
                .isEqualTo(device("'parts':[{'value':'a'}]").tree());
    }

    @Test
    void add_ofNullToMatches_changesNothing() {
        Resource before = device("'parts':[" + A + "]");
        assertThat(patch(before, add("parts[value eq \\'a\\']", "null")).resource())
                .isSameAs(before);
        assertThat(patch(before, add("parts[value eq \\'a\\'].type", "null")).resource())
                .isSameAs(before);
    }

    @Test
    void replace_ofAllMatches_changesEach() {
        // P-3.5.2.3-06, -07
        assertThat(patched(
                        device("'parts':[" + A + "," + B + ",{'value':'c'}]"),
                        replace("parts[type eq \\'x\\'].weight", "7")))
                .isEqualTo(device("'parts':[{'value':'a','type':'x','weight':7},{'value':'b','type':'x','weight':7},"
                                + "{'value':'c'}]")
                        .tree());
    }

    @Test
    void part_ofAllElements_isSetAndRemovedEverywhere() {
        Resource before = device("'parts':[" + A + "," + B + "]");
        assertThat(patched(before, add("parts.weight", "5")))
                .isEqualTo(device("'parts':[{'value':'a','type':'x','weight':5},{'value':'b','type':'x','weight':5}]")
                        .tree());
        assertThat(patched(before, remove("parts.type")))
                .isEqualTo(device("'parts':[{'value':'a'},{'value':'b'}]").tree());
        assertThat(refusal(device(""), add("parts.weight", "5"))).isEqualTo(ScimType.NO_TARGET);
        assertThat(refusal(device(""), replace("parts.weight", "5"))).isEqualTo(ScimType.NO_TARGET);
        assertThat(patch(device(""), remove("parts.weight")).changed()).isFalse();
    }

    @Test
    void list_insideAnElement_growsAndShrinks() {
        Resource before = device("'parts':[{'value':'a','codes':['p']}]");
        assertThat(patched(before, add("parts[value eq \\'a\\'].codes", "['P','q']")))
                .isEqualTo(device("'parts':[{'value':'a','codes':['p','q']}]").tree());
        assertThat(patched(before, add("parts[value eq \\'a\\']", "{'codes':['q'],'weight':1}")))
                .isEqualTo(device("'parts':[{'value':'a','codes':['p','q'],'weight':1}]")
                        .tree());
        assertThat(patched(before, replace("parts[value eq \\'a\\'].codes", "['q']")))
                .isEqualTo(device("'parts':[{'value':'a','codes':['q']}]").tree());
        assertThat(patched(before, remove("parts[value eq \\'a\\'].codes")))
                .isEqualTo(device("'parts':[{'value':'a'}]").tree());
    }

    @Test
    void element_leftWithoutAnyPart_isRemoved() {
        // P-3.5.2.2-05
        assertThat(patched(device("'parts':[{'type':'x'}," + B + "]"), remove("parts[not (value pr)].type")))
                .isEqualTo(device("'parts':[" + B + "]").tree());
        assertThat(patched(device("'parts':[{'type':'x','state':'s'}]"), remove("parts.type")))
                .isEqualTo(device("").tree());
        assertThat(patch(device("'parts':[{'state':'s'}]"), remove("parts.type"))
                        .changed())
                .isFalse();
    }

    @Test
    void remove_ofAReadOnlyOrImmutablePart_isRefused() {
        Resource before = device("'parts':[{'value':'a','serial':'1','state':'s'}]");
        assertThat(refusal(before, remove("parts[value eq \\'a\\'].state"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, remove("parts[value eq \\'a\\'].serial"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, replace("parts[value eq \\'a\\'].serial", "'2'")))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(patch(before, replace("parts[value eq \\'a\\'].serial", "'1'"))
                        .changed())
                .isFalse();
    }

    @Test
    void remove_fromAReadOnlyList_isRefused() {
        assertThat(refusal(device("'history':['h']"), remove("history[value eq \\'h\\']")))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(device("'history':['h']"), replace("history[value eq \\'h\\']", "'i'")))
                .isEqualTo(ScimType.MUTABILITY);
    }

    @Test
    void remove_ofTheLastRequiredValue_isRefused() {
        // P-3.5.2.2-06
        assertThat(refusal(device(""), remove("labels[value eq \\'one\\']"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(device(""), remove("labels"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(device(""), "{'op':'remove','path':'labels','value':['one']}"))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(device(""), replace("labels", "[]"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(patched(device(""), add("labels", "'two'") + "," + remove("labels[value eq \\'ONE\\']"))
                        .get("labels"))
                .hasToString("[\"two\"]");
    }

    @Test
    void immutableList_setOnce_stays() {
        assertThat(patched(device(""), add("slots", "['s']")).get("slots")).hasToString("[\"s\"]");
        Resource set = device("'slots':['s']");
        assertThat(patch(set, add("slots", "'S'")).changed()).isFalse();
        assertThat(patch(set, replace("slots", "['s']")).changed()).isFalse();
        for (String operation : new String[] {
            add("slots", "'t'"), replace("slots", "['t']"), remove("slots"), remove("slots[value eq \\'s\\']")
        }) {
            assertThat(refusal(set, operation)).as(operation).isEqualTo(ScimType.MUTABILITY);
        }
    }

    @Test
    void removeListed_fromAListWithTypes_considersTheTypeWhereGiven() {
        Resource before = device("'parts':[{'value':'a','type':'x'},{'value':'a','type':'y'},{'value':'b'}]");
        assertThat(patched(before, removeListed("parts", "[{'value':'a','type':'Y','weight':9}]")))
                .isEqualTo(device("'parts':[{'value':'a','type':'x'},{'value':'b'}]")
                        .tree());
        assertThat(patched(before, removeListed("parts", "[{'value':'a'}]")))
                .isEqualTo(device("'parts':[{'value':'b'}]").tree());
        assertThat(patched(before, removeListed("parts", "'b'")))
                .isEqualTo(device("'parts':[{'value':'a','type':'x'},{'value':'a','type':'y'}]")
                        .tree());
        assertThat(patch(before, removeListed("parts", "[{'value':'A'},{'type':'x'}]"))
                        .resource())
                .isSameAs(before);
    }

    @Test
    void removeListed_ofSimpleValues_removesThose() {
        assertThat(patched(
                                device(""),
                                add("labels", "['two','three']") + "," + removeListed("labels", "['TWO','none']"))
                        .get("labels"))
                .hasToString("[\"one\",\"three\"]");
    }

    @Test
    void removeListed_ofASingleAttribute_removesIt() {
        assertThat(patched(device("'stamp':'s'"), "{'op':'remove','path':'owner','value':'x'}"))
                .isEqualTo(device("'stamp':'s'").tree());
        assertThat(patch(user("'nickName':'B'"), "{'op':'remove','path':'nickName','value':'A'}")
                        .resource())
                .isEqualTo(user(""));
    }

    @Test
    void remove_withNullValue_removesAll() {
        assertThat(patched(device("'parts':[" + A + "]"), removeListed("parts", "null")))
                .isEqualTo(device("").tree());
    }

    @Test
    void replace_ofAListBySomethingEqual_changesNothing() {
        Resource before = device("'parts':[" + A + "," + B + "]");
        assertThat(patch(before, replace("parts", "[" + A + "," + B + "]")).resource())
                .isSameAs(before);
        assertThat(patched(before, replace("parts", "[" + B + "," + A + "]")))
                .isEqualTo(device("'parts':[" + B + "," + A + "]").tree());
    }

    @Test
    void filter_onSimpleValues_namesThem() {
        assertThat(patched(device(""), replace("labels[value eq \\'ONE\\']", "'two'"))
                        .get("labels"))
                .hasToString("[\"two\"]");
        assertThat(patch(device(""), replace("labels[value eq \\'one\\']", "'one'"))
                        .changed())
                .isFalse();
        assertThat(patched(device(""), add("labels[value eq \\'one\\']", "'two'"))
                        .get("labels"))
                .hasToString("[\"two\"]");
        assertThat(refusal(device(""), add("labels[value eq \\'none\\']", "'two'")))
                .isEqualTo(ScimType.NO_TARGET);
    }

    @Test
    void creation_fromAFilter_takesEveryEqTermAndTheValue() {
        assertThat(patched(
                        device(""),
                        add(
                                "parts[type eq \\'x\\' and weight eq 2.5 and primary eq \\'True\\' and codes eq \\'c\\']",
                                "{'value':'a'}")))
                .isEqualTo(device("'parts':[{'type':'x','weight':2.5,'primary':true,'codes':['c'],'value':'a'}]")
                        .tree());
        assertThat(patched(device(""), add("parts[type eq \\'x\\'].type", "'y'")))
                .isEqualTo(device("'parts':[{'type':'y'}]").tree());
        assertThat(patched(device(""), add("parts[type eq \\'x\\'].value", "null")))
                .isEqualTo(device("'parts':[{'type':'x'}]").tree());
    }

    @Test
    void creation_fromAFilter_readsNumbersLikeThoseOfABody() {
        for (String number : new String[] {"5", "2.5", "9007199254740993", "1E+1000"}) {
            assertThat(patched(device(""), add("parts[weight eq " + number + "].value", "'a'")))
                    .as(number)
                    .isEqualTo(patched(device(""), add("parts", "{'weight':" + number + ",'value':'a'}")));
        }
        assertThat(refusal(device(""), add("parts[weight eq 1e1001].value", "'a'")))
                .isEqualTo(ScimType.INVALID_FILTER);
        assertThat(refusal(device(""), add("parts[weight eq 1e999999999].value", "'a'")))
                .isEqualTo(ScimType.INVALID_FILTER);
        assertThat(refusal(device(""), add("parts", "{'weight':1e1001,'value':'a'}")))
                .isEqualTo(ScimType.INVALID_SYNTAX);
    }

    @Test
    void creation_fromAnythingElse_hasNoTarget() {
        for (String filter : new String[] {
            "type eq \\'x\\' and type eq \\'y\\'",
            "not (type eq \\'z\\')",
            "codes pr",
            "weight eq null and type eq \\'x\\'",
            "state eq \\'s\\'",
            "type eq \\'x\\' and weight gt 1",
            "type eq \\'x\\' or value eq \\'y\\'"
        }) {
            assertThat(refusal(device("'parts':[{'value':'q','type':'z'}]"), add("parts[" + filter + "].value", "'a'")))
                    .as(filter)
                    .isEqualTo(ScimType.NO_TARGET);
        }
    }

    static String add(String path, String value) {
        return "{'op':'add','path':'" + path + "','value':" + value + "}";
    }

    static String replace(String path, String value) {
        return "{'op':'replace','path':'" + path + "','value':" + value + "}";
    }

    static String remove(String path) {
        return "{'op':'remove','path':'" + path + "'}";
    }

    static String removeListed(String path, String value) {
        return "{'op':'remove','path':'" + path + "','value':" + value + "}";
    }
}
