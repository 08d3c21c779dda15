/** Rules about bulk requests (RFC 7644 section 3.7). */
@NullMarked
package dev.scimkit.testkit.suite.standard.bulk;

import org.jspecify.annotations.NullMarked;
