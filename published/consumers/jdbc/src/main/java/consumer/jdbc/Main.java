package consumer.jdbc;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sqlite.SQLiteDataSource;

/** Creates the tables in SQLite, and looks for a user. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("consumer", ".db");
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + file);
        RequestContext context = new RequestContext("acme", new Principal("okta", Map.of(), Map.of()), null, "request");
        boolean found = JdbcRepositories.builder(database)
                .build()
                .repository(ResourceTypes.user(), User::new)
                .findById("nobody", context)
                .isPresent();
        Files.delete(file);
        if (found) {
            throw new AssertionError("nobody was found");
        }
        System.out.println("consumed: " + args[0]);
    }
}
