package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.report.Failure;

/** The message of a failure, without what differs in each run: ids, times, cursors and user names. */
final class Message {

    private static final int LONGEST = 90;

    private Message() {}

    /** What was expected and what was found, in one line. */
    static String of(Failure failure) {
        return cut(same(failure.expectation())) + " | " + cut(same(failure.got()));
    }

    private static String same(String text) {
        return text.replaceAll("scimkit-[0-9a-f]{8}(-\\d+)?", "~")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#")
                .replaceAll("id-of-[0-9a-f]+-", "#")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "@")
                .replaceAll("W/\\\\?\"\\d+\\\\?\"", "W/*")
                .replaceAll("W/\\d+", "W/*")
                .replaceAll("[A-Za-z0-9_-]{40,}=*", "*");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
