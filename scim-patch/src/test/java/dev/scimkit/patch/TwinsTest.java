package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.Devices.refusal;
import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements that an operation makes the same are one element afterwards (RFC 7643 section 2.4, RFC 7644 section 3.5.2.3). */
class TwinsTest {

    @Test
    void matchingValues_allReplacedByOne_becomeOneElement() {
        Resource before = user("'emails':[{'value':'a@x','type':'work','display':'A'},"
                + "{'value':'h@x','type':'home','primary':true},{'value':'b@x','type':'work','display':'B'}]");
        assertThat(patch(before, replace("emails[type eq \\'work\\'].value", "'n@x'"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'n@x','type':'work','display':'A'},"
                        + "{'value':'h@x','type':'home','primary':true}]"));
    }

    @Test
    void twin_thatWasPrimary_makesTheFirstOnePrimary() {
        Resource before = user("'emails':[{'value':'a@x','type':'work','primary':false},"
                + "{'value':'b@x','type':'work','primary':true},{'value':'h@x','type':'home'}]");
        assertThat(patch(before, replace("emails[type eq \\'work\\'].value", "'n@x'"))
                        .resource())
                .isEqualTo(
                        user("'emails':[{'value':'n@x','type':'work','primary':true},{'value':'h@x','type':'home'}]"));
    }

    @Test
    void twins_madePrimaryTogether_areOnePrimaryValue() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'},"
                + "{'value':'h@x','type':'home','primary':true}]");
        assertThat(patch(before, replace("emails[type eq \\'work\\']", "{'value':'n@x','type':'work','primary':true}"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'n@x','type':'work','primary':true},"
                        + "{'value':'h@x','type':'home','primary':false}]"));
    }

    @Test
    void twins_madePrimaryByAddedParts_areOnePrimaryValue() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'},"
                + "{'value':'h@x','type':'home','primary':true}]");
        assertThat(patch(before, add("emails[type eq \\'work\\']", "{'value':'n@x','primary':true}"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'n@x','type':'work','primary':true},"
                        + "{'value':'h@x','type':'home','primary':false}]"));
    }

    @Test
    void element_changedIntoAnEarlierOneAndMadePrimary_makesThatOnePrimary() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'},"
                + "{'value':'h@x','type':'home','primary':true}]");
        assertThat(patch(before, replace("emails[value eq \\'b@x\\']", "{'value':'a@x','type':'work','primary':true}"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'a@x','type':'work','primary':true},"
                        + "{'value':'h@x','type':'home','primary':false}]"));
    }

    @Test
    void twin_madePrimaryTogetherWithAThirdElement_isRefused() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'},"
                + "{'value':'c@x','type':'home'}]");
        assertThat(refusal(before, add("emails[value ne \\'b@x\\']", "{'value':'b@x','primary':true}")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"b@x, A@X, a@x", "a@x, B@X, B@X"})
    void twins_ofOneOperation_areOneElementForTheNext(String changed, String value, String merged) {
        String others = IntStream.range(0, 10)
                .mapToObj(i -> ",{'value':'o" + i + "@x'}")
                .collect(Collectors.joining());
        for (String more : List.of("", others)) {
            Resource before =
                    user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'}" + more + "]");
            assertThat(patch(
                                    before,
                                    replace("emails[value eq \\'" + changed + "\\'].value", "'" + value + "'") + ","
                                            + replace("emails[type eq \\'work\\'].primary", "true"))
                            .resource())
                    .isEqualTo(user("'emails':[{'value':'" + merged + "','type':'work','primary':true}" + more + "]"));
        }
    }

    @Test
    void storedTwins_thatAreNotChanged_stay() {
        String twins = "{'value':'a@x'},{'value':'a@x'}";
        assertThat(patch(
                                user("'emails':[" + twins + ",{'value':'b@x'},{'value':'c@x'}]"),
                                replace("emails[value eq \\'b@x\\'].value", "'c@x'"))
                        .resource())
                .isEqualTo(user("'emails':[" + twins + ",{'value':'c@x'}]"));
    }

    @Test
    void element_changedIntoAnEarlierOrLaterOne_isMergedWithIt() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'work'}]");
        assertThat(patch(before, replace("emails[value eq \\'b@x\\'].value", "'A@X'"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'a@x','type':'work'}]"));
        assertThat(patch(before, replace("emails[value eq \\'a@x\\'].value", "'b@x'"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'b@x','type':'work'}]"));
    }

    @Test
    void values_differingInType_stayTwo() {
        Resource before = user("'emails':[{'value':'a@x','type':'work'},{'value':'b@x','type':'home'}]");
        assertThat(patch(before, replace("emails.value", "'n@x'")).resource())
                .isEqualTo(user("'emails':[{'value':'n@x','type':'work'},{'value':'n@x','type':'home'}]"));
        assertThat(patch(before, "{'op':'remove','path':'emails.type'}," + replace("emails.value", "'n@x'"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'n@x'}]"));
    }

    @Test
    void simpleValues_thatBecomeEqual_areMerged() {
        Resource before = device("'slots':[]");
        assertThat(patch(before, "{'op':'add','path':'labels','value':['two']}," + replace("labels[value pr]", "'new'"))
                        .resource()
                        .tree()
                        .get("labels"))
                .hasToString("[\"new\"]");
    }
}
