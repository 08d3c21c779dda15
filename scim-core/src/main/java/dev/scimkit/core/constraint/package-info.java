/**
 * The Bean Validation constraint {@link dev.scimkit.core.constraint.WellFormed}, for forms of texts that the standard
 * constraints lack. Its nested {@code Check} class is public only so that any provider can instantiate it.
 */
@NullMarked
package dev.scimkit.core.constraint;

import org.jspecify.annotations.NullMarked;
