package dev.scimkit.filter;

import dev.scimkit.core.error.ScimType;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * Parses any bytes as a filter and as a patch path. Valid text must print to text that parses to the same tree, and must
 * either be rejected by the schema or be evaluated; invalid text must be rejected with an offset inside the text. Anything
 * else is a finding.
 *
 * <p>Jazzer calls it (profile {@code fuzz}); {@link FilterFuzzerTest} calls it with the corpus.
 */
public final class FilterFuzzer {

    private static final JsonNode USER = Vectors.cases("filterEvalData").get(0);

    private FilterFuzzer() {}

    /**
     * Tries one input.
     *
     * @param data text in UTF-8
     */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        tryFilter(text);
        tryPath(text);
    }

    private static void tryFilter(String text) {
        Filter filter;
        try {
            filter = Filter.parse(text);
        } catch (FilterException e) {
            checkRefusal(text, e, ScimType.INVALID_FILTER);
            return;
        }
        check(Filter.parse(filter.toString(), LARGE).equals(filter), "printed differently: " + filter);
        try {
            boolean matches = FilterMatcher.compile(filter, TestTypes.USER).matches(USER);
            boolean negated = FilterMatcher.compile(new Filter.Not(filter), TestTypes.USER)
                    .matches(USER);
            check(!(matches && negated), "matches with its negation: " + filter);
            new SqlFilterTranslator().translate(filter, TestTypes.USER);
        } catch (FilterException e) {
            checkRefusal(text, e, ScimType.INVALID_FILTER);
        }
    }

    private static void tryPath(String text) {
        PatchPath path;
        try {
            path = PatchPath.parse(text);
        } catch (FilterException e) {
            checkRefusal(
                    text,
                    e,
                    e.error().scimType() == ScimType.INVALID_PATH ? ScimType.INVALID_PATH : ScimType.INVALID_FILTER);
            return;
        }
        check(PatchPath.parse(path.toString(), LARGE).equals(path), "printed differently: " + path);
    }

    /** Escapes can make a printed filter longer than the text that was parsed. */
    private static final FilterOptions LARGE = FilterOptions.standard()
            .withLimits(new FilterOptions.Limits(1_000_000, FilterOptions.Limits.GREATEST_NESTING, 1_000_000));

    private static void checkRefusal(String text, FilterException refusal, ScimType type) {
        check(refusal.error().scimType() == type, "refused as " + refusal.error());
        check(refusal.offset() >= 0 && refusal.offset() <= text.length(), "refused at " + refusal.offset());
        check(refusal.error().detail().length() < 1_000, "a long message");
    }

    private static void check(boolean holds, String finding) {
        if (!holds) {
            throw new IllegalStateException(finding);
        }
    }
}
