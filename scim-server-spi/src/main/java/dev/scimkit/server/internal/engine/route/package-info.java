/** What method and path ask for, and whether the caller is permitted to. */
@NullMarked
package dev.scimkit.server.internal.engine.route;

import org.jspecify.annotations.NullMarked;
