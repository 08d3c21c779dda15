/** Rules about resource types of an application's own (RFC 7643 section 6). */
@NullMarked
package dev.scimkit.testkit.suite.standard.type;

import org.jspecify.annotations.NullMarked;
