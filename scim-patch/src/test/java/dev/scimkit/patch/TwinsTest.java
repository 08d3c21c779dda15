package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.device;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import org.junit.jupiter.api.Test;

/** Elements that an operation makes the same are one element afterwards (RFC 7643 section 2.4, RFC 7644 section 3.5.2.3). */
class TwinsTest {

    @Test
    void matchingValues_allReplacedByOne_becomeOneElement() {
        Resource before = user("'emails':[{'value':'a@x','type':'work','display':'A'},{'value':'h@x','type':'home'},"
                + "{'value':'b@x','type':'work','display':'B'}]");
        assertThat(patch(before, replace("emails[type eq \\'work\\'].value", "'n@x'"))
                        .resource())
                .isEqualTo(
                        user("'emails':[{'value':'n@x','type':'work','display':'A'},{'value':'h@x','type':'home'}]"));
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

    private static String replace(String path, String value) {
        return "{'op':'replace','path':'" + path + "','value':" + value + "}";
    }
}
