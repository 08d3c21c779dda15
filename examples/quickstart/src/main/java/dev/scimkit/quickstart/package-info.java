/**
 * A SCIM server in one command: {@link dev.scimkit.quickstart.Quickstart} starts a service for users and groups on
 * the JDK's own HTTP server, as the command line asks.
 */
@NullMarked
package dev.scimkit.quickstart;

import org.jspecify.annotations.NullMarked;
