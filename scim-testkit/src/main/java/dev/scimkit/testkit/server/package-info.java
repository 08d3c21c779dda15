/** scimkit's own server under test, in process; needs {@code scim-server-spi} on the path. */
@NullMarked
package dev.scimkit.testkit.server;

import org.jspecify.annotations.NullMarked;
