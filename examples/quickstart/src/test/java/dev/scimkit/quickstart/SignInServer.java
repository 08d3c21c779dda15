package dev.scimkit.quickstart;

import dev.scimkit.jdbc.testing.MutableClock;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.RedirectUris;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.profile.ScimProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The quickstart with its authorization server, two clients, and a clock that tests advance. */
final class SignInServer implements AutoCloseable {

    static final String REDIRECT_URI = "https://okta.example/oauth/callback";
    static final String REDIRECT_URI_WITH_QUERY = "https://okta.example/cb?app=1";

    /** The query of a good request for a code. */
    static final String REQUEST = request("state", "xyz");

    private final WritableServiceUserStore serviceUsers = WritableServiceUserStore.inMemory();
    private final AuthorizationServer oauth;
    private final JdkScimServer server;
    private final MutableClock clock = new MutableClock(Instant.now());

    SignInServer() throws IOException {
        put("1", "okta", "3223", "secret", REDIRECT_URI + " " + REDIRECT_URI_WITH_QUERY);
        put("2", "entra", "3223", "other-secret", "https://entra.example/cb");
        put("3", "twin", "3223", "twin-secret", REDIRECT_URI);
        put("4", "twin", "other", "twin-secret-2", REDIRECT_URI);
        put("5", "<b>\"tags\"</b>", "3223", "tags-secret", REDIRECT_URI);
        oauth = AuthorizationServer.start(0, serviceUsers, clock);
        Configuration configuration = new Configuration(List.of("3223", "other"), serviceUsers, Optional.empty());
        server = QuickstartServer.start(0, configuration, ScimProfile.standard(), oauth.authenticator(), false);
    }

    private void put(String id, String name, String organization, String secret, String redirectUris) {
        serviceUsers.put(new ServiceUser(
                id,
                name,
                organization,
                Set.of("ORG_USER_MANAGER"),
                Map.of(RedirectUris.KEY, redirectUris),
                List.of(ServiceUser.TokenHash.of(secret))));
    }

    /** The query of a request for a code, with more parameters. */
    static String request(String... more) {
        return OAuthClient.form("response_type", "code", "client_id", "okta", "redirect_uri", REDIRECT_URI) + "&"
                + OAuthClient.form(more);
    }

    OAuthClient client(String name, String secret) {
        return new OAuthClient(name, secret, oauth.localUrl());
    }

    AuthorizationServer oauth() {
        return oauth;
    }

    WritableServiceUserStore serviceUsers() {
        return serviceUsers;
    }

    /** Lists users with an access token; returns the status. */
    int users(Answer token) {
        return new ScimClient(QuickstartServer.baseUrl(server, "3223"), token.text("access_token"))
                .get("/Users")
                .statusCode();
    }

    void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        server.close();
        oauth.close();
    }
}
