package dev.scimkit.quickstart;

import dev.scimkit.quickstart.configuration.RedirectUris;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.util.Optional;

/** What a person needs to know to connect an identity provider. */
final class Instructions {

    private static final String INVENTED = """
            Invented now; the token is not shown again:
              organization   {organization}
              service user   {name}
              token          {token}

            """;

    private static final String CONFIGURED = """
            From the configuration:
              organization   {organization}
              service user   {name}
              token          not shown

            """;

    private static final String FOUND = """
            From an earlier start:
              organization   {organization}
              service user   {name}
              token          shown at the first start; --new-token makes another

            """;

    private static final String CONNECT = """
            Enter in Okta (Provisioning, Integration):
              SCIM connector base URL             {baseUrl}
              Unique identifier field for users   userName
            """;

    private static final String PERSONAL_TOKEN = """
              Authentication mode                 HTTP Header
              Authorization                       Bearer {token}

            Try it:
              curl -H 'Authorization: Bearer {token}' '{baseUrl}/Users?startIndex=1&count=2'

            """;

    private static final String OAUTH = """
            {or} OAuth 2.0 (authorization code, then refresh tokens):
              Authentication mode        OAuth 2
              Access token endpoint      {tokenEndpoint}
              Authorization endpoint     {authorizationEndpoint}
              Client ID                  {name}
              Client Secret              {token}
              Redirect URIs              {redirectUris}
            Okta then opens a page in your browser. Sign in there with this secret, which is valid until this server stops:
              {signInSecret}

            A client that uses client credentials gets its tokens with the same values, without browser and redirect URI.

            """;

    private static final String NO_REDIRECT_URIS = "none: Okta shows its own; start again with --redirect-uri URI";
    private static final String CONFIGURED_REDIRECT_URIS = "none: list them in the metadata redirectUris";

    private static final String BASIC = """
            Or with HTTP Basic:
              Authentication mode   Basic Auth
              Username              {name}
              Password              {token}

            """;

    private static final String NO_PERSONAL_TOKENS = """

            This profile accepts only access tokens of the authorization server: the token above is the client secret there, and
            is answered 401 here.

            """;

    /** Placeholder for a token that is not shown. */
    private static final String TOKEN = "TOKEN";

    private Instructions() {}

    /** For the service user of an earlier start, whose token is known only as a hash. */
    static String found(ServiceUser serviceUser, String baseUrl, boolean onlyOAuth) {
        return fill(FOUND + connect(onlyOAuth), serviceUser, TOKEN, baseUrl);
    }

    /** For an invented service user: shows its token, which is written nowhere else. */
    static String invented(ServiceUser serviceUser, String token, String baseUrl, boolean onlyOAuth) {
        return fill(INVENTED + connect(onlyOAuth), serviceUser, token, baseUrl);
    }

    /** For a configured service user: hides its token, since the output may end in a log. */
    static String configured(ServiceUser serviceUser, String baseUrl, boolean onlyOAuth) {
        return fill(CONFIGURED + connect(onlyOAuth), serviceUser, TOKEN, baseUrl);
    }

    /** A profile that demands tokens with a scope accepts no personal token. */
    private static String connect(boolean onlyOAuth) {
        return CONNECT + (onlyOAuth ? NO_PERSONAL_TOKENS : PERSONAL_TOKEN);
    }

    /** For OAuth 2.0; shows the client secret only if it is new. */
    static String oauth(
            ServiceUser serviceUser,
            Optional<String> newToken,
            AuthorizationServer server,
            boolean invented,
            boolean onlyOAuth) {
        String registered = serviceUser.metadata().getOrDefault(RedirectUris.KEY, "");
        String missing = invented ? NO_REDIRECT_URIS : CONFIGURED_REDIRECT_URIS;
        return fill(OAUTH, serviceUser, newToken.orElse(TOKEN), "")
                .replace("{or}", onlyOAuth ? "With" : "Or with")
                .replace("{tokenEndpoint}", server.tokenEndpoint())
                .replace("{authorizationEndpoint}", server.authorizationEndpoint())
                .replace("{redirectUris}", registered.isEmpty() ? missing : registered)
                .replace("{signInSecret}", server.signInSecret());
    }

    /** For HTTP Basic; shows the password only if it is new. */
    static String basic(ServiceUser serviceUser, Optional<String> newToken) {
        return fill(BASIC, serviceUser, newToken.orElse(TOKEN), "");
    }

    private static String fill(String text, ServiceUser serviceUser, String token, String baseUrl) {
        return text.replace("{organization}", serviceUser.organization())
                .replace("{name}", serviceUser.name())
                .replace("{token}", token)
                .replace("{baseUrl}", baseUrl);
    }
}
