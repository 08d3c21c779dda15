package dev.scimkit.testkit.language;

/** What a rule does to find out whether the server keeps it. */
@FunctionalInterface
public interface RuleTest {

    /**
     * Talks to the server.
     *
     * @param scim the conversation
     * @throws RuleFailure when the server does not do what is asked
     */
    void apply(Conversation scim);
}
