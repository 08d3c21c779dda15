/**
 * scimkit's own server, with {@code scim-server-spi} on the path: {@linkplain dev.scimkit.testkit.server.InProcess under
 * test in process}, or {@linkplain dev.scimkit.testkit.server.ScimServerExtension as a server to test clients against}.
 */
@NullMarked
package dev.scimkit.testkit.server;

import org.jspecify.annotations.NullMarked;
