package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.message;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The request that turns one resource into another, and that it does so. */
class PatchDiffTest {

    private static final String WORK = "{'value':'w@x','type':'work'}";
    private static final String HOME = "{'value':'h@x','type':'home'}";

    @Test
    void noDifference_betweenEqualResources_givesNoRequest() {
        assertThat(ScimPatch.diff(user("'nickName':'A'"), user("'nickName':'A'")))
                .isEmpty();
    }

    @Test
    void singleAttributes_thatDiffer_areSetOneByOne() {
        expect(
                user("'nickName':'A','title':'T'"),
                user("'nickName':'B','displayName':'D'"),
                "{'op':'replace','path':'nickName','value':'B'},"
                        + "{'op':'remove','path':'title'},"
                        + "{'op':'add','path':'displayName','value':'D'}");
    }

    @Test
    void part_thatAloneDiffers_isSetByItsPath() {
        expect(
                user("'name':{'familyName':'J','givenName':'B'}"),
                user("'name':{'familyName':'J','givenName':'C'}"),
                "{'op':'replace','path':'name.givenName','value':'C'}");
    }

    @Test
    void parts_thatDifferTogether_areSetTogether() {
        expect(
                user("'name':{'familyName':'J','givenName':'B','middleName':'M'}"),
                user("'name':{'familyName':'K','givenName':'C','formatted':'F'}"),
                "{'op':'replace','path':'name','value':{'formatted':'F','familyName':'K','givenName':'C'}},"
                        + "{'op':'remove','path':'name.middleName'}");
    }

    @Test
    void complexAttribute_thatDisappears_isRemoved() {
        expect(user("'name':{'familyName':'J'}"), user(""), "{'op':'remove','path':'name'}");
    }

    @Test
    void extension_onOneSideOnly_isAddedOrRemoved() {
        String enterprise = "'" + TestResources.ENTERPRISE + "':{'department':'D','costCenter':'C'}";
        String path = "'path':'" + TestResources.ENTERPRISE;
        expect(
                user(""),
                user(enterprise),
                "{'op':'add'," + path + ":costCenter','value':'C'},{'op':'add'," + path + ":department','value':'D'}");
        expect(user(enterprise), user(""), "{'op':'remove'," + path + "'}");
    }

    @Test
    void extension_withOneAttribute_losesThat() {
        expect(
                user("'" + TestResources.ENTERPRISE + "':{'department':'D'}"),
                user(""),
                "{'op':'remove','path':'" + TestResources.ENTERPRISE + ":department'}");
    }

    @Test
    void extension_withAReadOnlyAttribute_losesOnlyTheOthers() {
        Resource before = user("'" + TestResources.EXTENSION + "':{'pin':'1','note':'n','key':'k'}");
        PatchRequest request = ScimPatch.diff(before, user("")).orElseThrow();
        assertThat(request.toTree())
                .isEqualTo(message("{'op':'remove','path':'" + TestResources.EXTENSION + ":note'},"
                        + "{'op':'remove','path':'" + TestResources.EXTENSION + ":key'}"));
        assertThat(ScimPatch.apply(before, request).resource())
                .isEqualTo(user("'" + TestResources.EXTENSION + "':{'pin':'1'}"));
    }

    @Test
    void extension_withARequiredAttribute_isRemovedAsAWhole() {
        Resource before = TestResources.badged("'" + TestResources.BADGE + "':{'grade':'1'}");
        PatchRequest request = ScimPatch.diff(before, TestResources.badged("")).orElseThrow();
        assertThat(request.toTree()).isEqualTo(message("{'op':'remove','path':'" + TestResources.BADGE + "'}"));
        assertThat(ScimPatch.apply(before, request, PatchOptions.of(Leniencies.strict()))
                        .resource())
                .isEqualTo(TestResources.badged(""));
    }

    @Test
    void list_onOneSideOnly_isAddedOrRemovedAsAWhole() {
        Resource with = user("'emails':[" + WORK + "," + HOME + "]");
        expect(user(""), with, "{'op':'add','path':'emails','value':[" + WORK + "," + HOME + "]}");
        expect(with, user(""), "{'op':'remove','path':'emails'}");
    }

    @Test
    void list_thatGrows_isAddedTo() {
        expect(
                user("'emails':[" + WORK + "]"),
                user("'emails':[" + WORK + "," + HOME + "]"),
                "{'op':'add','path':'emails','value':[" + HOME + "]}");
    }

    @Test
    void list_thatShrinks_isRemovedFrom() {
        expect(
                user("'emails':[" + WORK + "," + HOME + ",{'value':'o@x','type':'other'}]"),
                user("'emails':[" + WORK + "," + HOME + "]"),
                "{'op':'remove','path':'emails[value eq \\'o@x\\']'}");
    }

    @Test
    void element_thatChanges_isSelectedByADistinguishingPart() {
        expect(
                user("'emails':[" + WORK + "," + HOME + "]"),
                user("'emails':[{'value':'n@x','type':'work'}," + HOME + "]"),
                "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'n@x'}");
    }

    @Test
    void onlyElement_thatChanges_isSelectedByADistinguishingPart() {
        expect(
                user("'emails':[" + WORK + "]"),
                user("'emails':[{'value':'n@x','type':'work'}]"),
                "{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'n@x'}");
    }

    @Test
    void element_thatNoPartAloneTellsApart_isSelectedByTwo() {
        String others = ",{'value':'w@x','type':'home'},{'value':'h@x','type':'work'}]";
        expect(
                user("'emails':[{'value':'w@x','type':'work'}" + others),
                user("'emails':[{'value':'w@x','type':'work','display':'W'}" + others),
                "{'op':'add','path':'emails[value eq \\'w@x\\' and type eq \\'work\\'].display','value':'W'}");
    }

    @Test
    void element_withTheValueOfAnother_isRemovedByItsType() {
        String first = "'emails':[{'value':'w@x','type':'work'},";
        expect(
                user(first + "{'value':'w@x','type':'home'},{'value':'o@x','type':'other'}]"),
                user(first + "{'value':'o@x','type':'other'}]"),
                "{'op':'remove','path':'emails[type eq \\'home\\']'}");
    }

    @Test
    void immutablePart_thatChanges_isRemovedWithItsElement() {
        expect(
                device("'parts':[{'value':'b'},{'value':'c'},{'value':'a','serial':'1'}]"),
                device("'parts':[{'value':'b'},{'value':'c'},{'value':'a','serial':'2'}]"),
                "{'op':'remove','path':'parts[value eq \\'a\\']'},"
                        + "{'op':'add','path':'parts','value':[{'value':'a','serial':'2'}]}");
    }

    @Test
    void list_inAnotherOrder_isReplaced() {
        expect(
                user("'emails':[" + WORK + "," + HOME + "]"),
                user("'emails':[" + HOME + "," + WORK + "]"),
                "{'op':'replace','path':'emails','value':[" + HOME + "," + WORK + "]}");
    }

    @Test
    void list_withAnElementInserted_isReplaced() {
        String three = "[" + WORK + ",{'value':'n@x'}," + HOME + "]";
        expect(
                user("'emails':[" + WORK + "," + HOME + "]"),
                user("'emails':" + three),
                "{'op':'replace','path':'emails','value':" + three + "}");
    }

    /** To tell the elements apart takes time that grows with the square of their number. */
    @Test
    void element_ofUpToAHundred_isChangedOrRemovedAlone() {
        for (int size : new int[] {100, 101}) {
            String rest = values(1, size);
            String whole = "{'op':'replace','path':'emails','value':[";
            expect(
                    user("'emails':[{'value':'e0'}," + rest + "]"),
                    user("'emails':[{'value':'e0','type':'work'}," + rest + "]"),
                    size == 100
                            ? "{'op':'add','path':'emails[value eq \\'e0\\'].type','value':'work'}"
                            : whole + "{'value':'e0','type':'work'}," + rest + "]}");
            expect(
                    user("'emails':[{'value':'e0'}," + rest + "]"),
                    user("'emails':[" + rest + "]"),
                    size == 100 ? "{'op':'remove','path':'emails[value eq \\'e0\\']'}" : whole + rest + "]}");
        }
    }

    @Test
    void element_thatLosesAPart_losesOnlyThat() {
        expect(
                user("'emails':[{'value':'w@x','type':'work','display':'d'}," + HOME + "]"),
                user("'emails':[" + WORK + "," + HOME + "]"),
                "{'op':'remove','path':'emails[value eq \\'w@x\\'].display'}");
    }

    @Test
    void list_withOtherElements_isReplaced() {
        expect(
                user("'emails':[" + WORK + "]"),
                user("'emails':[{'value':'n@x','type':'other','display':'N'}]"),
                "{'op':'replace','path':'emails','value':[{'value':'n@x','type':'other','display':'N'}]}");
    }

    @Test
    void simpleValues_thatDiffer_areRemovedAndAdded() {
        String path = "'path':'" + TestResources.EXTENSION + ":tags";
        expect(
                user("'" + TestResources.EXTENSION + "':{'tags':['red','blue','green','black']}"),
                user("'" + TestResources.EXTENSION + "':{'tags':['red','green','black','white']}"),
                "{'op':'remove'," + path + "[value eq \\'blue\\']'},{'op':'add'," + path + "','value':['white']}");
    }

    @Test
    void simpleValues_halfOfThemDifferent_areReplaced() {
        String path = "'path':'" + TestResources.EXTENSION + ":tags";
        expect(
                user("'" + TestResources.EXTENSION + "':{'tags':['red','blue']}"),
                user("'" + TestResources.EXTENSION + "':{'tags':['red','white']}"),
                "{'op':'replace'," + path + "','value':['red','white']}");
    }

    @Test
    void numbers_thatDiffer_areRemovedAndAdded() {
        expect(
                device("'ports':[22,80,443]"),
                device("'ports':[22,443,8443]"),
                "{'op':'remove','path':'ports[value eq 80]'},{'op':'add','path':'ports','value':[8443]}");
    }

    @Test
    void member_ofAHundredAndMore_isRemovedAlone() {
        expect(
                group("'members':[{'value':'e0'}," + values(1, 150) + "]"),
                group("'members':[" + values(1, 150) + "]"),
                "{'op':'remove','path':'members[value eq \\'e0\\']'}");
    }

    @Test
    void members_thatDiffer_areRemovedTogetherAndAdded() {
        expect(
                group("'members':[{'value':'a'},{'value':'b'},{'value':'c'},{'value':'d'},{'value':'e'}]"),
                group("'members':[{'value':'a'},{'value':'d'},{'value':'e'},{'value':'f'}]"),
                "{'op':'remove','path':'members[value eq \\'b\\' or value eq \\'c\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'f'}]}");
    }

    @Test
    void member_withAValueLikeAFilter_isSelectedByIt() {
        String odd = "x\\\" or value pr or value eq \\\"x";
        Resource before = group("'members':[{'value':'" + odd + "'},{'value':'b'},{'value':'c'}]");
        Resource after = group("'members':[{'value':'b'},{'value':'c'}]");
        PatchRequest request = ScimPatch.diff(before, after).orElseThrow();
        assertThat(PatchRequest.read(request.toTree(), PatchOptions.of(Leniencies.strict())))
                .isEqualTo(request);
        assertThat(ScimPatch.apply(before, request).resource()).isEqualTo(after);
    }

    @Test
    void attributes_readOnlyOrUnknown_areNotCompared() {
        assertThat(ScimPatch.diff(
                        user("'groups':[{'value':'g'}],'meta':{'version':'1'},'odd':1"),
                        user("'meta':{'version':'2'},'odd':2")))
                .isEmpty();
    }

    @Test
    void immutableAttribute_thatChanges_isInTheRequestAndRefused() {
        Resource before = user("'" + TestResources.EXTENSION + "':{'badge':'1'}");
        PatchRequest request = ScimPatch.diff(before, user("'" + TestResources.EXTENSION + "':{'badge':'2'}"))
                .orElseThrow();
        assertThat(request.operations()).hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ScimPatch.apply(before, request))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("badge' is immutable");
    }

    private static String values(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{'value':'e" + i + "'}").collect(Collectors.joining(","));
    }

    private static void expect(Resource before, Resource after, String operations) {
        PatchRequest request = ScimPatch.diff(before, after).orElseThrow();
        assertThat(request.toTree()).isEqualTo(message(operations));
        assertThat(ScimPatch.apply(before, request, PatchOptions.of(Leniencies.strict()))
                        .resource())
                .isEqualTo(after);
    }
}
