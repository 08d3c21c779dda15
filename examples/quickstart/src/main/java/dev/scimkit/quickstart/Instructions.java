package dev.scimkit.quickstart;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.util.Optional;

/** What a person needs to know to connect an identity provider. */
final class Instructions {

    private static final String MADE_UP = """
            Made up for this run, and shown only now:
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

    private static final String CONNECT = """
            Type into Okta (Provisioning, Integration):
              SCIM connector base URL             {baseUrl}
              Unique identifier field for users   userName
              Authentication mode                 HTTP Header
              Authorization                       Bearer {token}

            Try it:
              curl -H 'Authorization: Bearer {token}' '{baseUrl}/Users?startIndex=1&count=2'

            """;

    private static final String OAUTH = """
            Or with OAuth 2.0 client credentials:
              Authentication mode     OAuth2
              Access token endpoint   {tokenEndpoint}
              Client id               {name}
              Client secret           {token}

            """;

    /** Stands for a token that is not shown. */
    private static final String TOKEN = "TOKEN";

    private Instructions() {}

    /** For a service user that was made up: with its token, which stands nowhere else. */
    static String madeUp(ServiceUser serviceUser, String token, String baseUrl) {
        return fill(MADE_UP + CONNECT, serviceUser, token, baseUrl);
    }

    /** For a service user of the configuration: without its token, since what is printed may be kept. */
    static String configured(ServiceUser serviceUser, String baseUrl) {
        return fill(CONFIGURED + CONNECT, serviceUser, TOKEN, baseUrl);
    }

    /** The second way to connect; the secret is the token, where it is made up. */
    static String oauth(ServiceUser serviceUser, Optional<String> madeUpToken, String tokenEndpoint) {
        return fill(OAUTH, serviceUser, madeUpToken.orElse(TOKEN), "").replace("{tokenEndpoint}", tokenEndpoint);
    }

    private static String fill(String text, ServiceUser serviceUser, String token, String baseUrl) {
        return text.replace("{organization}", serviceUser.organization())
                .replace("{name}", serviceUser.name())
                .replace("{token}", token)
                .replace("{baseUrl}", baseUrl);
    }
}
