package dev.scimkit.testkit.report;

/**
 * The score of a server on one section of a specification.
 *
 * @param section the source of the rules, such as {@code RFC 7644 §3.3}
 * @param passed how many rules passed
 * @param failed how many failed, expected failures included
 * @param skipped how many were not applied
 */
public record SectionScore(String section, int passed, int failed, int skipped) {

    /** {@return how many rules were applied} */
    public int applied() {
        return passed + failed;
    }

    /** {@return this score and one more result} */
    SectionScore plus(RuleResult result) {
        if (result instanceof RuleResult.Skipped) {
            return new SectionScore(section, passed, failed, skipped + 1);
        }
        return result instanceof RuleResult.Failed
                ? new SectionScore(section, passed, failed + 1, skipped)
                : new SectionScore(section, passed + 1, failed, skipped);
    }
}
