/**
 * The rules as dynamic tests of JUnit Jupiter 5 or 6: implement {@link dev.scimkit.testkit.junit.ScimTarget}, annotate the
 * class with {@link dev.scimkit.testkit.junit.ScimConformance}.
 */
@NullMarked
package dev.scimkit.testkit.junit;

import org.jspecify.annotations.NullMarked;
