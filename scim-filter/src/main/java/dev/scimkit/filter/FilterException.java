package dev.scimkit.filter;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;

/** A filter or a patch path is invalid; says what is wrong and where (RFC 7644 section 3.12). */
public final class FilterException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Makes an exception.
     *
     * @param error what is wrong
     * @param offset where it is wrong, in chars from 0, or -1 if unknown
     */
    public FilterException(ScimError error, int offset) {
        super(error);
        this.offset = offset;
    }

    /**
     * Makes an exception whose detail names the offset.
     *
     * @param type {@code invalidFilter} or {@code invalidPath}
     * @param offset where it is wrong, in chars from 0, or -1 if unknown
     * @param reason what is wrong, to follow a colon
     * @return the exception, to be thrown
     */
    public static FilterException of(ScimType type, int offset, String reason) {
        String subject = type == ScimType.INVALID_PATH ? "path" : "filter";
        String where = offset < 0 ? "" : " at offset " + offset;
        return new FilterException(
                ScimError.of(type, "The " + subject + " is not valid" + where + ": " + reason), offset);
    }

    /** {@return where the text is wrong, in chars from 0, or -1 if unknown} */
    public int offset() {
        return offset;
    }
}
