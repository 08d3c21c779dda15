package dev.scimkit.testkit.session;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.internal.BundledFile;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/**
 * A file of sessions: requests as an identity provider sends them, with what it expects back. Each session is one rule. Its
 * requests are sent as they are, whatever the server declares in its schemas; those of the testkit's own suites have the
 * attributes that the server requires in addition.
 *
 * <pre>{@code
 * # a comment
 * every request: User-Agent: Okta SCIM Client 1.0.0
 *
 * == O-5 required needs PATCH
 * Okta deactivates a user with a replace without a path
 * check: that a replace without a path changes the attributes in its value
 *
 * POST /Users
 * {"schemas":["{U}"],"userName":"{run}@example.com"}
 * -> 201
 * user = /id
 *
 * PATCH /Users/{user}
 * {"schemas":["{PatchOp}"],"Operations":[{"op":"replace","value":{"active":false}}]}
 * -> 200 204
 *
 * GET /Users/{user}
 * -> 200
 * /active is false
 * /password absent
 * }</pre>
 *
 * <p>The arrow is followed by the accepted status codes, or {@code 2xx} for any success. Then follow expectations, one
 * per line: a JSON pointer ({@code *} stands for every element) and {@code is}, {@code has}, {@code lacks} with a JSON
 * value, {@code equals} with unquoted text, {@code counts} with a number, {@code present}, {@code absent}, {@code
 * integer} or {@code key} (present, even if empty); {@code header NAME begins TEXT}; {@code header
 * NAME leads to PATH}, for a URL that may be relative; {@code name = pointer} saves a
 * string for {@code {name}}. Names in braces are those of a {@link dev.scimkit.testkit.rule.Conversation}.
 */
public final class SessionFile extends RuleSet {

    private final Suite suite;

    private SessionFile(String name, String text, Suite suite, String section) {
        super(suite);
        this.suite = suite;
        new SessionParser(name, text).parse().forEach(session -> add(session, section));
    }

    /**
     * Reads the text of a file.
     *
     * @param name the name of the file, for messages
     * @param text its text
     * @param suite the suite of the rules; {@link Suite#OWN} for those of an application
     * @param section where the sessions come from, as reports name it
     * @return one rule for each session, in the order of the file
     * @throws IllegalArgumentException if the text is malformed; the message names the line
     */
    public static SessionFile parse(String name, String text, Suite suite, String section) {
        return new SessionFile(name, text, suite, section);
    }

    /**
     * Reads a class path resource.
     *
     * @param owner a class in the folder of the file
     * @param name the name of the file
     * @param suite the suite of the rules; {@link Suite#OWN} for those of an application
     * @param section where the sessions come from, as reports name it
     * @return one rule for each session, in the order of the file
     * @throws IllegalArgumentException if the text is malformed; the message names the line
     */
    public static SessionFile read(Class<?> owner, String name, Suite suite, String section) {
        return parse(name, BundledFile.read(owner, name), suite, section);
    }

    private void add(Session session, String section) {
        Draft draft = switch (session.level()) {
            case REQUIRED -> required(session.id(), section, session.asks());
            case OPTIONAL -> optional(session.id(), section, session.asks());
            case ADVISORY -> advisory(session.id(), section, session.asks());
            case UNTESTED ->
                throw new IllegalArgumentException("The session " + session.id()
                        + " cannot be untested: its level is required, optional or advisory");
        };
        draft.needs(session.needs().toArray(Capability[]::new))
                .check(session.check())
                .test(scim -> session.play(scim, suite == Suite.OWN));
    }
}
