package dev.scimkit.testkit.language;

/** The test of a rule. */
@FunctionalInterface
public interface RuleTest {

    /**
     * Sends requests and states what is expected of the responses.
     *
     * @param scim the conversation
     * @throws RuleFailure when the server does not do what is asked
     */
    void apply(Conversation scim);
}
