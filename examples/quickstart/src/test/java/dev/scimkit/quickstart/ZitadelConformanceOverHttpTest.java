package dev.scimkit.quickstart;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The quickstart with {@code --profile zitadel} answers as ZITADEL does: every rule of the suite, over HTTP. */
@ScimConformance(profile = "zitadel")
class ZitadelConformanceOverHttpTest implements ScimTarget {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Override
    public ScimEndpoint endpoint() {
        return endpoint(ZITADEL);
    }

    /** The organization and all callers that the suite knows. */
    static ScimEndpoint endpoint(ZitadelServer zitadel) {
        return ScimEndpoint.at(zitadel.baseUrl(ZitadelServer.ORG))
                .bearer(ZitadelServer.OKTA)
                .credentials(Caller.WITHOUT_PERMISSION, "Bearer " + ZitadelServer.NO_ROLE)
                .credentials(Caller.IN_OTHER_DOMAIN, "Bearer " + ZitadelServer.ENTRA)
                .credentials(Caller.IGNORING_PASSWORDS, "Bearer " + ZitadelServer.IGNORES_PASSWORDS)
                .credentials(Caller.UNCLEAR_ABOUT_PASSWORDS, "Bearer " + ZitadelServer.UNCLEAR)
                .serviceUser("okta")
                .otherOrganization(ScimEndpoint.at(zitadel.baseUrl(ZitadelServer.OTHER_ORG))
                        .bearer(ZitadelServer.BOTH_ORGS));
    }
}
