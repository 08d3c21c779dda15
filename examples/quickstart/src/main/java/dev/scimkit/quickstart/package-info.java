/**
 * A SCIM server in one command: {@link dev.scimkit.quickstart.Quickstart} reads the command line and starts a service
 * for users and groups on the JDK's own HTTP server.
 */
@NullMarked
package dev.scimkit.quickstart;

import org.jspecify.annotations.NullMarked;
