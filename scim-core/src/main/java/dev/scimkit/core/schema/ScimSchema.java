package dev.scimkit.core.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record or interface of an application that describes a schema; {@link Schema#of} makes it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ScimSchema {

    /** {@return the URI, outside the namespaces that RFC 7643 section 10 reserves} */
    String id();

    /** {@return the human-readable name; empty for the simple name of the type} */
    String name() default "";

    /** {@return what the schema is for} */
    String description() default "";
}
