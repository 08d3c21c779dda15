package dev.scimkit.core.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the type of a record component or of a getter does not tell about its attribute.
 *
 * <p>What is not said has the default of RFC 7643 section 2.2.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ScimAttribute {

    /** {@return the name of the attribute; empty for the name of the component or property} */
    String name() default "";

    /** {@return what the attribute means} */
    String description() default "";

    /** {@return whether a resource must have a value for it} */
    boolean required() default false;

    /** {@return suggested values; those of an enum are its constants unless said here} */
    String[] canonicalValues() default {};

    /** {@return whether comparisons regard case} */
    boolean caseExact() default false;

    /** {@return whether and when a client may change it} */
    Mutability mutability() default Mutability.READ_WRITE;

    /** {@return when responses hold it} */
    Returned returned() default Returned.DEFAULT;

    /** {@return where its value may stand only once} */
    Uniqueness uniqueness() default Uniqueness.NONE;

    /** {@return what a reference may point to; a text that has any is a reference} */
    String[] referenceTypes() default {};
}
