package dev.scimkit.quickstart;

/** What a person needs to know to connect an identity provider to a server that made up its configuration. */
final class Instructions {

    private static final String TEXT = """
            Made up for this run, and shown only now:
              organization   {organization}
              service user   {name}
              token          {token}

            Type into Okta (Provisioning, Integration):
              SCIM connector base URL             {baseUrl}
              Unique identifier field for users   userName
              Authentication mode                 HTTP Header
              Authorization                       Bearer {token}

            Try it:
              curl -H 'Authorization: Bearer {token}' '{baseUrl}/Users?startIndex=1&count=2'

            """;

    private Instructions() {}

    static String of(ServiceUser serviceUser, String baseUrl) {
        return TEXT.replace("{organization}", serviceUser.organization())
                .replace("{name}", serviceUser.name())
                .replace("{token}", serviceUser.token())
                .replace("{baseUrl}", baseUrl);
    }
}
