package consumer.jpa;

import dev.scimkit.core.user.User;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.jpa.JpaRepositories;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Map;
import java.util.Set;

/** Maps an entity, serves it from H2, creates a user and finds it. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        EntityMapping<Account, User> accounts = EntityMapping.users(Account.class)
                .version("version")
                .attribute("userName", "login", login -> login.key("loginKey"))
                .build();
        // Hibernate is an automatic module and does not say what it needs: on the module path, the mapping only
        if (!Main.class.getModule().isNamed()) {
            serve(accounts);
        } else if (accounts.entity() != Account.class) {
            throw new AssertionError(accounts.entity());
        }
        System.out.println("consumed: " + args[0]);
    }

    private static void serve(EntityMapping<Account, User> accounts) {
        try (EntityManagerFactory factory = new PersistenceConfiguration("consumer")
                .managedClass(Account.class)
                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1")
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .createEntityManagerFactory()) {
            ScimService service = JpaRepositories.of(factory, accounts)
                    .addTo(ScimService.builder())
                    .organization("acme")
                    .authenticator(AccessTokens.none()
                            .with("t", new Principal("t", Map.of("acme", Set.of(Authorizer.SCIM_MANAGER)), Map.of())))
                    .build();
            String user = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}";
            expect(201, service.handle(request("POST", "/Users").body(user)));
            ScimHttpResponse found = service.handle(request("GET", "/Users?filter=userName%20eq%20%22ADA%22"));
            expect(200, found);
            if (!found.text().contains("\"totalResults\":1")) {
                throw new AssertionError(found.text());
            }
        }
    }

    private static ScimHttpRequest request(String method, String path) {
        return ScimHttpRequest.of(method, "https://app.example/scim", path)
                .header("Authorization", "Bearer t")
                .header("Content-Type", "application/scim+json");
    }

    private static void expect(int status, ScimHttpResponse response) {
        if (response.status() != status) {
            throw new AssertionError(response.status() + ": " + response.text());
        }
    }
}
