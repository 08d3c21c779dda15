/**
 * A service provider on the HTTP server that the JDK brings: {@link dev.scimkit.server.http.jdk.JdkScimServer}. It needs the
 * module {@code jdk.httpserver}.
 */
@NullMarked
package dev.scimkit.server.http.jdk;

import org.jspecify.annotations.NullMarked;
