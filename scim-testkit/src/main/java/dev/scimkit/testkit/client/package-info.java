/** What clients owe a server, and how the requests of a client are held against it. */
@NullMarked
package dev.scimkit.testkit.client;

import org.jspecify.annotations.NullMarked;
