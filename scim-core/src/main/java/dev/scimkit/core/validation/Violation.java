package dev.scimkit.core.validation;

import dev.scimkit.core.error.ScimType;
import java.io.Serializable;
import java.util.Objects;

/**
 * A violation of a schema or a constraint by a resource.
 *
 * @param path the path of the attribute in SCIM notation, such as {@code emails[0].value}; empty for the whole resource
 * @param rule the violated rule
 * @param detail a sentence for the reader; it names the attribute and never repeats the value
 */
public record Violation(String path, Rule rule, String detail) implements Serializable {
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(detail, "detail");
    }

    static Violation of(String path, Rule rule, String what) {
        return new Violation(path, rule, "'" + path + "' " + what);
    }

    /** The rules that a resource can violate. */
    public enum Rule {
        /** {@code schemas} must name the schema of the resource type (RFC 7643 section 3). */
        SCHEMAS(ScimType.INVALID_SYNTAX),
        /** A required attribute or extension must have a value (RFC 7643 sections 6 and 7). */
        REQUIRED(ScimType.INVALID_VALUE),
        /** A value must have the JSON type of its attribute, and be a list if and only if the attribute is multi-valued. */
        TYPE(ScimType.INVALID_VALUE),
        /** The text of a dateTime, binary value or reference must have the right form (RFC 7643 section 2.3). */
        FORMAT(ScimType.INVALID_VALUE),
        /** A value must be one of the canonical values, if the application requires that (RFC 7643 section 2.3.1). */
        CANONICAL_VALUE(ScimType.INVALID_VALUE),
        /** At most one value may be primary (RFC 7643 section 2.4). */
        PRIMARY(ScimType.INVALID_VALUE),
        /** A text must not be longer, nor have longer runs of combining marks, than the limits allow. */
        LENGTH(ScimType.INVALID_VALUE),
        /** An immutable attribute must keep its value (RFC 7643 section 7). */
        MUTABILITY(ScimType.MUTABILITY),
        /** A constraint of the application must hold. */
        CONSTRAINT(ScimType.INVALID_VALUE);

        private final ScimType scimType;

        Rule(ScimType scimType) {
            this.scimType = scimType;
        }

        /** {@return the keyword of the error response} */
        public ScimType scimType() {
            return scimType;
        }
    }
}
