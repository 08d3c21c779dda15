package dev.scimkit.quickstart;

import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The organization and service users that tests configure. */
final class TestOrganization {

    static final String ID = "322355063156684166";
    static final String TOKEN = "mQ9yT2bXw7Kc0pLfZ5sHdR8vNj4gAeUi";
    static final String TOKEN_OF_ENTRA_ID = "hF4kT9wZ2mX7pQ1vB6nC3sL8yR5dJ0gA";
    static final String TOKEN_WITHOUT_ROLES = "Vb3nM6kQ8zXw1cRt5yUo7pAs9dFgHjKl";

    private static final String CONFIGURATION = """
            { "organizations": ["{organization}"],
              "serviceUsers": [
                { "name": "okta", "organization": "{organization}", "roles": ["ORG_USER_MANAGER"], "token": "{token}",
                  "metadata": { "provisioningDomain": "okta" } },
                { "name": "entra", "organization": "{organization}", "roles": ["ORG_USER_MANAGER"], "token": "{tokenOfEntraId}",
                  "metadata": { "leniencies": "entra" } },
                { "name": "nobody", "organization": "{organization}", "roles": [], "token": "{tokenWithoutRoles}" } ] }
            """;

    private TestOrganization() {}

    /** What the server invents at its first start. */
    static Configuration invented() {
        return Configuration.of(WritableServiceUserStore.inMemory(), false);
    }

    /** Writes the configuration into a folder. */
    static String configurationIn(Path folder) {
        try {
            String text = CONFIGURATION
                    .replace("{organization}", ID)
                    .replace("{token}", TOKEN)
                    .replace("{tokenOfEntraId}", TOKEN_OF_ENTRA_ID)
                    .replace("{tokenWithoutRoles}", TOKEN_WITHOUT_ROLES);
            return Files.writeString(folder.resolve("config.json"), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
