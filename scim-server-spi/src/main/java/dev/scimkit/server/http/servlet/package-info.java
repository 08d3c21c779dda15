/**
 * A service provider in a servlet container: {@link dev.scimkit.server.http.servlet.ScimServlet}. It needs the Jakarta
 * Servlet API 6, which every container brings.
 */
@NullMarked
package dev.scimkit.server.http.servlet;

import org.jspecify.annotations.NullMarked;
