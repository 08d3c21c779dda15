/**
 * Repositories over the JPA entities of an application: an {@link dev.scimkit.jpa.EntityMapping} says which attribute is which
 * property, {@link dev.scimkit.jpa.JpaRepositories} does the rest.
 */
@NullMarked
package dev.scimkit.jpa;

import org.jspecify.annotations.NullMarked;
