/**
 * HTTP as the service sees it, independent of any HTTP server: {@link dev.scimkit.server.http.ScimHttpRequest} in,
 * {@link dev.scimkit.server.http.ScimHttpResponse} out. The adapters are in subpackages.
 */
@NullMarked
package dev.scimkit.server.http;

import org.jspecify.annotations.NullMarked;
