/** What several packages of the service provider share and no application needs. */
@NullMarked
package dev.scimkit.server.internal;

import org.jspecify.annotations.NullMarked;
