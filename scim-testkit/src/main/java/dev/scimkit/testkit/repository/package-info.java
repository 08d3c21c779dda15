/**
 * Tests for implementors of {@code ResourceRepository}: extend
 * {@link dev.scimkit.testkit.repository.RepositoryContract}.
 */
@NullMarked
package dev.scimkit.testkit.repository;

import org.jspecify.annotations.NullMarked;
