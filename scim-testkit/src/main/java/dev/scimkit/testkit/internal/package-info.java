/**
 * What several packages of the testkit share: bounded answers, made-up values, names of secrets, files in the jar. Not for
 * users.
 */
@NullMarked
package dev.scimkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
