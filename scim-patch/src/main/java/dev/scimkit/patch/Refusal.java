package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;

/** The errors that an operation on a resource can end in; each is to be thrown. */
final class Refusal {

    private Refusal() {}

    static ScimException readOnly(Place at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is readOnly");
    }

    static ScimException immutable(Place at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is immutable and has a value");
    }

    static ScimException requiredRemoved(Place at) {
        return of(ScimType.MUTABILITY, at, "'" + at + "' is required and cannot be removed");
    }

    static ScimException requiredMissing(Place at) {
        return of(ScimType.INVALID_VALUE, at, "'" + at + "' is required and cannot be without a value");
    }

    static ScimException invalidValue(Place at, String expected) {
        return of(ScimType.INVALID_VALUE, at, "'" + at + "' must be " + expected);
    }

    static ScimException noTarget(Place at) {
        return of(ScimType.NO_TARGET, at, "No element of '" + at + "' matches the path");
    }

    static ScimException unknownName(String name) {
        return ScimException.of(ScimType.INVALID_SYNTAX, "Unknown attribute '" + name + "'")
                .at(name);
    }

    private static ScimException of(ScimType type, Place at, String detail) {
        return ScimException.of(type, detail).at(at.toString());
    }
}
