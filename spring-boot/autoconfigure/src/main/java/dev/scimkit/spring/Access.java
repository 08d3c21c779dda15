package dev.scimkit.spring;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.access.jwt.JwtAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUser.TokenHash;
import dev.scimkit.server.access.serviceuser.ServiceUserAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.zitadel.Zitadel;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may call, by the properties and beans of the application. */
final class Access {

    private static final String HOW_TO_HASH =
            "Set it to the SHA-256 of the token, 64 hexadecimal digits: printf %s \"$TOKEN\" | sha256sum";

    private Access() {}

    static Authenticator authenticator(
            ScimProperties properties, @Nullable ServiceUserStore store, @Nullable SpringAuthentication spring) {
        @Nullable Authenticator found = null;
        if (!properties.serviceUsers().isEmpty()) {
            found = ServiceUserAuthenticator.of(serviceUsers(properties));
        }
        if (store != null) {
            found = either(found, ServiceUserAuthenticator.of(store));
        }
        if (properties.jwt() != null) {
            found = either(found, jwt(properties.jwt(), properties.organization()));
        }
        if (properties.authorities().isSet()) {
            return bySpring(properties, spring, found);
        }
        if (found == null) {
            throw new ScimConfigurationException(
                    "Nobody could call the SCIM service: there is no way to authenticate.", """
                        Choose one:
                        - tokens of scimkit: scimkit.service-users.<name>.tokens[0].sha256, or a bean of the type ServiceUserStore
                        - tokens of an authorization server: scimkit.jwt.issuer, scimkit.jwt.jwks and scimkit.jwt.audience
                        - Spring's resource server: scimkit.authorities.read, .write and .delete
                        - a bean of the type Authenticator
                        To start without SCIM, set scimkit.enabled=false.\
                        """);
        }
        return found;
    }

    private static Authenticator either(@Nullable Authenticator one, Authenticator other) {
        return one == null ? other : one.or(other);
    }

    private static Authenticator bySpring(
            ScimProperties properties, @Nullable SpringAuthentication spring, @Nullable Authenticator other) {
        if (other != null) {
            throw new ScimConfigurationException(
                    "scimkit.authorities lets Spring's resource server check tokens; it would refuse those of"
                            + " scimkit.service-users, scimkit.jwt or the ServiceUserStore bean.",
                    "Remove scimkit.authorities, or the others.");
        }
        if (spring == null) {
            throw new ScimConfigurationException(
                    "scimkit.authorities needs Spring Security, which is not on the class path.",
                    "Add org.springframework.boot:spring-boot-starter-security-oauth2-resource-server.");
        }
        return spring.authenticator(required(
                properties.organization(),
                "scimkit.organization",
                "With scimkit.authorities a single organization is served. For several, define a bean of the type"
                        + " Authenticator that says to which one a caller belongs."));
    }

    static Authorizer authorizer(ScimProperties properties) {
        ScimProperties.Authorities set = properties.authorities();
        if (set.isSet()) {
            Map<String, Set<Permission>> permissions = new HashMap<>();
            set.read().forEach(authority -> permit(permissions, authority, Permission.READ));
            set.write().forEach(authority -> permit(permissions, authority, Permission.WRITE));
            set.delete().forEach(authority -> permit(permissions, authority, Permission.DELETE));
            return Authorizer.of(permissions);
        }
        return properties.profile() == ScimProperties.Profile.ZITADEL ? Zitadel.authorizer() : Authorizer.standard();
    }

    private static void permit(Map<String, Set<Permission>> permissions, String authority, Permission permission) {
        permissions
                .computeIfAbsent(authority, none -> EnumSet.noneOf(Permission.class))
                .add(permission);
    }

    private static ServiceUserStore serviceUsers(ScimProperties properties) {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();
        properties.serviceUsers().forEach((name, set) -> store.put(serviceUser(name, set, properties.organization())));
        return store;
    }

    private static ServiceUser serviceUser(
            String name, ScimProperties.ServiceUser set, @Nullable String singleOrganization) {
        String property = "scimkit.service-users." + name;
        String organization = required(
                set.organization() == null ? singleOrganization : set.organization(),
                property + ".organization",
                "Set it, or scimkit.organization if there is a single organization.");
        if (singleOrganization != null && !organization.equals(singleOrganization)) {
            throw new ScimConfigurationException(
                    property + ".organization is '" + organization + "', but only '" + singleOrganization
                            + "' is served (scimkit.organization).",
                    "Use the same organization, or remove scimkit.organization to serve several.");
        }
        if (set.tokens().isEmpty()) {
            throw new ScimConfigurationException(
                    "The service user '" + name + "' has no token.",
                    "Set " + property + ".tokens[0].sha256 to the SHA-256 of its token, 64 hexadecimal digits:"
                            + " printf %s \"$TOKEN\" | sha256sum");
        }
        ServiceUser user = ServiceUser.of(name, name, organization, set.roles());
        for (Map.Entry<String, String> each : set.metadata().entrySet()) {
            user = user.withMetadata(each.getKey(), each.getValue());
        }
        for (int i = 0; i < set.tokens().size(); i++) {
            user = user.withToken(
                    token(property + ".tokens[" + i + "].sha256", set.tokens().get(i)));
        }
        return user;
    }

    private static TokenHash token(String property, ScimProperties.Token set) {
        String sha256 = required(set.sha256(), property, HOW_TO_HASH).toLowerCase(Locale.ROOT);
        try {
            return new TokenHash(sha256, Objects.requireNonNullElse(set.expires(), Instant.MAX));
        } catch (IllegalArgumentException clearText) {
            throw new ScimConfigurationException(property + " is not the hash of a token.", HOW_TO_HASH, clearText);
        }
    }

    private static Authenticator jwt(ScimProperties.Jwt set, @Nullable String organization) {
        String issuer = required(set.issuer(), "scimkit.jwt.issuer", "Set it to the claim iss of the tokens.");
        URI jwks = required(set.jwks(), "scimkit.jwt.jwks", "Set it to the URL of the authorization server's keys.");
        String claim = required(set.rolesClaim(), "scimkit.jwt.roles-claim", "Set it to the claim with the roles.");
        if (set.audience().isEmpty()) {
            required(null, "scimkit.jwt.audience", "Set it, or tokens for any other service would be accepted.");
        }
        JwtAuthenticator.Builder jwt = Settings.read("scimkit.jwt.jwks", () -> JwtAuthenticator.builder(issuer, jwks));
        set.audience().forEach(jwt::audience);
        jwt.claims(
                organization == null
                        ? ClaimsMapper.rolesByOrganization(claim)
                        : ClaimsMapper.rolesIn(organization, claim));
        return jwt.build();
    }

    private static <T> T required(@Nullable T value, String property, String action) {
        if (value == null) {
            throw new ScimConfigurationException("The property " + property + " is missing.", action);
        }
        return value;
    }
}
