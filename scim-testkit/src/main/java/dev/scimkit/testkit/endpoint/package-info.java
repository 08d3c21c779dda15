/**
 * The server under test. {@link dev.scimkit.testkit.endpoint.ScimEndpoint} says where it is, which credentials to use and
 * what it offers; a {@link dev.scimkit.testkit.endpoint.ScimTransport} carries the requests.
 */
@NullMarked
package dev.scimkit.testkit.endpoint;

import org.jspecify.annotations.NullMarked;
