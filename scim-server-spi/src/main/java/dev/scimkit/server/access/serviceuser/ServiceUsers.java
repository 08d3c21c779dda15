package dev.scimkit.server.access.serviceuser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of service users with distinct ids and tokens. Immutable. */
final class ServiceUsers {

    static final ServiceUsers NONE = new ServiceUsers(List.of());

    private final Map<String, ServiceUser> byId = new LinkedHashMap<>();

    private ServiceUsers(Collection<ServiceUser> serviceUsers) {
        Set<String> tokens = new HashSet<>();
        for (ServiceUser serviceUser : serviceUsers) {
            byId.put(serviceUser.id(), serviceUser);
            for (ServiceUser.TokenHash token : serviceUser.tokens()) {
                if (!tokens.add(token.sha256())) {
                    throw new IllegalArgumentException(
                            "A token appears twice; a token must belong to one service user");
                }
            }
        }
    }

    /**
     * Makes a set.
     *
     * @throws IllegalArgumentException if a token appears twice
     */
    static ServiceUsers of(Collection<ServiceUser> serviceUsers) {
        return new ServiceUsers(serviceUsers);
    }

    List<ServiceUser> all() {
        return List.copyOf(byId.values());
    }

    Optional<ServiceUser> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Compares all tokens, each in constant time. */
    Optional<ServiceUser> findByToken(String sha256) {
        @Nullable ServiceUser found = null;
        for (ServiceUser serviceUser : byId.values()) {
            for (ServiceUser.TokenHash token : serviceUser.tokens()) {
                if (token.isOf(sha256)) {
                    found = serviceUser;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    ServiceUsers with(ServiceUser serviceUser) {
        Map<String, ServiceUser> more = new LinkedHashMap<>(byId);
        more.put(serviceUser.id(), serviceUser);
        return new ServiceUsers(more.values());
    }

    ServiceUsers without(String id) {
        List<ServiceUser> left = new ArrayList<>(byId.values());
        left.removeIf(serviceUser -> serviceUser.id().equals(id));
        return new ServiceUsers(left);
    }

    ServiceUsers withToken(String id, ServiceUser.TokenHash token) {
        ServiceUser serviceUser =
                findById(id).orElseThrow(() -> new IllegalArgumentException("There is no service user '" + id + "'"));
        return with(serviceUser.withToken(token));
    }

    ServiceUsers withoutToken(String sha256) {
        return findByToken(sha256)
                .map(serviceUser -> with(serviceUser.withoutToken(sha256)))
                .orElse(this);
    }
}
