/**
 * The language in which rules are written. A {@link dev.scimkit.testkit.rule.RuleSet} states rules; the test of each talks to
 * the server in a {@link dev.scimkit.testkit.rule.Conversation} and states what it expects of each {@link
 * dev.scimkit.testkit.rule.Answer}.
 */
@NullMarked
package dev.scimkit.testkit.rule;

import org.jspecify.annotations.NullMarked;
