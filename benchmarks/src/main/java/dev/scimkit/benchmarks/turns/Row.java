package dev.scimkit.benchmarks.turns;

import java.util.List;

/**
 * A row of the report.
 *
 * @param name what is measured, such as {@code create/UMLAUT}
 * @param contestants the libraries, ours first
 * @param most how many operations a round may have at most
 * @param preparation prepares a contestant
 */
record Row(String name, List<String> contestants, int most, Preparation preparation) {

    /** Prepares everything that is not measured. */
    interface Preparation {
        Rounds of(String contestant) throws Exception;
    }
}
