/**
 * What the rules of {@link dev.scimkit.testkit.rule} run on: conversations with real servers, and tools that only the
 * testkit's own suites need.
 */
@NullMarked
package dev.scimkit.testkit.language;

import org.jspecify.annotations.NullMarked;
