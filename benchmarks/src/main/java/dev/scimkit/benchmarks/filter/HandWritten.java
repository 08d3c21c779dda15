package dev.scimkit.benchmarks.filter;

import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** What the hand-written predicates share. */
final class HandWritten {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final Instant MOMENT = Instant.parse("2011-05-13T04:42:34Z");

    private HandWritten() {}

    static boolean contains(String value, String part) {
        for (int i = 0; i <= value.length() - part.length(); i++) {
            if (value.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    static boolean isAfter(JsonNode date) {
        return date != null
                && OffsetDateTime.parse(date.stringValue()).toInstant().isAfter(MOMENT);
    }
}
