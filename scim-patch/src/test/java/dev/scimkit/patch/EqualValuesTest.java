package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.patch.request.PatchOptions;
import org.junit.jupiter.api.Test;

/** Added elements replace those with the same value where {@link PatchOptions#replacingEqualValues} says so. */
class EqualValuesTest {

    private static final PatchOptions REPLACING = PatchOptions.standard().replacingEqualValues();

    @Test
    void addedText_withAnotherType_replacesTheElementWithTheSameValue() {
        assertThat(added(
                        "emails",
                        "{'value':'a@x','type':'work','display':'A'},{'value':'b@x'}",
                        "{'value':'A@X','type':'home'}"))
                .isEqualTo("[{'value':'A@X','type':'home'},{'value':'b@x'}]");
    }

    @Test
    void addedTexts_severalAtOnce_areAppendedInOrderAndTheLastOfEqualOnesStays() {
        assertThat(added(
                        "emails",
                        "{'value':'a@x'}",
                        "{'value':'c@x'},{'value':'b@x','type':'work'},{'value':'B@x','type':'home'}"))
                .isEqualTo("[{'value':'a@x'},{'value':'c@x'},{'value':'B@x','type':'home'}]");
    }

    @Test
    void addedReference_withAnotherType_isAnotherElement() {
        assertThat(added("photos", "{'value':'https://p','type':'photo'}", "{'value':'https://p','type':'thumbnail'}"))
                .isEqualTo("[{'value':'https://p','type':'photo'},{'value':'https://p','type':'thumbnail'}]");
        assertThat(added("photos", "{'value':'https://p','type':'photo'}", "{'value':'https://p','type':''}"))
                .isEqualTo("[{'value':'https://p','type':'photo'},{'value':'https://p','type':''}]");
    }

    @Test
    void addedReference_withAnEmptyType_isTheOneWithoutAType() {
        assertThat(added("photos", "{'value':'https://p'}", "{'value':'https://p','type':''}"))
                .isEqualTo("[{'value':'https://p','type':''}]");
    }

    @Test
    void addedElement_withoutAValue_isNotThereTwice() {
        assertThat(added("addresses", "{'locality':'Bern'}", "{'locality':'Bern'},{'locality':'Thun'}"))
                .isEqualTo("[{'locality':'Bern'},{'locality':'Thun'}]");
    }

    @Test
    void addedText_withAnotherTypeAndStandardOptions_isAnotherElement() {
        assertThat(PatchOptions.standard().replacesEqualValues()).isFalse();
        assertThat(patch(
                                user("'emails':[{'value':'a@x','type':'work'}]"),
                                add("emails", "{'value':'a@x','type':'home'}"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'a@x','type':'work'},{'value':'a@x','type':'home'}]"));
    }

    private static String added(String attribute, String before, String elements) {
        return patch(user("'" + attribute + "':[" + before + "]"), REPLACING, add(attribute, elements))
                .resource()
                .tree()
                .get(attribute)
                .toString()
                .replace('"', '\'');
    }

    private static String add(String attribute, String elements) {
        return "{'op':'add','path':'" + attribute + "','value':[" + elements + "]}";
    }
}
