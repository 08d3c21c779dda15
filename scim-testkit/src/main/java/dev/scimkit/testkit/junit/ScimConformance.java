package dev.scimkit.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Selects the rules that run against a {@link ScimTarget}.
 *
 * <pre>{@code
 * @ScimConformance(profile = {"standard", "okta"}, expectedFailures = "scim-expected-failures.txt")
 * class MyScimIT implements ScimTarget {
 *     public ScimEndpoint endpoint() {
 *         return ScimEndpoint.at("http://127.0.0.1:8080/scim/v2/3223").bearer("secret");
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ScimConformance {

    /** {@return the names of the suites to run; see {@link dev.scimkit.testkit.rule.Suite}} */
    String[] profile() default "standard";

    /** {@return the ids of the only rules to run; all if empty} */
    String[] include() default {};

    /** {@return the ids of rules not to run} */
    String[] exclude() default {};

    /**
     * {@return a class path resource, relative to the test class or absolute, that lists the rules known to fail; see
     * {@link dev.scimkit.testkit.report.ExpectedFailures}; none if empty}
     */
    String expectedFailures() default "";
}
