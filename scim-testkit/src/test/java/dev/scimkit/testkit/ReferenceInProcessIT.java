package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;

/** scimkit's own server passes every rule, without a socket. */
@ScimConformance(profile = {"standard", "okta", "entra"})
class ReferenceInProcessIT implements ScimTarget {

    @Override
    public ScimEndpoint endpoint() {
        return ReferenceServer.inProcess();
    }
}
