package dev.scimkit.testkit.session;

import dev.scimkit.testkit.internal.BundledFile;
import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;

/** A file of sessions, each of which is one rule. */
public final class SessionFile {

    private final List<Session> sessions;

    /**
     * Reads a file.
     *
     * @param owner a class in the folder of the file
     * @param name the name of the file
     * @throws IllegalArgumentException when the file is malformed; the message names the line
     */
    public SessionFile(Class<?> owner, String name) {
        this.sessions = new SessionParser(name, BundledFile.read(owner, name)).parse();
    }

    /**
     * Makes rules of the sessions.
     *
     * @param suite the suite they belong to
     * @param section where they come from, as reports name it
     * @return one rule for each session, in the order of the file
     */
    public List<Definition> rules(Suite suite, String section) {
        return sessions.stream()
                .map(session -> new Definition(rule(session, suite, section), session::play))
                .toList();
    }

    private static Rule rule(Session session, Suite suite, String section) {
        return new Rule(
                session.id(), section, session.level(), suite, session.asks(), session.needs(), session.check());
    }
}
