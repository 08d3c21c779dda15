package dev.scimkit.patch;

import static dev.scimkit.patch.Devices.refusal;
import static dev.scimkit.patch.ElementOperationsTest.add;
import static dev.scimkit.patch.ElementOperationsTest.remove;
import static dev.scimkit.patch.ElementOperationsTest.replace;
import static dev.scimkit.patch.TestResources.CORE_USER;
import static dev.scimkit.patch.TestResources.ENTERPRISE;
import static dev.scimkit.patch.TestResources.EXTENSION;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.request.PatchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations without a path, and those on {@code schemas}. */
class PathlessOperationsTest {

    private static final String SERVED = "'nickName':'A','groups':[{'value':'g','display':'G'},{'value':'h'}],"
            + "'meta':{'resourceType':'User','created':'2020-01-01T00:00:00Z','version':'W/1'},"
            + "'" + EXTENSION + "':{'pin':'1'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':'u1'",
                "'ID':'u1'",
                "'meta':{'RESOURCETYPE':'User'}",
                "'meta':{}",
                "'meta':{'created':'2020-01-01T01:00:00.000+01:00','foo':1,'location':null}",
                "'groups':[{'value':'g'},{'value':'h','$ref':null}]",
                "'meta.version':'W/1'",
                "'" + EXTENSION + ":pin':'1'",
                "'" + EXTENSION + "':{'pin':'1'}",
                "'" + CORE_USER + "':{'groups':[{'value':'g'},{'value':'h'}]}"
            })
    void readOnly_repeatedUnchanged_isAccepted(String echo) {
        assertThat(patch(user(SERVED), pathless("replace", echo + ",'nickName':'B'"))
                        .resource())
                .isEqualTo(user(SERVED.replace("'A'", "'B'")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id':'U1'",
                "'id':null",
                "'id':['u1']",
                "'meta':null",
                "'meta':'x'",
                "'meta':{'resourceType':'user'}",
                "'meta':[]",
                "'meta':{'version':'W/2'}",
                "'meta':{'version':null}",
                "'meta':{'location':'x'}",
                "'meta':{'created':'2020-01-01T00:00:01Z'}",
                "'meta':{'created':'never'}",
                "'meta':{'created':5}",
                "'groups':[]",
                "'groups':[{'value':'g'}]",
                "'groups':[{'value':'h'},{'value':'g'}]",
                "'groups':{'value':'g'}",
                "'meta.version':'W/2'",
                "'meta.location':'x'",
                "'" + EXTENSION + ":pin':'2'",
                "'" + EXTENSION + "':{'pin':'2'}"
            })
    void readOnly_changed_isRefused(String change) {
        assertThat(refusal(user(SERVED), pathless("replace", change))).isEqualTo(ScimType.MUTABILITY);
    }

    @Test
    void readOnly_absentAndUnassigned_isAccepted() {
        // groups is empty
        assertThat(patch(user(""), pathless("replace", "'groups':[],'meta':null"))
                        .changed())
                .isFalse();
    }

    @Test
    void names_inAValue_areAppliedInOrderEachAsAPath() {

        assertThat(patch(
                                user("'emails':[{'value':'w@x','type':'work'}]"),
                                pathless(
                                        "add",
                                        "'emails':[{'value':'h@x','type':'home'}],"
                                                + "'emails[type eq \\'home\\'].display':'H',"
                                                + "'" + CORE_USER + ":nickName':'N',"
                                                + "'" + CORE_USER + "':{'title':'T','foo':1},"
                                                + "'department':'D'"))
                        .resource())
                .isEqualTo(user("'emails':[{'value':'w@x','type':'work'},{'value':'h@x','type':'home','display':'H'}],"
                        + "'nickName':'N','title':'T','" + ENTERPRISE + "':{'department':'D'}"));
    }

    @Test
    void names_withoutMeaning_areUnknownAttributes() {
        String odd = "'foo':1,'foo.bar':2,'name[':3,'urn:x:y':4,'name.foo':5,'" + EXTENSION + "':{'foo':6}";
        assertThat(patch(user(""), pathless("replace", odd)).changed()).isFalse();
        for (String name : odd.split(",")) {
            assertThatThrownBy(() -> patch(user(""), PatchOptions.of(Leniencies.strict()), pathless("replace", name)))
                    .as(name)
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_SYNTAX));
        }
    }

    @Test
    void values_withoutAPath_areTreatedAsWithOne() {
        Resource before = user("'nickName':'A','emails':[{'value':'w@x'}],'name':{'familyName':'J','givenName':'B'}");
        assertThat(patch(before, pathless("replace", "'nickName':null,'emails':[],'name':{'givenName':null}"))
                        .resource())
                .isEqualTo(user("'name':{'familyName':'J'}"));
        assertThat(patch(before, pathless("add", "'nickName':null,'emails':[],'name':null"))
                        .changed())
                .isFalse();
        assertThat(refusal(before, pathless("replace", "'userName':null"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(refusal(before, pathless("replace", "'active':'no'"))).isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void extension_inAValue_isMergedOrRemoved() {
        Resource before = user("'" + ENTERPRISE + "':{'department':'D'}");
        assertThat(patch(before, pathless("replace", "'" + ENTERPRISE + "':{'costCenter':'C'}"))
                        .resource())
                .isEqualTo(user("'" + ENTERPRISE + "':{'department':'D','costCenter':'C'}"));
        assertThat(patch(before, pathless("replace", "'" + ENTERPRISE + "':null"))
                        .resource())
                .isEqualTo(user(""));
        assertThat(patch(before, pathless("add", "'" + ENTERPRISE + "':null")).changed())
                .isFalse();
        assertThat(refusal(before, pathless("replace", "'" + ENTERPRISE + "':'x'")))
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void extension_inAValue_isNoPath() {
        PatchOptions options = PatchOptions.standard().refusing(Leniency.PATHS_AS_NAMES);
        assertThat(patch(user(""), options, pathless("add", "'" + ENTERPRISE + "':{'department':'D'}"))
                        .resource())
                .isEqualTo(user("'" + ENTERPRISE + "':{'department':'D'}"));
    }

    @Test
    void schemas_inAValue_changeNothing() {
        Resource before = user("'" + ENTERPRISE + "':{'department':'D'}");
        assertThat(patch(before, pathless("replace", "'schemas':['" + CORE_USER + "','urn:x']"))
                        .changed())
                .isFalse();
        assertThatThrownBy(() ->
                        patch(before, PatchOptions.of(Leniencies.strict()), pathless("add", "'schemas':['urn:x']")))
                .hasMessageContaining("'schemas' must be a list of URIs of schemas that User has");
        assertThat(patch(
                                before,
                                PatchOptions.of(Leniencies.strict()),
                                pathless("add", "'schemas':['" + ENTERPRISE + "']"))
                        .changed())
                .isFalse();
    }

    @Test
    void schemas_thatLoseAnExtension_loseItsData() {
        Resource before = user("'" + ENTERPRISE + "':{'department':'D'},'" + EXTENSION + "':{'note':'n'}");
        Resource after = user("'" + EXTENSION + "':{'note':'n'}");
        assertThat(patch(before, remove("schemas[value eq \\'" + ENTERPRISE + "\\']"))
                        .resource())
                .isEqualTo(after);
        assertThat(patch(before, "{'op':'remove','path':'schemas','value':['" + ENTERPRISE + "']}")
                        .resource())
                .isEqualTo(after);
        assertThat(patch(before, "{'op':'remove','path':'schemas','value':'" + ENTERPRISE + "'}")
                        .resource())
                .isEqualTo(after);
        assertThat(patch(before, replace("schemas", "['" + CORE_USER + "','" + EXTENSION + "']"))
                        .resource())
                .isEqualTo(after);
        assertThat(patch(before, add("schemas", "['" + ENTERPRISE + "']")).resource())
                .isSameAs(before);
    }

    @Test
    void schemas_withoutTheSchemaOfTheType_keepIt() {
        Resource before = user("'" + ENTERPRISE + "':{'department':'D'}");
        assertThat(refusal(before, remove("schemas"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, remove("schemas[value eq \\'" + CORE_USER + "\\']")))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, replace("schemas", "['" + ENTERPRISE + "']")))
                .isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, replace("schemas", "null"))).isEqualTo(ScimType.MUTABILITY);
        assertThat(refusal(before, "{'op':'remove','path':'schemas','value':['urn:x']}"))
                .isEqualTo(ScimType.INVALID_VALUE);
        assertThat(refusal(before, add("schemas", "[5]"))).isEqualTo(ScimType.INVALID_VALUE);
        assertThatThrownBy(() -> patch(
                        before,
                        PatchOptions.of(Leniencies.strict()),
                        "{'op':'remove','path':'schemas','value':['" + ENTERPRISE + "']}"))
                .hasMessageContaining("'schemas' must be removed with a filter in the path");
    }

    private static String pathless(String op, String members) {
        return "{'op':'" + op + "','value':{" + members + "}}";
    }
}
