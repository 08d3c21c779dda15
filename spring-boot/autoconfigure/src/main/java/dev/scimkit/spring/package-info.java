/**
 * SCIM in a Spring Boot application. The {@link dev.scimkit.spring.ScimProperties} and the beans of the application say what
 * is served; {@link dev.scimkit.spring.ScimResource} and {@link dev.scimkit.spring.ScimServiceCustomizer} are for what
 * properties cannot say.
 */
@NullMarked
package dev.scimkit.spring;

import org.jspecify.annotations.NullMarked;
