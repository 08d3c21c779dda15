/** What clients owe a server, and how the requests of a client are compared with it. */
@NullMarked
package dev.scimkit.testkit.client;

import org.jspecify.annotations.NullMarked;
