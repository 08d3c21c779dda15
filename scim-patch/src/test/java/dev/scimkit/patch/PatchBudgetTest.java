package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operations spend of a request's budget, and that they are refused beyond it. */
class PatchBudgetTest {

    /** What a service allows by default. */
    private static final long STANDARD = 300_000_000;

    private static final int MANY = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'emails[value eq `e%d@x.org`].primary','value':true}",
                "{'op':'replace','path':'emails[value eq `e%d@x.org`].display','value':'%d'}",
                "{'op':'replace','path':'emails[value eq `e%d@x.org`]','value':{'value':'new%d'}}",
                "{'op':'remove','path':'emails[value eq `e%d@x.org`]'}",
                "{'op':'remove','path':'emails','value':[{'value':'e%d@x.org'}]}",
                "{'op':'add','path':'emails','value':[{'value':'new%d'}]}",
                "{'op':'add','value':{'emails[value eq `e%d@x.org`].display':'%d'}}",
                "{'op':'replace','path':'emails.display','value':'%d'}"
            })
    void applyTo_manyOperationsOnALongList_isRefused(String operation) {
        Resource user = TestResources.user("'emails':[" + join(1_000, i -> "{'value':'e" + i + "@x.org'}") + "]");
        PatchRequest request = request(join(1_000, i -> operation.replace("%d", "" + i)));

        ScimException refused = catchThrowableOfType(
                ScimException.class,
                () -> apply(user, request, WorkBudget.of(STANDARD / 30, PatchBudgetTest::tooMuch)));

        assertThat(refused.error().status()).isEqualTo(413);
        assertThat(refused.error().detail()).startsWith("Operation").contains("maxSteps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'emails[value eq `e%d@x.org`].primary','value':true}",
                "{'op':'replace','path':'emails[value eq `e%d@x.org`].display','value':'%d'}",
                "{'op':'add','path':'emails','value':[{'value':'new%d'}]}",
                "{'op':'remove','path':'emails[value eq `e%d@x.org`]'}"
            })
    void applyTo_aHundredOperationsOnAHundredValues_spendsLittle(String operation) {
        Resource user = TestResources.user("'emails':[" + join(100, i -> "{'value':'e" + i + "@x.org'}") + "]");

        assertThat(spent(user, request(join(100, i -> operation.replace("%d", "" + i)))))
                .isLessThan(STANDARD / 100);
    }

    @Test
    void applyTo_fiveThousandMembersAddedToAHundredThousand_spendsLittle() {
        Resource group = TestResources.group("'members':[" + join(100_000, i -> "{'value':'m" + i + "'}") + "]");
        PatchRequest added =
                request("{'op':'add','path':'members','value':[" + join(5_000, i -> "{'value':'new" + i + "'}") + "]}");
        PatchRequest removed = request(
                "{'op':'remove','path':'members','value':[" + join(5_000, i -> "{'value':'m" + i + "'}") + "]}");
        PatchRequest oneByOne = request(join(1_000, i -> "{'op':'remove','path':'members[value eq `m" + i + "`]'}"));

        assertThat(spent(group, added)).isLessThan(STANDARD / 100);
        assertThat(spent(group, removed)).isLessThan(STANDARD / 10);
        assertThat(spent(group, oneByOne)).isLessThan(STANDARD / 100);
    }

    @Test
    void applyTo_manyFiltersOnOneLongValue_makeItsFormOnce() {
        Resource user = TestResources.user("'emails':[{'value':'" + "e\u0301".repeat(20_000) + "'}]");
        IntFunction<PatchRequest> operations =
                count -> request(join(count, i -> "{'op':'remove','path':'emails[value co `x` or value co `y`]'}"));

        assertThat(spent(user, operations.apply(10))).isLessThan(2 * spent(user, operations.apply(1)));
    }

    @Test
    void applyTo_longValueWrittenIntoManyElements_spendsItsLengthForEach() {
        Resource user = TestResources.user("'addresses':[" + join(1_000, i -> "{'postalCode':'" + i + "'}") + "]");
        String street = "s".repeat(20_000);

        assertThat(spent(user, request("{'op':'replace','path':'addresses.streetAddress','value':'" + street + "'}")))
                .isGreaterThan(1_000L * 20_000 * 40);
    }

    /** 16 steps to look at an element, 16 to look up its key, and once for the key 2 for an ASCII character, 40 for another. */
    @ParameterizedTest
    @CsvSource({
        "add,    1, e,      232_000",
        "add,    2, e,      264_000",
        "add,    1, \u00e9, 4_032_000",
        "remove, 1, e,      448_000" // a second key, without the type
    })
    void applyTo_aThousandValuesOfAHundredCharacters_spendsForEachKey(
            String op, int times, String letter, String expected) {
        Resource user = TestResources.user(
                "'emails':[" + join(1_000, i -> "{'value':'" + letter.repeat(96) + (1_000 + i) + "'}") + "]");
        String operation = "{'op':'" + op + "','path':'emails','value':[{'value':'new'}]}";
        long least = Long.parseLong(expected.replace("_", ""));

        assertThat(spent(user, request(join(times, i -> operation)))).isBetween(least, least + 1_000);
    }

    /** 16 steps to look at an element, 16 to compare it with the new one, and 2 for each character of both. */
    @Test
    void applyTo_threeValuesOfAHundredCharacters_spendsForEachComparison() {
        Resource user = TestResources.user("'emails':[" + join(3, i -> "{'value':'" + i + "e".repeat(99) + "'}") + "]");

        assertThat(spent(user, request("{'op':'add','path':'emails','value':[{'value':'" + "n".repeat(100) + "'}]}")))
                .isEqualTo(3 * (16 + 16 + 2 * 200));
    }

    /** 40 steps for each character that is written into an element. */
    @Test
    void applyTo_partAddedToAnElement_spendsItsLength() {
        Resource user = TestResources.user("'emails':[{'value':'a'},{'value':'b'}]");
        IntFunction<PatchRequest> added = length ->
                request("{'op':'add','path':'emails','value':[{'value':'b','display':'" + "d".repeat(length) + "'}]}");

        assertThat(spent(user, added.apply(1_000)) - spent(user, added.apply(1)))
                .isEqualTo(40 * 999);
    }

    /** A step for each member, and 40 for each character of the keys of those that are removed. */
    @Test
    void applyTo_memberRemovedFromAThousand_spendsForEachAndForItsKey() {
        Resource group =
                TestResources.group("'members':[" + join(1_000, i -> "{'value':'m" + (1_000 + i) + "'}") + "]");

        assertThat(spent(group, request("{'op':'remove','path':'members[value eq `m1500`]'}")))
                .isEqualTo(1_000 + 40 * (1 + 5));
    }

    @Test
    void applyTo_oneOperationThatMakesAllValuesTheSame_isLinear() {
        Resource user = TestResources.user("'emails':[" + join(MANY, i -> "{'value':'e" + i + "'}") + "]");
        PatchRequest same =
                request("{'op':'replace','path':'emails[value pr]','value':{'value':'same','primary':true}}");

        // merging them one by one with a search among all others would take 200 million comparisons
        assertThat(ScimPatch.apply(user, same, PatchOptions.standard())
                        .resource()
                        .tree()
                        .get("emails"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'emails[value eq `a` or value eq `b` or value eq `c`]'}",
                "{'op':'add','value':{'emails[value eq `a` or value eq `b` or value eq `c`].display':'x'}}"
            })
    void read_filterWithMoreTermsThanTheOptionsAllow_isRefused(String operation) {
        PatchOptions options = PatchOptions.standard()
                .withFilterLimits(FilterOptions.Limits.standard().withMaxTerms(2));

        ScimException refused = catchThrowableOfType(
                ScimException.class,
                () -> ScimPatch.apply(TestResources.user(""), PatchRequest.read(json(operation), options), options));

        assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_FILTER);
    }

    @Test
    void read_nameLongerThanTheOptionsAllow_isRefused() {
        PatchOptions options = PatchOptions.standard()
                .withFilterLimits(FilterOptions.Limits.standard().withMaxLength(30));
        String operation = "{'op':'add','value':{'emails[value eq `a` or value eq `b`].display':'x'}}";

        ScimException refused = catchThrowableOfType(
                ScimException.class,
                () -> ScimPatch.apply(TestResources.user(""), PatchRequest.read(json(operation), options), options));

        assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_PATH);
    }

    /** A name that is not a path is one that the resource type does not have, unless it is too long to tell. */
    @Test
    void resolve_nameAsLongAsTheOptionsAllow_isAnUnknownName() {
        PatchOptions options = PatchOptions.standard()
                .withFilterLimits(FilterOptions.Limits.standard().withMaxLength(30));
        String name = "[".repeat(30);
        PatchRequest request = PatchRequest.read(json("{'op':'add','value':{'" + name + "':1}}"), options);

        assertThat(ScimPatch.resolve(request, TestResources.USER, options).skippedNames())
                .containsExactly(new ResolvedPatch.SkippedName(0, name));
    }

    private static long spent(Resource resource, PatchRequest request) {
        WorkBudget budget = WorkBudget.of(STANDARD * 1_000, PatchBudgetTest::tooMuch);
        apply(resource, request, budget);
        return STANDARD * 1_000 - budget.left();
    }

    private static PatchResult apply(Resource resource, PatchRequest request, WorkBudget budget) {
        return ScimPatch.resolve(request, resource.resourceType())
                .within(budget)
                .applyTo(resource);
    }

    private static ScimError tooMuch() {
        return ScimError.of(413, "Too much work (maxSteps)");
    }

    private static PatchRequest request(String operations) {
        return PatchRequest.read(json(operations));
    }

    private static String json(String operations) {
        return "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[".replace('\'', '"')
                + operations.replace('\'', '"').replace("`", "\\\"")
                + "]}";
    }

    private static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }
}
