/**
 * HTTP as the engine sees it, whatever stack carries it: {@link dev.scimkit.server.http.ScimHttpRequest} in,
 * {@link dev.scimkit.server.http.ScimHttpResponse} out, and {@link dev.scimkit.server.http.JdkScimServer} for the JDK's
 * own HTTP server.
 */
@NullMarked
package dev.scimkit.server.http;

import org.jspecify.annotations.NullMarked;
