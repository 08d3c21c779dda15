/**
 * A service provider in a servlet container: {@link dev.scimkit.server.servlet.ScimServlet}. It needs the Jakarta Servlet
 * API 6, which every container brings.
 */
@NullMarked
package dev.scimkit.server.servlet;

import org.jspecify.annotations.NullMarked;
