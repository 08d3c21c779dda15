package dev.scimkit.server.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Filters;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/** The index on {@code externalId} also serves clients of provisioning domains (Z-DOM-1, Z-DOM-2). */
class DomainExternalIdIndexTest {

    private static final RequestContext ORG =
            new RequestContext("1", new Principal("somebody", Map.of(), Map.of()), null, "r");

    private final ExternalIdPolicy policy = ExternalIdPolicy.perProvisioningDomain();
    private final ResourceType type = policy.storedType(ResourceTypes.user());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "okta-1   | okta  | u1",
                "okta-1   | entra | ''",
                "okta-1   | -     | ''",
                "entra-1  | entra | u1",
                "common-1 | -     | u1",
                "common-1 | okta  | ''",
            })
    void filter_onExternalId_searchesItsDomainOnly(String externalId, @Nullable String domain, String ids) {
        InMemoryRepository<User> users = new InMemoryRepository<>(type, User::new);
        users.create(ada().as(User::new), ORG);
        users.create(User.builder("bob").build().withId("u2").as(User::new), ORG);

        SearchQuery query = SearchQuery.page(1, 10).filter(filter(externalId, domain), type);
        assertThat(((Page.Found<User>) users.search(query, ORG))
                        .resources().stream().map(Resource::getId).collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    @Test
    void filter_ofADomain_hasATermOfTheIndex() {
        List<SearchQuery.EqualityTerm> terms =
                SearchQuery.page(1, 10).filter(filter("okta-1", "okta"), type).equalityTerms();

        assertThat(terms)
                .containsExactly(
                        new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAINS.id() + ":externalIds.domain", "okta"),
                        new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAIN_TERM, "okta-1"));
        Indexes indexes = new Indexes(type);
        indexes.apply("u1", indexes.change(null, ada()));
        assertThat(indexes.find(terms.get(0))).isNull();
        assertThat(indexes.find(terms.get(1))).containsExactly("u1");
    }

    @Test
    void externalId_changedAndDeleted_leavesTheIndex() {
        Indexes indexes = new Indexes(type);
        Resource before = ada();
        Resource after = with(before, "okta-2", "okta");
        indexes.apply("u1", indexes.change(null, before));
        indexes.apply("u1", indexes.change(before, after));

        assertThat(indexes.find(new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAIN_TERM, "okta-1")))
                .isEmpty();
        assertThat(indexes.find(new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAIN_TERM, "okta-2")))
                .containsExactly("u1");
        assertThat(indexes.find(new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAIN_TERM, "entra-1")))
                .containsExactly("u1");

        indexes.apply("u1", indexes.change(after, null));

        assertThat(indexes.find(new SearchQuery.EqualityTerm(ExternalIdPolicy.DOMAIN_TERM, "entra-1")))
                .isEmpty();
    }

    private Filter filter(String externalId, @Nullable String domain) {
        return policy.filter(Filters.eq("externalId", externalId), type, domain);
    }

    /** A user with a different {@code externalId} in two domains and without one. */
    private Resource ada() {
        Resource user = User.builder("ada").build().withId("u1");
        return with(with(with(user, "okta-1", "okta"), "entra-1", "entra"), "common-1", null);
    }

    private Resource with(Resource before, String externalId, @Nullable String domain) {
        Resource own =
                policy.shown(before, ResourceTypes.user(), domain).with("externalId", StringNode.valueOf(externalId));
        return policy.stored(own, type, before, domain);
    }
}
