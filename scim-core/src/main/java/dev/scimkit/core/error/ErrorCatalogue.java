package dev.scimkit.core.error;

import static dev.scimkit.core.error.RequestKind.BULK;
import static dev.scimkit.core.error.RequestKind.CREATE;
import static dev.scimkit.core.error.RequestKind.DELETE;
import static dev.scimkit.core.error.RequestKind.GET;
import static dev.scimkit.core.error.RequestKind.PATCH;
import static dev.scimkit.core.error.RequestKind.REPLACE;
import static dev.scimkit.core.error.RequestKind.SEARCH;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which status and which keyword may answer which request: tables 8 and 9 of RFC 7644 section 3.12, and RFC 9865
 * section 2.1.
 *
 * <p>Beyond the tables: {@code invalidSyntax} answers PATCH as well, by analogy; 413 answers any request with a body; and
 * 405, 406, 415, 429 and 503, which are HTTP's own, answer any request.
 */
public final class ErrorCatalogue {

    private static final Set<RequestKind> ALL = EnumSet.allOf(RequestKind.class);
    private static final Set<RequestKind> POST = EnumSet.of(SEARCH, CREATE, BULK);
    private static final Set<RequestKind> QUERY = EnumSet.of(GET, SEARCH);

    private static final Map<Integer, Set<RequestKind>> STATUSES = statuses();
    private static final Map<ScimType, Set<RequestKind>> KEYWORDS = keywords();

    private ErrorCatalogue() {}

    /**
     * Says whether a status may answer a kind of request.
     *
     * @param kind the kind of request
     * @param status the HTTP status code
     * @return true if it may
     */
    public static boolean permits(RequestKind kind, int status) {
        return STATUSES.getOrDefault(status, Set.of()).contains(kind);
    }

    /**
     * Says whether a keyword may answer a kind of request.
     *
     * @param kind the kind of request
     * @param scimType the keyword
     * @return true if it may
     */
    public static boolean permits(RequestKind kind, ScimType scimType) {
        return KEYWORDS.getOrDefault(scimType, Set.of()).contains(kind);
    }

    /**
     * Says whether an error may answer a kind of request: its status and its keyword may, and go together.
     *
     * @param kind the kind of request
     * @param error the error
     * @return true if it may
     */
    public static boolean permits(RequestKind kind, ScimError error) {
        ScimType scimType = error.scimType();
        return permits(kind, error.status())
                && (scimType == null || (permits(kind, scimType) && goTogether(scimType, error.status())));
    }

    /** Table 9 is about status 400; the text gives uniqueness 409 and sensitive 403. */
    private static boolean goTogether(ScimType scimType, int status) {
        return status == scimType.status() || status == 400;
    }

    private static Map<Integer, Set<RequestKind>> statuses() {
        Map<Integer, Set<RequestKind>> table = new TreeMap<>();
        for (int status : new int[] {307, 308, 400, 401, 403, 404, 500, 501, 405, 406, 415, 429, 503}) {
            table.put(status, ALL);
        }
        table.put(409, EnumSet.of(SEARCH, CREATE, BULK, REPLACE, PATCH, DELETE));
        table.put(412, EnumSet.of(REPLACE, PATCH, DELETE));
        table.put(413, EnumSet.of(SEARCH, CREATE, BULK, REPLACE, PATCH));
        return table;
    }

    private static Map<ScimType, Set<RequestKind>> keywords() {
        Map<ScimType, Set<RequestKind>> table = new EnumMap<>(ScimType.class);
        table.put(ScimType.INVALID_FILTER, EnumSet.of(GET, SEARCH, PATCH));
        table.put(ScimType.TOO_MANY, QUERY);
        table.put(ScimType.UNIQUENESS, EnumSet.of(CREATE, REPLACE, PATCH));
        table.put(ScimType.MUTABILITY, EnumSet.of(REPLACE, PATCH));
        table.put(ScimType.INVALID_SYNTAX, union(POST, EnumSet.of(REPLACE, PATCH)));
        table.put(ScimType.INVALID_PATH, EnumSet.of(PATCH));
        table.put(ScimType.NO_TARGET, EnumSet.of(PATCH));
        table.put(ScimType.INVALID_VALUE, EnumSet.of(GET, SEARCH, CREATE, REPLACE, PATCH));
        table.put(ScimType.INVALID_VERS, ALL);
        table.put(ScimType.SENSITIVE, EnumSet.of(GET));
        table.put(ScimType.INVALID_CURSOR, QUERY);
        table.put(ScimType.EXPIRED_CURSOR, QUERY);
        table.put(ScimType.INVALID_COUNT, QUERY);
        return table;
    }

    private static Set<RequestKind> union(Set<RequestKind> one, Set<RequestKind> other) {
        Set<RequestKind> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
