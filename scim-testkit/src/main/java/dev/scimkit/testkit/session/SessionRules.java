package dev.scimkit.testkit.session;

import dev.scimkit.testkit.Rule;
import dev.scimkit.testkit.Suite;
import dev.scimkit.testkit.internal.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sessions of the identity providers as rules. */
public final class SessionRules {

    private SessionRules() {}

    /** {@return one rule for each session, in the order of the files} */
    public static List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        addFile(all, Suite.OKTA, "okta.session");
        addFile(all, Suite.ENTRA, "entra-users.session");
        addFile(all, Suite.ENTRA, "entra-groups.session");
        all.addAll(ConcurrentMembers.rules());
        return all;
    }

    private static void addFile(List<Definition> all, Suite suite, String name) {
        for (Session session : new SessionParser(name, read(name)).parse()) {
            Rule rule = new Rule(
                    session.id(),
                    suite == Suite.OKTA ? "Okta provisioning client" : "Microsoft Entra ID provisioning client",
                    session.level(),
                    suite,
                    session.asks(),
                    session.needs(),
                    session.check());
            all.add(new Definition(rule, session::play));
        }
    }

    private static String read(String name) {
        try (InputStream file = SessionRules.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The testkit lacks its own file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
