package dev.scimkit.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.server.Quotes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Z-DOM-1 and Z-DOM-2, without HTTP. */
class DomainExternalIdsTest {

    private static final ResourceType SHOWN = ResourceTypes.user();

    private final ExternalIdPolicy policy = ExternalIdPolicy.perProvisioningDomain();
    private final ResourceType stored = policy.storedType(SHOWN);

    @Test
    void externalIds_ofSeveralDomains_areKeptApart() {
        Resource first = policy.stored(user("okta-1"), stored, null, "okta");
        Resource second = policy.stored(user("entra-1"), stored, first, "entra");
        Resource third = policy.stored(user("common-1"), stored, second, null);

        assertThat(ExternalIdPolicy.byDomain(third)).isEqualTo(Map.of("okta", "okta-1", "entra", "entra-1"));
        assertThat(seenBy(third, "okta")).isEqualTo("okta-1");
        assertThat(seenBy(third, "entra")).isEqualTo("entra-1");
        assertThat(seenBy(third, null)).isEqualTo("common-1");
        assertThat(seenBy(third, "other")).isNull();
    }

    @Test
    void externalId_leftOut_isRemovedInItsDomainOnly() {
        Resource both =
                policy.stored(user("entra-1"), stored, policy.stored(user("okta-1"), stored, null, "okta"), "entra");

        Resource after = policy.stored(user(null), stored, both, "okta");

        assertThat(ExternalIdPolicy.byDomain(after)).isEqualTo(Map.of("entra", "entra-1"));
    }

    @Test
    void storedForm_shownToClients_isHidden() {
        Resource shown = policy.shown(policy.stored(user("okta-1"), stored, null, "okta"), SHOWN, "okta");

        assertThat(shown).isEqualTo(user("okta-1").withConsistentSchemas());
        assertThat(shown.tree().has(ExternalIdPolicy.DOMAINS.id())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "externalId eq 'okta-1'                     | okta  | true",
                "externalId eq 'OKTA-1'                     | okta  | false",
                "externalId eq 'okta-1'                     | entra | false",
                "externalId eq 'okta-1'                     | -     | false",
                "externalId eq 'common-1'                   | -     | true",
                "externalId eq 'common-1'                   | okta  | false",
                "externalId ne 'okta-1'                     | okta  | false",
                "externalId ne 'okta-1'                     | entra | true",
                "externalId pr                              | okta  | true",
                "externalId pr                              | entra | false",
                "externalId eq null                         | entra | true",
                "externalId ne null                         | okta  | true",
                "not (externalId eq 'okta-1')               | okta  | false",
                "userName eq 'ada' and externalId sw 'okta' | okta  | true",
                "userName eq 'b' or externalId eq 'okta-1'  | okta  | true",
                "urn:ietf:params:scim:schemas:core:2.0:User:externalId eq 'okta-1' | okta | true",
                "emails[value eq 'a@x'] and EXTERNALID eq 'okta-1' | okta | true",
            })
    void filter_ofADomain_searchesItsOwn(String filter, @Nullable String domain, boolean expected) {
        Resource user =
                policy.stored(user("common-1"), stored, policy.stored(user("okta-1"), stored, null, "okta"), null);
        Filter translated = policy.filter(Filter.parse(Quotes.doubled(filter)), stored, domain);

        assertThat(FilterMatcher.compile(translated, stored).matches(user)).isEqualTo(expected);
    }

    private @Nullable String seenBy(Resource resource, @Nullable String domain) {
        return policy.shown(resource, SHOWN, domain).getExternalId();
    }

    private static Resource user(@Nullable String externalId) {
        String more = externalId == null ? "" : ",\"externalId\":\"" + externalId + "\"";
        return ResourceReader.of(SHOWN)
                .read("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\","
                        + "\"emails\":[{\"value\":\"a@x\"}]" + more + "}");
    }
}
