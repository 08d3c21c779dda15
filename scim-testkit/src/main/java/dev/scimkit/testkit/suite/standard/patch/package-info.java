/** Rules about PATCH (RFC 7644 section 3.5.2). */
@NullMarked
package dev.scimkit.testkit.suite.standard.patch;

import org.jspecify.annotations.NullMarked;
