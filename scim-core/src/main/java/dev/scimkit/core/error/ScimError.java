package dev.scimkit.core.error;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One SCIM error as a value: the content of an error message (RFC 7644 section 3.12), independent of any throwable.
 *
 * @param status the HTTP status code, 300 to 599
 * @param scimType the detail error keyword, or null where the RFC defines none
 * @param detail a sentence for the reader, without secrets or internals
 * @param path the path of the attribute at fault in SCIM notation, or null when the error concerns no single attribute
 * @param code a name for the broken rule that stays the same in all releases, or null; profiles may show it, and logs
 *     and support can refer to it
 */
public record ScimError(
        int status,
        @Nullable ScimType scimType,
        String detail,
        @Nullable String path,
        @Nullable String code) implements Serializable {

    /** The schema URI of an error message. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    public ScimError {
        Objects.requireNonNull(detail, "detail");
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("status must be between 300 and 599: " + status);
        }
    }

    /**
     * Makes an error without a rule code.
     *
     * @param status the HTTP status code, 300 to 599
     * @param scimType the detail error keyword, or null
     * @param detail the sentence to show
     * @param path the path of the attribute at fault, or null
     */
    public ScimError(int status, @Nullable ScimType scimType, String detail, @Nullable String path) {
        this(status, scimType, detail, path, null);
    }

    /**
     * Makes an error with a keyword and the status that belongs to it.
     *
     * @param scimType the keyword
     * @param detail the sentence to show
     * @return the error
     */
    public static ScimError of(ScimType scimType, String detail) {
        return new ScimError(scimType.status(), scimType, detail, null);
    }

    /**
     * Makes an error that has a status but no keyword.
     *
     * @param status the HTTP status code
     * @param detail the sentence to show
     * @return the error
     */
    public static ScimError of(int status, String detail) {
        return new ScimError(status, null, detail, null);
    }

    /**
     * Sets the path of the attribute at fault.
     *
     * @param attributePath the path in SCIM notation
     * @return the same error with the path
     */
    public ScimError at(String attributePath) {
        Objects.requireNonNull(attributePath, "attributePath");
        return new ScimError(status, scimType, detail, attributePath, code);
    }

    /**
     * Names the rule that was broken.
     *
     * @param ruleCode a name that stays the same in all releases
     * @return the same error with the name
     */
    public ScimError withCode(String ruleCode) {
        Objects.requireNonNull(ruleCode, "ruleCode");
        return new ScimError(status, scimType, detail, path, ruleCode);
    }
}
