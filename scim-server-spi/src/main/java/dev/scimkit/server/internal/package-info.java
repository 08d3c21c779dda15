/** Code that several packages of the service provider share and applications do not need. */
@NullMarked
package dev.scimkit.server.internal;

import org.jspecify.annotations.NullMarked;
