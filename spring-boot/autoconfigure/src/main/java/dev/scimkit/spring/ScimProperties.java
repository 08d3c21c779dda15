package dev.scimkit.spring;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties that begin with {@code scimkit}. One with a wrong name stops the application at the start: ignored, it
 * would leave a default in force that may permit more.
 *
 * @param enabled Whether SCIM is served.
 * @param path Path below which SCIM is served.
 * @param organization The single organization that is served; paths do not contain it. Without it, the first segment of each path
 *     is the organization.
 * @param profile How the service behaves, and which habits of clients it tolerates.
 * @param hashPasswords Whether passwords are hashed before a repository receives them: by the PasswordEncoder bean if there is
 *     one, otherwise by PBKDF2.
 * @param auditEvents Whether committed changes are audit events of Spring Boot, if there is an AuditEventRepository.
 * @param cursorKey Secret that encrypts cursors, in base64, at least 32 bytes; the same for all instances behind one address.
 *     Random by default.
 * @param serviceUsers The callers that authenticate by access tokens of scimkit, by name.
 * @param jwt Access tokens of an authorization server, checked by scimkit.
 * @param authorities Lets Spring's resource server check access tokens, and says what its authorities permit.
 * @param limits Limits on requests; what is not set is as the profile has it.
 * @param jdbc Where scim-jdbc keeps users and groups, if the application has no repositories of its own.
 */
@ConfigurationProperties(prefix = "scimkit", ignoreUnknownFields = false)
public record ScimProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("/scim/v2") String path,
        @Nullable String organization,
        @DefaultValue("standard") Profile profile,
        @DefaultValue("true") boolean hashPasswords,
        @DefaultValue("true") boolean auditEvents,
        @Nullable String cursorKey,
        @DefaultValue Map<String, ServiceUser> serviceUsers,
        @Nullable Jwt jwt,
        @DefaultValue Authorities authorities,
        @DefaultValue Limits limits,
        @DefaultValue Jdbc jdbc) {

    /** How the service behaves. */
    public enum Profile {
        /** The RFCs, with leniency for what common clients document. */
        STANDARD,
        /** The standard profile, tolerating the habits of Okta. */
        OKTA,
        /** The standard profile, tolerating the habits of Microsoft Entra ID. */
        ENTRA,
        /** The standard profile, tolerating the habits of OneLogin. */
        ONE_LOGIN,
        /** The standard profile, tolerating the habits of JumpCloud. */
        JUMP_CLOUD,
        /** The standard profile, tolerating nothing that the RFCs do not allow. */
        STRICT,
        /** The standard profile, tolerating every known habit. */
        LENIENT,
        /** As ZITADEL behaves. */
        ZITADEL;

        ScimProfile profile() {
            return this == ZITADEL
                    ? Zitadel.profile()
                    : ScimProfile.standard().toBuilder()
                            .leniencies(leniencies())
                            .build();
        }

        private Leniencies leniencies() {
            return switch (this) {
                case OKTA -> Leniencies.okta();
                case ENTRA -> Leniencies.entra();
                case ONE_LOGIN -> Leniencies.oneLogin();
                case JUMP_CLOUD -> Leniencies.jumpCloud();
                case STRICT -> Leniencies.strict();
                case LENIENT -> Leniencies.lenient();
                case STANDARD, ZITADEL -> Leniencies.standard();
            };
        }
    }

    /**
     * A service user: an identity provider that provisions into one organization.
     *
     * @param organization Organization that it belongs to; by default scimkit.organization.
     * @param roles Its roles there.
     * @param metadata Further facts by key, such as provisioningDomain and leniencies.
     * @param tokens Its access tokens; several allow a new one to be introduced before the old one ends.
     */
    public record ServiceUser(
            @Nullable String organization,
            @DefaultValue("SCIM_MANAGER") Set<String> roles,
            @DefaultValue Map<String, String> metadata,
            @DefaultValue List<Token> tokens) {}

    /**
     * An access token, of which only the hash is known.
     *
     * @param sha256 SHA-256 of the token, 64 hexadecimal digits: printf %s "$TOKEN" | sha256sum
     * @param expires When it expires, such as 2031-01-01T00:00:00Z; never by default.
     */
    public record Token(@Nullable String sha256, @Nullable Instant expires) {}

    /**
     * Access tokens of an authorization server (RFC 9068), checked by scimkit. Needs com.nimbusds:nimbus-jose-jwt.
     *
     * @param issuer Identifier of the authorization server, exactly as in the claim iss.
     * @param jwks URL of its keys.
     * @param audience The authorization server's names for this service, one of which must be in the claim aud.
     * @param rolesClaim Claim with the roles: a list of roles if scimkit.organization is set, otherwise an object with the
     *     organizations of each role.
     */
    public record Jwt(
            @Nullable String issuer,
            @Nullable URI jwks,
            @DefaultValue Set<String> audience,
            @Nullable String rolesClaim) {}

    /**
     * What the authorities that Spring's resource server grants permit, such as SCOPE_scim.
     *
     * @param read Authorities that permit to read and search.
     * @param write Authorities that permit to create, replace and patch.
     * @param delete Authorities that permit to delete.
     */
    public record Authorities(
            @DefaultValue Set<String> read,
            @DefaultValue Set<String> write,
            @DefaultValue Set<String> delete) {

        boolean isSet() {
            return !(read.isEmpty() && write.isEmpty() && delete.isEmpty());
        }
    }

    /**
     * Limits on requests.
     *
     * @param maxBodySize Maximum size of a request body.
     * @param defaultCount How many resources a page has if the client does not say.
     * @param maxCount Maximum number of resources on a page.
     * @param maxOperations Maximum number of operations of a bulk request.
     * @param cursorTimeout How long a cursor is valid.
     * @param maxSteps Maximum number of steps that filters, sorting and PATCH operations of one request may take.
     */
    public record Limits(
            @Nullable DataSize maxBodySize,
            @Nullable Integer defaultCount,
            @Nullable Integer maxCount,
            @Nullable Integer maxOperations,
            @Nullable Duration cursorTimeout,
            @Nullable Long maxSteps) {}

    /**
     * Where scim-jdbc keeps users and groups.
     *
     * @param schema What happens with the tables at the start: embedded makes them, validate checks them, none does nothing.
     * @param tablePrefix What the names of all tables begin with.
     * @param outboxRetention How long each change is kept in the outbox, such as 7d; without it there is no outbox.
     * @param lookUp More attributes with an index, by the name of the resource type.
     */
    public record Jdbc(
            @DefaultValue("embedded") Schema schema,
            @DefaultValue("scim_") String tablePrefix,
            @Nullable Duration outboxRetention,
            @DefaultValue Map<String, List<String>> lookUp) {

        /** What happens with the tables at the start. */
        public enum Schema {
            /** Makes the tables that are missing. */
            EMBEDDED,
            /** Fails if a table is missing. */
            VALIDATE,
            /** Does nothing. */
            NONE
        }
    }
}
