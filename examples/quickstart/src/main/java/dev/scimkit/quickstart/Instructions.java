package dev.scimkit.quickstart;

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

    /** Placeholder for a token that is not shown. */
    private static final String TOKEN = "TOKEN";

    private Instructions() {}

    /** For the service user of an earlier start, whose token is known only as a hash. */
    static String found(ServiceUser serviceUser, String baseUrl) {
        return fill(FOUND + CONNECT, serviceUser, TOKEN, baseUrl);
    }

    /** For an invented service user: shows its token, which is written nowhere else. */
    static String invented(ServiceUser serviceUser, String token, String baseUrl) {
        return fill(INVENTED + CONNECT, serviceUser, token, baseUrl);
    }

    /** For a configured service user: hides its token, since the output may end in a log. */
    static String configured(ServiceUser serviceUser, String baseUrl) {
        return fill(CONFIGURED + CONNECT, serviceUser, TOKEN, baseUrl);
    }

    /** For OAuth 2.0 client credentials; shows the secret only if it is new. */
    static String oauth(ServiceUser serviceUser, Optional<String> newToken, String tokenEndpoint) {
        return fill(OAUTH, serviceUser, newToken.orElse(TOKEN), "").replace("{tokenEndpoint}", tokenEndpoint);
    }

    private static String fill(String text, ServiceUser serviceUser, String token, String baseUrl) {
        return text.replace("{organization}", serviceUser.organization())
                .replace("{name}", serviceUser.name())
                .replace("{token}", token)
                .replace("{baseUrl}", baseUrl);
    }
}
