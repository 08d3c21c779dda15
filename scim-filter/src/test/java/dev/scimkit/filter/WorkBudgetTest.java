package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
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

    private static long spent(String filter, JsonNode user) {
        WorkBudget budget = WorkBudget.of(MUCH, () -> REFUSAL);
        assertThat(matcher(filter).matches(user, budget)).isEqualTo(filter.startsWith("not"));
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
