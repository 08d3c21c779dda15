/**
 * The language in which rules are written. A {@link dev.scimkit.testkit.language.Definition} is a rule with its test; the
 * test talks to the server in a {@link dev.scimkit.testkit.language.Conversation} and states its expectations on each
 * {@link dev.scimkit.testkit.language.Answer}.
 */
@NullMarked
package dev.scimkit.testkit.language;

import org.jspecify.annotations.NullMarked;
