/** The conformance suite against other SCIM libraries for Java, each with repositories as its users would write. */
package dev.scimkit.peers;
