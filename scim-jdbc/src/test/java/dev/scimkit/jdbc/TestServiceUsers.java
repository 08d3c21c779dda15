package dev.scimkit.jdbc;

import dev.scimkit.server.access.serviceuser.ServiceUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Service users of tests. */
final class TestServiceUsers {

    static final ServiceUser.TokenHash FIRST = ServiceUser.TokenHash.of("first");
    static final ServiceUser.TokenHash SECOND =
            ServiceUser.TokenHash.of("second", Instant.parse("2031-01-01T00:00:00.123Z"));

    static final ServiceUser OKTA = new ServiceUser(
            "1",
            "okta",
            "3223",
            Set.of("SCIM_MANAGER", "O'Reilly \"Ünï\""),
            Map.of("provisioningDomain", "okta", "note", "a\\b"),
            List.of(FIRST, SECOND));

    static final ServiceUser ENTRA = ServiceUser.of("2", "entra", "3223", Set.of());

    private TestServiceUsers() {}
}
