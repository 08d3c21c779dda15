/** What has to end when an account ends: {@link dev.scimkit.server.lifecycle.DeactivationHandler}. */
@NullMarked
package dev.scimkit.server.lifecycle;

import org.jspecify.annotations.NullMarked;
