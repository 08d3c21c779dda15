/**
 * A service provider on the JDK's HTTP server: {@link dev.scimkit.server.http.jdk.JdkScimServer}. It needs the
 * module {@code jdk.httpserver}.
 */
@NullMarked
package dev.scimkit.server.http.jdk;

import org.jspecify.annotations.NullMarked;
