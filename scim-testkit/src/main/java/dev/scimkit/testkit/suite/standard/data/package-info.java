/** Rules about attributes and the User and Group schemas (RFC 7643). */
@NullMarked
package dev.scimkit.testkit.suite.standard.data;

import org.jspecify.annotations.NullMarked;
