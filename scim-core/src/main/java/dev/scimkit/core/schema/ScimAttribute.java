package dev.scimkit.core.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the attribute of a record component or getter beyond its type.
 *
 * <p>Unset elements have the defaults of RFC 7643 section 2.2.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ScimAttribute {

    /** {@return the name of the attribute; empty to use the name of the component or property} */
    String name() default "";

    /** {@return what the attribute means} */
    String description() default "";

    /** {@return whether a resource must have a value for it} */
    boolean required() default false;

    /** {@return suggested values; for an enum the only valid ones, its constants unless given here} */
    String[] canonicalValues() default {};

    /** {@return whether comparisons are case-sensitive} */
    boolean caseExact() default false;

    /** {@return whether and when a client may change it} */
    Mutability mutability() default Mutability.READ_WRITE;

    /** {@return when responses contain it} */
    Returned returned() default Returned.DEFAULT;

    /** {@return the scope in which its value must be unique} */
    Uniqueness uniqueness() default Uniqueness.NONE;

    /** {@return what a reference may point to; a string attribute with any of these is a reference} */
    String[] referenceTypes() default {};
}
