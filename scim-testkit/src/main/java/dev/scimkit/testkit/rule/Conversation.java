package dev.scimkit.testkit.rule;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;

/**
 * The requests of one rule to the server, and its responses.
 *
 * <p>Paths begin with a slash and are relative to the base URL. In paths and bodies {@code {U}}, {@code {G}}, {@code
 * {E}} stand for the User, Group and enterprise schema URIs, {@code {run}} for a string that no other rule or run uses.
 * In filters and bodies an apostrophe stands for a quotation mark and a backtick for an escaped one: {@code
 * {'path':'emails[type eq `work`]'}}. Whatever a POST creates is deleted when the rule ends.
 *
 * <p>An expectation that is not met ends the rule as failed. In the suites {@code standard} and {@code own}, requests are
 * adapted to the server's {@code /Schemas}: required attributes that are missing are added, unless {@link Call#asItIs} is
 * called, and a rule that uses a standard attribute that the server does not declare is skipped.
 */
public interface Conversation {

    /** {@return the string that no other conversation uses} */
    String run();

    /**
     * Creates a unique name.
     *
     * @param name a word for the middle of the name
     * @return the name
     */
    String unique(String name);

    /**
     * Tells whether the server offers a capability.
     *
     * @param capability the capability
     * @return whether it does
     */
    boolean offers(Capability capability);

    /**
     * Skips the rule unless a condition holds, for what no {@link Capability} says. Reports show the reason. Do not skip
     * what the server does wrong: a failure is never a skip.
     *
     * @param holds whether the rule can be tested
     * @param reason what is missing otherwise, as a sentence without a full stop
     */
    void skipUnless(boolean holds, String reason);

    /**
     * Sets what a name in braces stands for.
     *
     * @param name the name, without braces
     * @param value the value
     */
    void set(String name, String value);

    /**
     * Replaces names in braces.
     *
     * @param text the text
     * @return the text with values
     */
    String fill(String text);

    /**
     * Finds out where a reference leads (RFC 7643 section 2.3.7: an absolute URI, or one relative to the base URL).
     *
     * @param reference a location or a {@code $ref}
     * @return the path below the base URL, or empty if it leads elsewhere
     */
    String pathOf(String reference);

    /**
     * Says whether a reference leads to a resource.
     *
     * @param reference a location or a {@code $ref}
     * @param path the path of the resource below the base URL
     * @return true if both are the same, percent-encoded or not
     */
    boolean leadsTo(String reference, String path);

    /** {@return the second organization; rules that use it need {@link Capability#OTHER_ORGANIZATION}; what is created there is deleted too} */
    Conversation otherOrganization();

    /**
     * Continues as another caller.
     *
     * @param caller the caller; rules that use it need {@link Caller#capability}
     * @return the same conversation with the credentials of the caller
     */
    Conversation as(Caller caller);

    /** {@return the server under test} */
    ScimEndpoint endpoint();

    /**
     * Begins a request with its own header fields or body.
     *
     * @param method the HTTP method
     * @param path the path, including any query, percent-encoded
     * @return the request so far, with credentials
     */
    Call call(String method, String path);

    /**
     * Sends a GET.
     *
     * @param path the path, including any query, percent-encoded
     * @return the answer
     */
    Answer get(String path);

    /**
     * Sends a GET with query parameters.
     *
     * @param path the path
     * @param parameters alternating names and values, not encoded
     * @return the answer
     */
    Answer query(String path, String... parameters);

    /**
     * Sends a POST.
     *
     * @param path the path
     * @param body the JSON text
     * @return the answer
     */
    Answer post(String path, String body);

    /**
     * Sends a PUT.
     *
     * @param path the path
     * @param body the JSON text
     * @return the answer
     */
    Answer put(String path, String body);

    /**
     * Sends a PATCH.
     *
     * @param path the path
     * @param operations the operations as JSON; the message around them is added
     * @return the answer
     */
    Answer patch(String path, String... operations);

    /**
     * Sends a DELETE.
     *
     * @param path the path
     * @return the answer
     */
    Answer delete(String path);

    /**
     * Creates a user with a unique name.
     *
     * @return the answer to its creation
     */
    Answer user();

    /**
     * Creates a user with a unique name and further attributes.
     *
     * @param members further members of the JSON object, without a leading or trailing comma
     * @return the answer to its creation
     */
    Answer user(String members);

    /**
     * Creates a group with a unique name.
     *
     * @param members the ids of its members
     * @return the answer to its creation
     */
    Answer group(String... members);

    /**
     * Creates a resource that can be the member of a group.
     *
     * @return the answer to its creation: a group if groups can be nested, otherwise a user
     */
    Answer member();
}
