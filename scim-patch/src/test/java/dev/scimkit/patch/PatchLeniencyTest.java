package dev.scimkit.patch;

import static dev.scimkit.patch.TestResources.ENTERPRISE;
import static dev.scimkit.patch.TestResources.group;
import static dev.scimkit.patch.TestResources.json;
import static dev.scimkit.patch.TestResources.message;
import static dev.scimkit.patch.TestResources.patch;
import static dev.scimkit.patch.TestResources.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each leniency on its own lets its requests through; all others together do not. */
class PatchLeniencyTest {

    private static final String WORK = "emails[type eq \\'work\\']";
    private static final Resource MEMBERS = group("'members':[{'value':'a'},{'value':'b'}]");

    /** A leniency, a request that needs it, what comes of it, and the error without it. */
    private record Habit(Leniency leniency, Resource before, ObjectNode message, Resource after, ScimType without) {}

    static List<Habit> habits() {
        return List.of(
                habit(
                        Leniency.OPERATION_IN_ANY_CASE,
                        user(""),
                        "{'op':'ADD','path':'nickName','value':'B'}",
                        user("'nickName':'B'"),
                        ScimType.INVALID_SYNTAX),
                habit(
                        Leniency.STRING_BOOLEANS,
                        user("'active':true"),
                        "{'op':'replace','path':'active','value':'False'}",
                        user("'active':false"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.STRING_BOOLEANS,
                        user("'roles':[{'value':'r','primary':true}]"),
                        "{'op':'replace','path':'roles[primary eq \\'True\\'].value','value':'q'}",
                        user("'roles':[{'value':'q','primary':true}]"),
                        ScimType.INVALID_FILTER),
                habit(
                        Leniency.STRING_FOR_COMPLEX,
                        user(""),
                        "{'op':'add','path':'" + ENTERPRISE + ":manager','value':'271'}",
                        user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"),
                        ScimType.INVALID_VALUE),
                habit( // entra-manager-clear
                        Leniency.EMPTY_STRING_FOR_COMPLEX,
                        user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"),
                        "{'op':'replace','path':'" + ENTERPRISE + ":manager','value':''}",
                        user(""),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.EMPTY_STRING_FOR_COMPLEX,
                        user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"),
                        "{'op':'add','path':'" + ENTERPRISE + ":manager','value':''}",
                        user(""),
                        ScimType.INVALID_VALUE),
                habit( // entra-manager-array
                        Leniency.LIST_FOR_COMPLEX,
                        user(""),
                        "{'op':'add','path':'manager','value':[{'value':'271'}]}",
                        user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.JSON_TEXT_FOR_COMPLEX,
                        user(""),
                        "{'op':'add','path':'roles','value':['{\\'value\\':\\'admin\\'}']}",
                        user("'roles':[{'value':'admin'}]"),
                        null),
                habit(
                        Leniency.SINGLE_VALUE_FOR_LIST,
                        user("'emails':[{'value':'w@x'}]"),
                        "{'op':'replace','path':'emails','value':{'value':'n@x'}}",
                        user("'emails':[{'value':'n@x'}]"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.REMOVE_WITH_VALUE,
                        MEMBERS,
                        "{'op':'remove','path':'members','value':[{'$ref':null,'value':'a'}]}",
                        group("'members':[{'value':'b'}]"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.ADD_CREATES_ELEMENT,
                        user(""),
                        "{'op':'add','path':'" + WORK + ".value','value':'a@b.c'}",
                        user("'emails':[{'type':'work','value':'a@b.c'}]"),
                        ScimType.NO_TARGET),
                habit( // entra-replace-absent
                        Leniency.REPLACE_CREATES_ELEMENT,
                        user(""),
                        "{'op':'replace','path':'" + WORK + ".value','value':'a@b.c'}",
                        user("'emails':[{'type':'work','value':'a@b.c'}]"),
                        ScimType.NO_TARGET),
                habit(
                        Leniency.UNKNOWN_ATTRIBUTES,
                        user(""),
                        "{'op':'add','value':{'foo':'x','nickName':'B'}}",
                        user("'nickName':'B'"),
                        ScimType.INVALID_SYNTAX),
                habit( // entra-op-name
                        Leniency.UNKNOWN_ATTRIBUTES,
                        group(""),
                        "{'op':'add','path':'members','value':[{'displayName':'new User','value':'a'}]}",
                        group("'members':[{'value':'a'}]"),
                        ScimType.INVALID_SYNTAX),
                habit(
                        Leniency.UNKNOWN_PATHS,
                        user(""),
                        "{'op':'add','path':'" + ENTERPRISE + ":costCentre2','value':'x'},"
                                + "{'op':'add','path':'nickName','value':'B'}",
                        user("'nickName':'B'"),
                        ScimType.INVALID_PATH),
                habit(
                        Leniency.UNKNOWN_PATHS,
                        user("'emails':[{'value':'w@x','type':'work'}]"),
                        "{'op':'replace','path':'" + WORK + ".mailbox','value':'x'}",
                        user("'emails':[{'value':'w@x','type':'work'}]"),
                        ScimType.INVALID_PATH),
                habit(
                        Leniency.FILTER_ON_SINGLE_VALUE,
                        user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"),
                        "{'op':'remove','path':'" + ENTERPRISE + ":manager[value eq \\'9\\']'},"
                                + "{'op':'replace','path':'manager[value eq \\'271\\'].value','value':'8'}",
                        user("'" + ENTERPRISE + "':{'manager':{'value':'8'}}"),
                        ScimType.INVALID_PATH),
                habit(
                        Leniency.LIST_FOR_COMPLEX,
                        user("'emails':[{'value':'w@x','type':'work'}]"),
                        "{'op':'replace','path':'" + WORK + "','value':[{'value':'n@x','type':'work'}]}",
                        user("'emails':[{'value':'n@x','type':'work'}]"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.EQUAL_READ_ONLY_VALUES,
                        group(""),
                        "{'op':'replace','value':{'id':'g1','displayName':'Renamed'}}",
                        TestResources.read(
                                TestResources.GROUP,
                                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'id':'g1',"
                                        + "'displayName':'Renamed'}"),
                        ScimType.MUTABILITY),
                habit(
                        Leniency.PATHS_AS_NAMES,
                        user(""),
                        "{'op':'replace','value':{'name.givenName':'y'}}",
                        user("'name':{'givenName':'y'}"),
                        null),
                habit( // erratum 7122
                        Leniency.EXPRESSION_AS_PATH,
                        user("'" + ENTERPRISE + "':{'department':'D'}"),
                        "{'op':'remove','path':'schemas eq \\'" + ENTERPRISE + "\\''}",
                        user(""),
                        ScimType.INVALID_PATH),
                habit( // entra-manager-dot
                        Leniency.DOT_AFTER_SCHEMA,
                        user(""),
                        "{'op':'replace','path':'" + ENTERPRISE + ".department','value':'D'}",
                        user("'" + ENTERPRISE + "':{'department':'D'}"),
                        ScimType.INVALID_PATH),
                habit(
                        Leniency.LITERALS_IN_ANY_CASE,
                        user("'roles':[{'value':'r','primary':true}]"),
                        "{'op':'replace','path':'roles[primary eq True].value','value':'q'}",
                        user("'roles':[{'value':'q','primary':true}]"),
                        ScimType.INVALID_FILTER),
                new Habit(
                        Leniency.MISSING_SCHEMAS,
                        MEMBERS,
                        json("{'operations':[{'op':'remove','path':'members[value eq \\'a\\']'}]}"),
                        group("'members':[{'value':'b'}]"),
                        ScimType.INVALID_SYNTAX),
                habit(
                        Leniency.LAST_PRIMARY_WINS,
                        user(""),
                        "{'op':'add','path':'roles','value':[{'value':'r','primary':true},{'value':'s','primary':true}]}",
                        user("'roles':[{'value':'r','primary':false},{'value':'s','primary':true}]"),
                        ScimType.INVALID_VALUE),
                habit(
                        Leniency.OPERATION_WITHOUT_PATH,
                        user(""),
                        "{'op':'add','value':{'nickName':'B'}}",
                        user("'nickName':'B'"),
                        ScimType.INVALID_SYNTAX),
                habit(
                        Leniency.ELEMENT_AS_TARGET,
                        user("'roles':[{'value':'r'},{'value':'s'}]"),
                        "{'op':'remove','path':'roles[value eq \\'r\\']'}",
                        user("'roles':[{'value':'s'}]"),
                        ScimType.INVALID_PATH),
                habit(
                        Leniency.REPLACE_KEEPS_OTHER_PARTS,
                        user("'name':{'givenName':'A','familyName':'B'}"),
                        "{'op':'replace','path':'name','value':{'givenName':'C'}}",
                        user("'name':{'givenName':'C','familyName':'B'}"),
                        null));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void habit_toleratedAlone_isUnderstood(Habit habit) {
        PatchOptions only = PatchOptions.of(Leniencies.strict())
                .refusing(Leniency.EQUAL_READ_ONLY_VALUES, Leniency.PATHS_AS_NAMES)
                .tolerating(habit.leniency());
        assertThat(apply(habit, only).tree()).isEqualTo(habit.after().tree());
    }

    @ParameterizedTest
    @MethodSource("habits")
    void habit_notTolerated_isRefusedWhateverElseIsTolerated(Habit habit) {
        PatchOptions allOthers = PatchOptions.of(Leniencies.lenient()).refusing(habit.leniency());
        if (habit.leniency() == Leniency.DOT_AFTER_SCHEMA) {
            allOthers = allOthers.refusing(Leniency.UNKNOWN_PATHS); // else such a path is skipped
        }
        if (habit.without() == null) {
            assertThat(apply(habit, allOthers)).isNotEqualTo(habit.after());
        } else {
            PatchOptions options = allOthers;
            assertThatThrownBy(() -> apply(habit, options))
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(refused.error().scimType()).isEqualTo(habit.without()));
        }
    }

    @Test
    void immutableComplexValue_replacedWholeByItself_doesNotChange() {
        AttributeDefinition origin = AttributeDefinition.builder("origin")
                .type(AttributeType.COMPLEX)
                .mutability(Mutability.IMMUTABLE)
                .subAttribute(AttributeDefinition.builder("country").build())
                .subAttribute(AttributeDefinition.builder("city").build())
                .build();
        ResourceType type = ResourceType.builder(
                        "Crate",
                        "/Crates",
                        Schema.builder("urn:example:Crate", "Crate")
                                .attribute(origin)
                                .build())
                .build();
        Resource stored =
                new Resource(type, json("{'schemas':['urn:example:Crate'],'origin':{'country':'CH','city':'Bern'}}"));
        PatchOptions options = PatchOptions.of(Leniencies.interop());
        String replace = "{'op':'replace','path':'origin','value':{'country':'CH','city':'%s'}}";

        assertThat(patch(stored, options, replace.formatted("Bern")).changed()).isFalse();
        assertThatThrownBy(() -> patch(stored, options, replace.formatted("Basel")))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.MUTABILITY));
    }

    /** A single value with a filter is like a list of at most one. */
    @Test
    void singleValue_withAFilter_isChangedLikeAnElement() {
        PatchOptions options = PatchOptions.of(Leniencies.lenient());
        String manager = "'" + ENTERPRISE + "':{'manager':{'value':'271','$ref':'https://x/271'}}";

        assertThat(patch(user(manager), options, "{'op':'remove','path':'manager[value eq \\'271\\']'}")
                        .resource())
                .isEqualTo(user(""));
        assertThat(patch(user(manager), options, "{'op':'remove','path':'manager[value eq \\'271\\'].$ref'}")
                        .resource())
                .isEqualTo(user("'" + ENTERPRISE + "':{'manager':{'value':'271'}}"));
        assertThat(patch(
                                user(manager),
                                options,
                                "{'op':'replace','path':'manager[value eq \\'271\\']','value':{'value':'8'}}")
                        .resource())
                .isEqualTo(user("'" + ENTERPRISE + "':{'manager':{'value':'8'}}"));
        assertThat(patch(
                                user(manager),
                                options,
                                "{'op':'add','path':'manager[value eq \\'9\\'].$ref','value':'https://x/9'}")
                        .resource())
                .isEqualTo(user("'" + ENTERPRISE + "':{'manager':{'value':'9','$ref':'https://x/9'}}"));
    }

    @Test
    void createdElement_byAddOrReplace_isReportedAsWhatItIs() {
        List<Leniency> reported = new ArrayList<>();
        PatchOptions options = PatchOptions.of(Leniencies.lenient().reportingTo((habit, place) -> reported.add(habit)));

        patch(user(""), options, "{'op':'add','path':'" + WORK + ".value','value':'a@x'}");
        patch(user(""), options, "{'op':'replace','path':'" + WORK + ".value','value':'a@x'}");

        assertThat(reported).containsExactly(Leniency.ADD_CREATES_ELEMENT, Leniency.REPLACE_CREATES_ELEMENT);
    }

    @Test
    void habits_ofAllClients_coverEveryLeniency() {
        Set<Leniency> ofPatch = EnumSet.complementOf(EnumSet.of(Leniency.STRING_BOOLEANS_IN_QUERIES));
        assertThat(habits().stream().map(Habit::leniency)).containsAll(ofPatch);
    }

    @Test
    void presets_ofLeniency_nameWhatTheyTolerate() {
        assertThat(Leniencies.strict().tolerated())
                .isEqualTo(Set.of(
                        Leniency.EQUAL_READ_ONLY_VALUES,
                        Leniency.PATHS_AS_NAMES,
                        Leniency.OPERATION_WITHOUT_PATH,
                        Leniency.ELEMENT_AS_TARGET,
                        Leniency.REPLACE_KEEPS_OTHER_PARTS));
        assertThat(Leniencies.interop().tolerated()).isEqualTo(Set.of(Leniency.REMOVE_WITH_VALUE));
        assertThat(refusedBy(PatchOptions.standard()))
                .containsExactly(
                        Leniency.STRING_BOOLEANS_IN_QUERIES,
                        Leniency.JSON_TEXT_FOR_COMPLEX,
                        Leniency.REPLACE_CREATES_ELEMENT,
                        Leniency.UNKNOWN_PATHS,
                        Leniency.FILTER_ON_SINGLE_VALUE,
                        Leniency.LITERALS_IN_ANY_CASE,
                        Leniency.MISSING_SCHEMAS,
                        Leniency.LAST_PRIMARY_WINS);
        assertThat(refusedBy(PatchOptions.of(Leniencies.entra())))
                .containsExactly(Leniency.LITERALS_IN_ANY_CASE, Leniency.MISSING_SCHEMAS, Leniency.LAST_PRIMARY_WINS);
        assertThat(PatchOptions.of(Leniencies.okta()))
                .isEqualTo(PatchOptions.of(Leniencies.strict()).tolerating(Leniency.UNKNOWN_ATTRIBUTES))
                .isEqualTo(PatchOptions.of(Leniencies.oneLogin()));
        assertThat(PatchOptions.of(Leniencies.jumpCloud()))
                .isEqualTo(PatchOptions.of(Leniencies.okta()).tolerating(Leniency.REMOVE_WITH_VALUE));
        assertThat(refusedBy(PatchOptions.of(Leniencies.lenient()))).isEmpty();
    }

    @Test
    void options_are_values() {
        PatchOptions options = PatchOptions.standard();
        assertThat(options.refusing(Leniency.STRING_BOOLEANS).tolerating(Leniency.STRING_BOOLEANS))
                .isEqualTo(options)
                .hasSameHashCodeAs(options)
                .hasToString(options.toString());
        assertThat(options.withLimits(new PatchOptions.Limits(1, 1))).isNotEqualTo(options);
        assertThat(PatchOptions.of(Leniencies.strict())).isNotEqualTo(options).isNotEqualTo(null);
        assertThatThrownBy(() -> options.leniencies().tolerated().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(options.toString()).contains("STRING_BOOLEANS").contains("maxOperations=1000");
    }

    @Test
    void addedElement_ofEqualValue_replacesTheOldOneIfSoConfigured() {
        PatchOptions options = PatchOptions.standard().replacingEqualValues();
        Resource before = user("'ims':[{'value':'a','type':'X','primary':true},{'value':'b'}]");
        ObjectNode add = message("{'op':'add','path':'ims','value':[{'value':'a','type':'Z'},{'value':'c'}]}");

        assertThat(ScimPatch.apply(before, PatchRequest.read(add, options), options)
                        .resource())
                .isEqualTo(user("'ims':[{'value':'a','type':'Z'},{'value':'b'},{'value':'c'}]"));
        assertThat(ScimPatch.apply(before, PatchRequest.read(add, PatchOptions.standard()))
                        .resource())
                .isEqualTo(user("'ims':[{'value':'a','type':'X','primary':true},{'value':'b'},"
                        + "{'value':'a','type':'Z'},{'value':'c'}]"));
        assertThat(options).isNotEqualTo(PatchOptions.standard());
        assertThat(options.withLimits(PatchOptions.Limits.standard()).tolerating())
                .isEqualTo(options);
    }

    private static Resource apply(Habit habit, PatchOptions options) {
        return ScimPatch.apply(habit.before(), PatchRequest.read(habit.message(), options), options)
                .resource();
    }

    private static Stream<Leniency> refusedBy(PatchOptions options) {
        return Stream.of(Leniency.values()).filter(leniency -> !options.tolerates(leniency));
    }

    private static Habit habit(
            Leniency leniency, Resource before, String operations, Resource after, ScimType without) {
        return new Habit(leniency, before, message(operations), after, without);
    }
}
