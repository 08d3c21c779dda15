/** The conformance suite against other SCIM libraries for Java, each with repositories as its users would write them. */
package dev.scimkit.peers;
