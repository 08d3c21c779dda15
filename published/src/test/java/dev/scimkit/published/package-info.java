/** Tests of what is published, as applications get it. */
@NullMarked
package dev.scimkit.published;

import org.jspecify.annotations.NullMarked;
