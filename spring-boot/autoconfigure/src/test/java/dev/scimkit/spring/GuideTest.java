package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.user.User;
import dev.scimkit.jpa.EntityMapping;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** What docs/spring-boot.md shows and lists. */
class GuideTest {

    private static final Path GUIDE = Path.of("..", "..", "docs", "spring-boot.md");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metadata(List<Property> properties) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Property(String name, String description) {}

    @Test
    void properties_known_areInTheGuideAndDescribed() throws IOException {
        String guide = Files.readString(GUIDE);
        try (InputStream json =
                ScimProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(JsonMapper.shared().readValue(json, Metadata.class).properties())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(property -> {
                        assertThat(guide).contains("| `" + property.name());
                        assertThat(property.description()).isNotBlank();
                    });
        }
    }

    @Test
    void authenticator_ofTheGuide_takesTheOrganizationFromAClaim() {
        assertThat(callerOf("acme")).contains(new Principal("okta", Map.of("acme", Set.of("SCOPE_scim")), Map.of()));
    }

    @Test
    void authenticator_ofTheGuide_refusesATokenWithoutOrganization() {
        assertThat(callerOf(null)).isEmpty();
    }

    private static Optional<Principal> callerOf(@Nullable String organization) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("okta")
                .claims(claims -> {
                    if (organization != null) {
                        claims.put("org", organization);
                    }
                })
                .build();
        Sender sender = new Sender(
                null, List.of(), new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList("SCOPE_scim")));
        return new Beans()
                .authenticator()
                .authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/acme/Users")
                        .from(sender));
    }

    @Test
    void mapping_ofTheGuide_publishesWhatItMaps() {
        assertThat(new Beans().accounts().resourceType().schema().attributes())
                .extracting(AttributeDefinition::name)
                .contains("userName", "emails", "active")
                .doesNotContain("name");
        assertThat(new Beans().teams().resourceType().schema().attributes())
                .extracting(AttributeDefinition::name)
                .containsExactly("displayName", "members");
    }

    /** Takes the place of an entity; without a database its properties are not read. */
    static class Account {}

    /** Another one. */
    static class Team {}

    static class Beans {

        @Bean
        EntityMapping<Account, User> accounts() {
            return EntityMapping.users(Account.class)
                    .version("version")
                    .attribute("externalId", "externalId")
                    .attribute("userName", "login", login -> login.key("loginKey"))
                    .attribute("emails[type eq \"work\"].value", "mail")
                    .attribute("active", "enabled")
                    .unique("uk_account_login", "userName")
                    .build();
        }

        @Bean
        EntityMapping<Team, Group> teams() {
            return EntityMapping.groups(Team.class)
                    .version("version")
                    .attribute("displayName", "name")
                    .members("memberships", "account")
                    .build();
        }

        @Bean
        Authenticator authenticator() {
            return request -> request.sender().principal() instanceof JwtAuthenticationToken caller
                    ? Optional.ofNullable(caller.getToken().getClaimAsString("org"))
                            .map(organization -> new Principal(
                                    caller.getName(),
                                    Map.of(organization, AuthorityUtils.authorityListToSet(caller.getAuthorities())),
                                    Map.of()))
                    : Optional.empty();
        }
    }
}
