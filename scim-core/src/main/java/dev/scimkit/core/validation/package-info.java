/**
 * Validation of resources, in two layers: {@link dev.scimkit.core.validation.SchemaValidator} checks a resource against
 * the schemas of its type, {@link dev.scimkit.core.validation.ViewValidator} checks a view against the Bean Validation
 * constraints of an application. Both collect every {@link dev.scimkit.core.validation.Violation} and name the
 * attribute by its SCIM path.
 *
 * <p>Bean Validation ({@code jakarta.validation:jakarta.validation-api} and a provider such as
 * {@code org.hibernate.validator:hibernate-validator}) is needed for the second layer only. The constraints of
 * {@link dev.scimkit.core.constraint} have messages without expressions, so no Expression Language is needed.
 */
@NullMarked
package dev.scimkit.core.validation;

import org.jspecify.annotations.NullMarked;
