package dev.scimkit.quickstart;

import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The quickstart with {@code --profile zitadel}, in this process, for the tests of one class. */
final class ZitadelServer implements BeforeAllCallback, AfterAllCallback {

    static final String ORG = "322355063156684166";
    static final String OTHER_ORG = "411000000000000042";

    static final String OKTA = "token-of-okta";
    static final String ENTRA = "token-of-entra";
    static final String COMMON = "token-of-nobodys-domain";
    static final String BOTH_ORGS = "token-for-both";
    static final String NO_ROLE = "token-without-role";
    static final String IGNORES_PASSWORDS = "token-that-ignores-passwords";
    static final String UNCLEAR = "token-with-a-flag-that-is-no-boolean";

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    static final String ERROR_DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";

    private static final String CONFIGURATION = """
            { "organizations": ["322355063156684166", "411000000000000042"],
              "serviceUsers": [
                { "name": "okta", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-of-okta", "metadata": { "urn:zitadel:scim:provisioningDomain": "okta" } },
                { "name": "entra", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-of-entra", "metadata": { "urn:zitadel:scim:provisioningDomain": "entra" } },
                { "name": "common", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-of-nobodys-domain" },
                { "name": "both", "organization": "411000000000000042", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-for-both" },
                { "name": "norole", "organization": "322355063156684166", "roles": [], "token": "token-without-role" },
                { "name": "random", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-that-ignores-passwords",
                  "metadata": { "urn:zitadel:scim:ignorePasswordOnCreate": "true" } },
                { "name": "unclear", "organization": "322355063156684166", "roles": ["ORG_USER_MANAGER"],
                  "token": "token-with-a-flag-that-is-no-boolean",
                  "metadata": { "urn:zitadel:scim:ignorePasswordOnCreate": "maybe" } } ] }
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger names = new AtomicInteger();
    private final ScimProfile profile;
    private final @Nullable Configuration given;
    private @Nullable JdkScimServer server;

    ZitadelServer() {
        this(Zitadel.profile());
    }

    /** The same organizations and service users in another profile. */
    ZitadelServer(ScimProfile profile) {
        this.profile = profile;
        this.given = null;
    }

    /** Other organizations and service users. */
    ZitadelServer(Configuration configuration) {
        this.profile = Zitadel.profile();
        this.given = configuration;
    }

    static {
        // as Quickstart does; otherwise the server delays each answer in two packets by 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        start();
    }

    void start() throws IOException {
        start(Storage.memory());
    }

    /** Starts with data that the caller closes. */
    void start(Storage storage) throws IOException {
        Configuration configuration = given == null ? configuration() : given;
        server = QuickstartServer.start(
                0,
                QuickstartServer.builder(storage, configuration.serviceUsers(), profile)
                        .passwordHasher(TestStorage.QUICK_HASHES)
                        .build());
    }

    private static Configuration configuration() throws IOException {
        Path file = Files.createTempFile("zitadel", ".json");
        try {
            Files.writeString(file, CONFIGURATION);
            return ConfigurationReader.read(file);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    void stop() {
        server.close();
    }

    String baseUrl(String organization) {
        return QuickstartServer.baseUrl(server, organization);
    }

    /** A unique name. */
    String name() {
        return "user-" + names.incrementAndGet();
    }

    /** The JSON of a user with all required members, and the given ones. */
    String user(String userName, String... members) {
        StringBuilder more = new StringBuilder();
        for (String member : members) {
            more.append(',').append(member);
        }
        return """
                {"schemas":["%s"],"userName":"%s","name":{"givenName":"Ada","familyName":"Lovelace"},
                 "emails":[{"value":"%s@example.com","type":"work","primary":true}]%s}
                """.formatted(USER, userName, userName, more);
    }

    /** Creates a user with the given members as Okta; returns the answer to a GET, which shows more than that to the POST. */
    Answer createUser(String... members) {
        return get(postUser(members).path()).expect(200);
    }

    /** Creates a user with the given members as Okta; returns the answer to the POST. */
    Answer postUser(String... members) {
        return send(OKTA, "POST", "/Users", user(name(), members)).expect(201);
    }

    Answer get(String path) {
        return send(OKTA, "GET", path, null);
    }

    Answer send(String token, String method, String path, @Nullable String body) {
        return sendTo(ORG, token, method, path, body);
    }

    Answer patch(String path, String... operations) {
        return send(OKTA, "PATCH", path, patchOf(operations));
    }

    static String patchOf(String... operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + String.join(",", operations) + "]}";
    }

    Answer sendTo(String organization, String token, String method, String path, @Nullable String body) {
        HttpRequest.Builder request =
                request(organization, method, path, body).header("Authorization", "Bearer " + token);
        return send(body == null ? request : request.header("Content-Type", "application/scim+json"));
    }

    HttpRequest.Builder request(String organization, String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(
                        baseUrl(organization) + path.replace(" ", "%20").replace("\"", "%22")))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return Answer.of(response);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
