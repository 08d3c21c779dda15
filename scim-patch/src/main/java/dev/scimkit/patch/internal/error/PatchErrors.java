package dev.scimkit.patch.internal.error;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;

/** The errors that an operation can end in (RFC 7644 section 3.12, table 9); the caller throws them. */
public final class PatchErrors {

    private PatchErrors() {}

    /**
     * A value to remove does not say which element it is.
     *
     * @param at the attribute
     * @param isReference whether its elements are references to resources
     * @return {@code invalidValue}
     */
    public static ScimException unidentified(ResolvedAttribute at, boolean isReference) {
        return invalidValue(
                at,
                isReference
                        ? "removed with values that each have the 'value' of the resource to remove"
                        : "removed with values that each say which element to remove");
    }

    /**
     * A client must not write the attribute.
     *
     * @param at the attribute
     * @return {@code mutability}
     */
    public static ScimException readOnly(ResolvedAttribute at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is readOnly");
    }

    /**
     * The attribute has a value already, which stays.
     *
     * @param at the attribute
     * @return {@code mutability}
     */
    public static ScimException immutable(ResolvedAttribute at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is immutable and has a value");
    }

    /**
     * RFC 7644 section 3.5.2.2: a required attribute cannot be removed.
     *
     * @param at the attribute
     * @return {@code mutability}
     */
    public static ScimException requiredRemoved(ResolvedAttribute at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is required and cannot be removed");
    }

    /**
     * A required attribute is given without a value.
     *
     * @param at the attribute
     * @return {@code invalidValue}
     */
    public static ScimException requiredMissing(ResolvedAttribute at) {
        return of(ScimType.INVALID_VALUE, at, "'" + at + "' is required and must have a value");
    }

    /**
     * A value does not fit its attribute.
     *
     * @param at the attribute
     * @param expected what the value must be, to follow "must be"
     * @return {@code invalidValue}
     */
    public static ScimException invalidValue(ResolvedAttribute at, String expected) {
        return of(ScimType.INVALID_VALUE, at, "'" + at + "' must be " + expected);
    }

    /**
     * An object names a sub-attribute more than once.
     *
     * @param at the sub-attribute
     * @return {@code invalidValue}
     */
    public static ScimException repeated(ResolvedAttribute at) {
        return of(ScimType.INVALID_VALUE, at, "'" + at + "' appears more than once (names are not case-sensitive)");
    }

    /**
     * One operation makes several values primary.
     *
     * @param at the attribute
     * @return {@code invalidValue} with a code of its own
     */
    public static ScimException severalPrimary(ResolvedAttribute at) {
        ScimError error =
                invalidValue(at, "given with at most one primary value").error();
        return new ScimException(error.withCode("severalPrimary"));
    }

    /**
     * No element matches the filter of the path.
     *
     * @param at the attribute
     * @return {@code noTarget}
     */
    public static ScimException noTarget(ResolvedAttribute at) {
        return of(ScimType.NO_TARGET, at, "No element of '" + at + "' matches the path");
    }

    /**
     * A path ends with a filter where a sub-attribute must follow.
     *
     * @param at the attribute
     * @return {@code invalidPath}
     */
    public static ScimException wholeElement(ResolvedAttribute at) {
        return of(
                ScimType.INVALID_PATH,
                at,
                "A sub-attribute must follow the filter in the path, as in emails[type eq \"work\"].value");
    }

    /**
     * A value names an attribute that the schema does not have.
     *
     * @param name the name
     * @return {@code invalidSyntax}
     */
    public static ScimException unknownName(String name) {
        return ScimException.of(ScimType.INVALID_SYNTAX, "Unknown attribute '" + name + "'")
                .at(name);
    }

    private static ScimException of(ScimType type, ResolvedAttribute at, String detail) {
        return ScimException.of(type, detail).at(at.toString());
    }
}
