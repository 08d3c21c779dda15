package dev.scimkit.quickstart;

import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.Pbkdf2;
import dev.scimkit.server.profile.ScimProfile;
import java.nio.file.Path;

/** The quickstart's data in a database of a test. */
final class TestStorage {

    /** Hashes of passwords cost time on purpose, which tests of everything else need not spend. */
    static final PasswordHasher QUICK_HASHES = Pbkdf2.withIterations(1_000);

    private static final String SQLITE = "jdbc:sqlite:";

    private TestStorage() {}

    static Storage open(TestDatabase database, ScimProfile profile) {
        return isFile(database)
                ? DatabaseStorage.file(file(database), profile)
                : DatabaseStorage.postgresql(database.url(), database.user(), database.password(), profile);
    }

    /** The command line that leads to the database. */
    static String[] options(TestDatabase database) {
        return isFile(database)
                ? new String[] {"--data", file(database).toString()}
                : new String[] {"--jdbc-url", database.url()};
    }

    private static boolean isFile(TestDatabase database) {
        return database.url().startsWith(SQLITE);
    }

    private static Path file(TestDatabase database) {
        return Path.of(database.url().substring(SQLITE.length()));
    }
}
