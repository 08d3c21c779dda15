package dev.scimkit.filter;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;

/** What is wrong with a filter or a patch path, and where. */
public final class FilterException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * Makes an exception.
     *
     * @param error what is wrong, in words
     * @param offset where it is wrong, in chars from 0, or -1 if that is not known
     */
    public FilterException(ScimError error, int offset) {
        super(error);
        this.offset = offset;
    }

    /**
     * Makes an exception whose detail names the offset.
     *
     * @param type {@code invalidFilter} or {@code invalidPath}
     * @param offset where it is wrong, in chars from 0, or -1 if that is not known
     * @param reason what is wrong, in words
     * @return the exception, to be thrown
     */
    public static FilterException at(ScimType type, int offset, String reason) {
        String subject = type == ScimType.INVALID_PATH ? "path" : "filter";
        String where = offset < 0 ? "" : " at offset " + offset;
        return new FilterException(
                ScimError.of(type, "The " + subject + " is not valid" + where + ": " + reason), offset);
    }

    /** {@return where the text is wrong, in chars from 0, or -1 if that is not known} */
    public int offset() {
        return offset;
    }
}
