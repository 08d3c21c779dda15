package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What filters spend of a request's budget: proportional to what they do. */
class WorkBudgetTest {

    private static final ScimError REFUSAL = ScimError.of(400, "Too much work");
    private static final long MUCH = 1_000_000_000_000L;

    /** Texts that cannot be compared character by character: each has an accent of its own. */
    private static final String ACCENTS = "e\u0301";

    @Test
    void matches_manyTermsOnOneText_makeItsFormOnce() {
        JsonNode user = titled(ACCENTS.repeat(5_000));

        long one = spent("title co \"x\"", user);
        long hundred = spent("title co \"x\"" + " or title co \"x\"".repeat(99), user);

        // the form takes 40 steps for each character, a comparison one
        assertThat(hundred).isLessThan(5 * one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "я", "ä", "日", "\uD83D\uDE00", "\u1100\u1161", "İ", "ab"})
    void matches_coOnLongText_takesStepsInProportionToItsLength(String letters) {
        long once = spent("title co \"" + letters + "x\"", titled(letters.repeat(10_000)));
        long twice = spent("title co \"" + letters + "x\"", titled(letters.repeat(20_000)));

        assertThat(twice).isBetween(once, once * 21 / 10);
    }

    @Test
    void matches_equalityWithLongText_takesAFewSteps() {
        assertThat(spent("title eq \"x\"", titled("y".repeat(100_000)))).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emails.value co \"x\"",
                "emails[value eq \"x\"]",
                "emails.type pr",
                "not (emails.type eq \"x\")",
                "emails[primary eq true]"
            })
    void matches_longList_takesStepsForEachElement(String filter) {
        assertThat(spent(filter, mailed(10_000))).isBetween(10_000L, 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title eq", "title ne", "title sw", "title ew", "title gt", "cert eq"})
    void matches_longTextAndLiteral_takesAStepForEachCharacter(String comparison) {
        String text = "QUJD".repeat(2_500);
        JsonNode user = Json.tree("{'title': '" + text + "', 'T': {'cert': '" + text + "'}}");

        assertThat(steps(comparison + " \"" + text + "\"", user)).isBetween(10_000L, 20_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title pr",
                "name.givenName pr",
                "title eq \"x\"",
                "active eq true",
                "level gt 5",
                "startDate gt \"2011-05-13T04:42:34Z\"",
                "cert eq \"QUJD\""
            })
    void matches_shortValue_takesAFewSteps(String filter) {
        JsonNode user = Json.tree("{'title': 'x', 'active': true, 'name': {'givenName': 'x'},"
                + " 'T': {'level': 7, 'startDate': '2026-05-13T04:42:34Z', 'cert': 'QUJD'}}");

        assertThat(steps(filter, user)).isBetween(1L, 100L);
    }

    @Test
    void matches_exactlyTheStepsThatAreLeft_isAllowed() {
        JsonNode user = titled("y".repeat(100));
        FilterMatcher matcher = matcher("title co \"x\"");
        long steps = steps("title co \"x\"", user);
        WorkBudget enough = WorkBudget.of(steps, () -> REFUSAL);
        WorkBudget tooFew = WorkBudget.of(steps - 1, () -> REFUSAL);

        assertThat(matcher.matches(user, enough)).isFalse();
        assertThat(enough.left()).isZero();
        assertThat(catchThrowableOfType(ScimException.class, () -> matcher.matches(user, tooFew)))
                .isNotNull();
    }

    @Test
    void of_fewerThanOneStep_isRefused() {
        assertThatThrownBy(() -> WorkBudget.of(0, () -> REFUSAL)).isInstanceOf(IllegalArgumentException.class);
        assertThat(WorkBudget.of(1, () -> REFUSAL).left()).isEqualTo(1);
    }

    @Test
    void spend_allThatIsLeft_isAllowedAndOneMoreRefused() {
        WorkBudget budget = WorkBudget.of(10, () -> REFUSAL);

        budget.spend(10);

        assertThat(budget.left()).isZero();
        assertThat(catchThrowableOfType(ScimException.class, () -> budget.spend(1)))
                .isNotNull();
    }

    @Test
    void matches_moreStepsThanLeft_isRefused() {
        WorkBudget budget = WorkBudget.of(1_000, () -> REFUSAL);
        FilterMatcher matcher = matcher("title co \"x\"");

        ScimException refused =
                catchThrowableOfType(ScimException.class, () -> matcher.matches(titled("y".repeat(2_000)), budget));

        assertThat(refused.error()).isEqualTo(REFUSAL);
        assertThat(budget.left()).isNegative();
    }

    @Test
    void matches_afterTheBudgetWasUsedUp_isRefusedToo() {
        WorkBudget budget = WorkBudget.of(1_000, () -> REFUSAL);
        catchThrowableOfType(ScimException.class, () -> budget.spend(1_001));

        assertThat(catchThrowableOfType(
                        ScimException.class, () -> matcher("title pr").matches(titled("x"), budget)))
                .isNotNull();
    }

    @Test
    void refusingWith_otherError_sharesTheSteps() {
        WorkBudget budget = WorkBudget.of(10, () -> REFUSAL);
        ScimError other = ScimError.of(413, "Too large");

        budget.spend(9);
        ScimException refused = catchThrowableOfType(
                ScimException.class, () -> budget.refusingWith(() -> other).spend(2));

        assertThat(refused.error()).isEqualTo(other);
    }

    @Test
    void remembering_sameValueAgain_makesItsFormOnce() {
        JsonNode user = titled(ACCENTS.repeat(5_000));
        FilterMatcher matcher = matcher("title co \"x\"");
        WorkBudget plain = WorkBudget.of(MUCH, () -> REFUSAL);
        WorkBudget remembering = WorkBudget.of(MUCH, () -> REFUSAL).remembering();

        for (int i = 0; i < 10; i++) {
            matcher.matches(user, plain);
            matcher.matches(user, remembering);
        }

        assertThat((MUCH - remembering.left()) * 5).isLessThan(MUCH - plain.left());
    }

    @Test
    void unlimited_anything_isNeverRefused() {
        WorkBudget.unlimited().spend(Long.MAX_VALUE);
        WorkBudget.unlimited().spend(Long.MAX_VALUE);

        assertThat(WorkBudget.unlimited().left()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void exhausted_unlimited_staysUnlimited() {
        ScimException refused = WorkBudget.unlimited().exhausted();

        WorkBudget.unlimited().spend(1);

        assertThat(refused.error().status()).isEqualTo(413);
        assertThat(WorkBudget.unlimited().left()).isEqualTo(Long.MAX_VALUE);
    }

    private static long spent(String filter, JsonNode user) {
        assertThat(matcher(filter).matches(user)).isEqualTo(filter.startsWith("not"));
        return steps(filter, user);
    }

    private static long steps(String filter, JsonNode user) {
        WorkBudget budget = WorkBudget.of(MUCH, () -> REFUSAL);
        matcher(filter).matches(user, budget);
        return MUCH - budget.left();
    }

    private static FilterMatcher matcher(String filter) {
        return FilterMatcher.compile(Filter.parse(filter), TestTypes.USER);
    }

    private static JsonNode titled(String title) {
        return JsonTree.object().put("title", title).build();
    }

    private static JsonNode mailed(int count) {
        ObjectNode email = JsonTree.object().put("value", "someone@test.org").build();
        return JsonTree.object()
                .put("emails", JsonTree.array(Collections.nCopies(count, email)))
                .build();
    }
}
