/**
 * HTTP as the service sees it, whichever server carries it: {@link dev.scimkit.server.http.ScimHttpRequest} in,
 * {@link dev.scimkit.server.http.ScimHttpResponse} out. The adapters are in packages of their own.
 */
@NullMarked
package dev.scimkit.server.http;

import org.jspecify.annotations.NullMarked;
