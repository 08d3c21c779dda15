package dev.scimkit.core.error;

import java.util.Optional;

/**
 * The closed list of SCIM detail error keywords: table 9 of RFC 7644 section 3.12 and RFC 9865 section 2.1.
 *
 * <p>Keywords are written exactly as the RFCs spell them.
 */
public enum ScimType {
    /** The filter is malformed, or names an attribute or operator that the schema does not allow there. */
    INVALID_FILTER("invalidFilter", 400),
    /** The filter yields more results than the service provider is willing to process. */
    TOO_MANY("tooMany", 400),
    /** A value that must be unique is already in use. */
    UNIQUENESS("uniqueness", 409),
    /** The change is not compatible with the mutability of the attribute or its present value. */
    MUTABILITY("mutability", 400),
    /** The structure of the request body does not follow the message schema. */
    INVALID_SYNTAX("invalidSyntax", 400),
    /** The path of a PATCH operation is malformed or names an unknown attribute. */
    INVALID_PATH("invalidPath", 400),
    /** The path of a PATCH operation does not match anything to operate on. */
    NO_TARGET("noTarget", 400),
    /** A required value is missing, or a value does not fit its attribute. */
    INVALID_VALUE("invalidValue", 400),
    /** The protocol version asked for is not supported. */
    INVALID_VERS("invalidVers", 400),
    /** The request URI contains personal information that belongs in a request body. */
    SENSITIVE("sensitive", 403),
    /** The cursor is not one that this service provider issued for this query (RFC 9865). */
    INVALID_CURSOR("invalidCursor", 400),
    /** The cursor has expired (RFC 9865). */
    EXPIRED_CURSOR("expiredCursor", 400),
    /** The count is out of range or differs from the one of the initial query (RFC 9865). */
    INVALID_COUNT("invalidCount", 400);

    private final String keyword;
    private final int status;

    ScimType(String keyword, int status) {
        this.keyword = keyword;
        this.status = status;
    }

    /** {@return the keyword as written in the {@code scimType} member of an error message} */
    public String keyword() {
        return keyword;
    }

    /** {@return the HTTP status that normally accompanies this keyword} */
    public int status() {
        return status;
    }

    /**
     * Finds the type with the given keyword.
     *
     * @param keyword the value of a {@code scimType} member, compared exactly
     * @return the type, or empty when no RFC defines the keyword
     */
    public static Optional<ScimType> ofKeyword(String keyword) {
        for (ScimType type : values()) {
            if (type.keyword.equals(keyword)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@return the keyword} */
    @Override
    public String toString() {
        return keyword;
    }
}
