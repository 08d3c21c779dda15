package dev.scimkit.peers;

import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import java.util.Map;
import java.util.Set;

/** The client, identified by its bearer token. */
final class ScimSdkCaller implements Authorization {

    static final String MANAGER = "manager";
    static final String MANAGER_TOKEN = "t0ken-that-writes";
    static final String READER_TOKEN = "t0ken-that-reads";

    private Set<String> roles = Set.of();

    @Override
    public boolean authenticate(Map<String, String> headers, Map<String, String> query) {
        String credentials = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        roles = switch (credentials) {
            case "Bearer " + MANAGER_TOKEN -> Set.of(MANAGER);
            case "Bearer " + READER_TOKEN -> Set.of("reader");
            default -> Set.of();
        };
        return !roles.isEmpty();
    }

    @Override
    public Set<String> getClientRoles() {
        return roles;
    }
}
