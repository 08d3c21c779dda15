package dev.scimkit.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The organization and service users that tests configure. */
final class TestOrganization {

    static final String ID = "322355063156684166";
    static final String TOKEN = "mQ9yT2bXw7Kc0pLfZ5sHdR8vNj4gAeUi";
    static final String TOKEN_WITHOUT_ROLES = "Vb3nM6kQ8zXw1cRt5yUo7pAs9dFgHjKl";

    private static final String CONFIGURATION = """
            { "organizations": ["{organization}"],
              "serviceUsers": [
                { "name": "okta", "organization": "{organization}", "roles": ["ORG_USER_MANAGER"], "token": "{token}",
                  "metadata": { "provisioningDomain": "okta" } },
                { "name": "nobody", "organization": "{organization}", "roles": [], "token": "{tokenWithoutRoles}" } ] }
            """;

    private TestOrganization() {}

    /** Writes the configuration into a folder. */
    static String configurationIn(Path folder) {
        try {
            String text = CONFIGURATION
                    .replace("{organization}", ID)
                    .replace("{token}", TOKEN)
                    .replace("{tokenWithoutRoles}", TOKEN_WITHOUT_ROLES);
            return Files.writeString(folder.resolve("config.json"), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
