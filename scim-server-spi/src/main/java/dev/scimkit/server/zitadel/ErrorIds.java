package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.context.ScimOperation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Gives errors of the engine the ids, and in a few cases the keyword, that they have at ZITADEL (Z-ERR-1). Errors that only
 * this package makes have their ids already. An error that ZITADEL does not have, or whose id is not known, gets an id that
 * begins with {@value #OWN}.
 */
final class ErrorIds {

    /** Begins the ids that are not ZITADEL's. */
    static final String OWN = "SCIMKIT-";

    static final String NO_MEMBERSHIP = "AUTHZ-cdgFk";
    static final String WRONG_SCHEMA = "SCIM-xxrschema";
    static final String NOT_READABLE = "SCIM-ucrjson";
    static final String URL = "SCIM-htturl1";
    static final String NO_EMAIL = "SCIM-EM19";
    static final String NO_USER_NAME = "V2-zzad3";
    static final String NO_GIVEN_NAME = "USER-UCej2";
    static final String NO_FAMILY_NAME = "USER-4hB7d";
    static final String NAME_EMPTY = "SCIM-USN1";
    static final String NO_NAME = "SCIM-USN2";
    static final String NO_GROUP_NAME_ON_CREATE = "SCIM-GRP1m";
    static final String NO_GROUP_NAME_ON_REPLACE = "SCIM-GRP2r";
    static final String NOT_FILTERABLE = "SCIM-FF433";

    private static final int RADIX = 36;
    private static final String TYPE = "type";
    private static final String NO_ENDPOINT = "SCIM-BLK13";

    /** The ids by the codes that the engine gives its errors. */
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("ignorePasswordFlag", "SMCM-yvw2rt"),
            Map.entry("bodyTooLarge", "SCIM-hmaxb1"),
            Map.entry("unreadableQuery", "SCIM-ullform"),
            Map.entry("unknownResourceType", "SCIMSP-148z"),
            Map.entry("unknownSchema", "SCIMSP-148y"),
            Map.entry("passwordTooShort", "COMMA-HuJf6"),
            Map.entry("tooManyOperations", "SCIM-BLK19"),
            Map.entry("unknownBulkId", "SCIM-BLK4"),
            Map.entry("severalPrimary", "SCIM-1d23"));

    /** Operations of a bulk request whose path does not take their method. */
    private static final Map<ScimOperation, String> MISROUTED = Map.of(
            ScimOperation.CREATE, "SCIM-BLK56",
            ScimOperation.PATCH, "SCIM-BLK16",
            ScimOperation.DELETE, "SCIM-BLK17");

    private static final Map<ScimOperation, String> NO_SUCH_USER = Map.of(
            ScimOperation.REPLACE, "COMMAND-ugjs0upun6",
            ScimOperation.PATCH, "COMMAND-ugjs0upun6",
            ScimOperation.DELETE, "COMMAND-bd4ir1mblj");

    /** Values that a new resource must have. */
    private static final Map<String, String> INVALID_ON_CREATE = Map.of(
            "userName", NO_USER_NAME,
            "name", NO_GIVEN_NAME,
            "name.givenName", NO_GIVEN_NAME,
            "name.familyName", NO_FAMILY_NAME,
            "emails", NO_EMAIL,
            "displayName", NO_GROUP_NAME_ON_CREATE);

    /** Values that a changed resource must have. */
    private static final Map<String, String> INVALID_ON_CHANGE = Map.of(
            "name", NO_NAME,
            "name.givenName", NAME_EMPTY,
            "name.familyName", NAME_EMPTY,
            "emails", NO_EMAIL,
            "displayName", NO_GROUP_NAME_ON_REPLACE);

    private static final Map<String, String> INVALID_IN_SEARCHES =
            Map.of("sortOrder", "SCIM-ucx", "sortBy", NOT_FILTERABLE);

    /** Attributes that ZITADEL reads with types of their own. */
    private static final Map<String, String> OWN_TYPES =
            Map.of("active", "SCIM-BOO1", "profileUrl", URL, "photos.value", URL);

    private static final Set<String> NUMBERS = Set.of("count", "startIndex");

    private ErrorIds() {}

    /** Returns the error in ZITADEL's form: with an id as its code. */
    static ScimError named(ScimError error, ScimOperation operation) {
        String code = error.code();
        if (code != null && code.indexOf('-') >= 0) {
            return error;
        }
        String path = place(error.path());
        if (path.equals("Operations.path") || path.equals("Operations.method")) {
            return with(error, ScimType.INVALID_VALUE, path.endsWith("path") ? "SCIM-BLK19" : "SCIM-BLK14");
        }
        String id = code == null ? null : byCode(code, error.status(), operation);
        if (id != null) {
            return "bodyTooLarge".equals(code) ? with(error, ScimType.INVALID_VALUE, id) : error.withCode(id);
        }
        if (error.scimType() == ScimType.INVALID_SYNTAX) {
            return error.withCode(path.startsWith("schemas") ? WRONG_SCHEMA : NOT_READABLE);
        }
        if (error.scimType() == ScimType.INVALID_FILTER && operation == ScimOperation.SEARCH && path.isEmpty()) {
            return error.withCode("tooLong".equals(code) ? "SCIM-filt13" : "SCIM-filt14");
        }
        return error.scimType() == ScimType.INVALID_VALUE
                ? invalidValue(error, path, operation)
                : error.withCode(own(error, path));
    }

    /** The id of a changed user without a value that it must have, or null. */
    static @Nullable String ofMissing(@Nullable String path) {
        return INVALID_ON_CHANGE.get(place(path));
    }

    private static @Nullable String byCode(String code, int status, ScimOperation operation) {
        return switch (code) {
            case "unknownEndpoint" -> status == 400 ? NO_ENDPOINT : null;
            case "pathTooDeep" -> status == 400 ? "SCIM-BLK20" : null;
            case "methodNotAllowed" -> status == 400 ? MISROUTED.get(operation) : null;
            case "unknownUser" -> NO_SUCH_USER.get(operation);
            case "unknownGroup" -> "SCIM-GRP5o";
            default -> BY_CODE.get(code);
        };
    }

    private static ScimError invalidValue(ScimError error, String path, ScimOperation operation) {
        boolean wrongType = TYPE.equals(error.code());
        String id = switch (operation) {
            case CREATE -> wrongType ? OWN_TYPES.get(path) : INVALID_ON_CREATE.get(path);
            case REPLACE -> wrongType ? OWN_TYPES.get(path) : INVALID_ON_CHANGE.get(path);
            case PATCH -> INVALID_ON_CHANGE.get(path);
            case SEARCH -> INVALID_IN_SEARCHES.get(path);
            default -> null;
        };
        if (id != null) {
            return error.withCode(id);
        }
        boolean unreadable = operation == ScimOperation.SEARCH ? NUMBERS.contains(path) : wrongType;
        return unreadable && operation != ScimOperation.PATCH
                ? with(error, ScimType.INVALID_SYNTAX, NOT_READABLE)
                : error.withCode(own(error, path));
    }

    private static ScimError with(ScimError error, ScimType scimType, String id) {
        return new ScimError(error.status(), scimType, error.detail(), error.path(), id);
    }

    /** An id that depends on the rule and the attribute, but not on values. */
    private static String own(ScimError error, String path) {
        CRC32 place = new CRC32();
        String rule = error.status() + "|" + error.scimType() + "|" + path + "|" + error.code();
        place.update(rule.getBytes(StandardCharsets.UTF_8));
        return OWN + Long.toString(place.getValue(), RADIX);
    }

    private static String place(@Nullable String path) {
        return path == null ? "" : path.replaceAll("\\[[^]]*]", "");
    }
}
