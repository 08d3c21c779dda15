package dev.scimkit.testkit.rule;

import java.util.function.Consumer;

/**
 * A rule and its test.
 *
 * @param rule the rule
 * @param test sends requests and states what is expected of the answers
 */
public record Definition(Rule rule, Consumer<Conversation> test) {}
