package dev.scimkit.filter.internal.match;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.FilterException;

/** Makes the errors for attributes that a filter cannot use, or not in this way. */
final class AttributeErrors {

    private static final int LONGEST_PATH = 200;

    private AttributeErrors() {}

    /** The reason follows the path and makes a sentence with it. */
    static FilterException of(AttributePath path, int offset, String reason) {
        String text = path.toString();
        String shown = text.length() > LONGEST_PATH ? text.substring(0, LONGEST_PATH) + "…" : text;
        String where = offset < 0 ? "" : " at offset " + offset;
        String detail = "The filter is not valid" + where + ": " + shown + " " + reason;
        return new FilterException(ScimError.of(ScimType.INVALID_FILTER, detail).at(shown), offset);
    }
}
