/** The standard suite: what RFC 7643, 7644, 9865 and 9110 require of a server. Its packages hold the rules by topic. */
@NullMarked
package dev.scimkit.testkit.suite.standard;

import org.jspecify.annotations.NullMarked;
