/** Shared inner workings; not exported. */
@NullMarked
package dev.scimkit.core.internal;

import org.jspecify.annotations.NullMarked;
