package dev.scimkit.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.server.repository.VersionConflictException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference repository fulfils the contract of {@code ResourceRepository}. */
class InMemoryRepositoryTest {

    private static final Principal SOMEBODY = new Principal("somebody", Map.of(), Map.of());
    private static final RequestContext ORG = new RequestContext("1", SOMEBODY, null, "r");
    private static final RequestContext OTHER = new RequestContext("2", SOMEBODY, null, "r");

    private final InMemoryRepository<User> users = new InMemoryRepository<>(ResourceTypes.user(), User::new);

    @Test
    void change_ofAResource_givesANewVersion() {
        User created = users.create(user("u1", "alice"), ORG);
        User replaced = users.replace(user("u1", "alice2"), VersionCondition.any(), ORG);
        assertThat(created.getMeta().version())
                .isNotNull()
                .isNotEqualTo(replaced.getMeta().version());
        assertThat(users.findById("u1", ORG)).contains(replaced);
    }

    @Test
    void name_inUse_isRefusedInAnyCaseAndNormalForm_P_5_01() {
        users.create(user("u1", "strauß-é"), ORG);
        for (String same : List.of("STRAUSS-É", "strauß-e\u0301", "STRAUẞ-é")) {
            assertThatThrownBy(() -> users.create(user("u2", same), ORG))
                    .isInstanceOfSatisfying(
                            UniquenessException.class,
                            taken -> assertThat(taken.attributePath()).isEqualTo("userName"));
        }
        assertThat(users.findById("u2", ORG)).isEmpty();
    }

    @Test
    void name_changedInCaseOnly_isNoConflict_PA_131() {
        users.create(user("u1", "bj"), ORG);
        assertThat(users.replace(user("u1", "BJ"), VersionCondition.any(), ORG).getUserName())
                .isEqualTo("BJ");
    }

    @Test
    void name_givenUp_isFreeAgain_P_3_6_04() {
        users.create(user("u1", "alice"), ORG);
        users.replace(user("u1", "bob"), VersionCondition.any(), ORG);
        users.create(user("u2", "alice"), ORG);
        users.delete("u1", VersionCondition.any(), ORG);
        assertThat(users.create(user("u3", "bob"), ORG).getUserName()).isEqualTo("bob");
    }

    @Test
    void resource_inAnotherVersion_staysUnchanged() {
        User created = users.create(user("u1", "alice"), ORG);
        VersionCondition stale = VersionCondition.oneOf(List.of("W/\"stale\""));
        assertThatThrownBy(() -> users.replace(user("u1", "bob"), stale, ORG))
                .isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> users.delete("u1", stale, ORG)).isInstanceOf(VersionConflictException.class);
        assertThat(users.findById("u1", ORG)).contains(created);
    }

    @Test
    void resource_ofAnotherOrganization_doesNotExist() {
        users.create(user("u1", "alice"), ORG);
        assertThat(users.findById("u1", OTHER)).isEmpty();
        assertThat(users.delete("u1", VersionCondition.any(), OTHER)).isFalse();
        assertThatThrownBy(() -> users.replace(user("u1", "x"), VersionCondition.any(), OTHER))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(found("userName pr", OTHER)).isEmpty();
    }

    /** RFC 7643 section 3.1: ids are caseExact, so those that are canonically equivalent are equal. */
    @Test
    void id_spelledEquivalently_isTheSame() {
        String composed = "u-\u00e9";
        String decomposed = "u-e\u0301";
        users.create(user(decomposed, "alice"), ORG);

        assertThat(users.findById(composed, ORG)).isPresent();
        assertThat(users.findById(composed, ORG).orElseThrow().getId()).isEqualTo(decomposed);
        assertThat(users.existing(List.of(composed, "other"), ORG)).containsExactly(composed);
        assertThat(found("id eq \"" + composed + "\"", ORG)).containsExactly(decomposed);
        assertThatThrownBy(() -> users.create(user(composed, "bob"), ORG)).isInstanceOf(IllegalStateException.class);
        assertThat(users.replace(user(composed, "carol"), VersionCondition.any(), ORG)
                        .getUserName())
                .isEqualTo("carol");
        assertThat(users.delete(decomposed, VersionCondition.any(), ORG)).isTrue();
        assertThat(users.findById(composed, ORG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"ALICE\" | u1",
                "externalId eq \"x1\" | u1",
                "externalId eq \"X1\" | ''",
                "id eq \"u2\" | u2",
                "id eq \"u2\" and userName eq \"alice\" | ''",
                "userName eq \"bob\" and title pr | ''",
                "userName eq \"alice\" or userName eq \"bob\" | u1 u2",
                "not (userName eq \"alice\") | u2"
            })
    void filter_indexed_findsTheSameAsAScan(String filter, String ids) {
        users.create(User.builder("alice").externalId("x1").build().withId("u1").as(User::new), ORG);
        users.create(user("u2", "bob"), ORG);
        assertThat(String.join(" ", found(filter, ORG))).isEqualTo(ids);
    }

    @Test
    void externalId_ofTwoResources_findsBoth_S_3_1_13() {
        for (String id : List.of("u1", "u2")) {
            users.create(
                    User.builder("name-" + id)
                            .externalId("x")
                            .build()
                            .withId(id)
                            .as(User::new),
                    ORG);
        }
        assertThat(found("externalId eq \"x\"", ORG)).containsExactly("u1", "u2");
        users.delete("u1", VersionCondition.any(), ORG);
        assertThat(found("externalId eq \"x\"", ORG)).containsExactly("u2");
    }

    @Test
    void groups_withChangingMembers_areFoundByTheirMembers() {
        InMemoryRepository<Group> groups = new InMemoryRepository<>(ResourceTypes.group(), Group::new);
        groups.create(group("a", "b", "c"), ORG);
        groups.replace(group("a", "c", "d"), VersionCondition.any(), ORG);
        List<String> members = List.of("a", "b", "c", "d");
        assertThat(groups.groupsOf(members, ORG))
                .containsOnlyKeys("a", "c", "d")
                .allSatisfy((member, of) ->
                        assertThat(of).extracting(Resource::getId).containsExactly("g"));
        assertThat(groups.groupsOf(members, OTHER)).isEmpty();
        groups.delete("g", VersionCondition.any(), ORG);
        assertThat(groups.groupsOf(members, ORG)).isEmpty();
    }

    private List<String> found(String filter, RequestContext context) {
        SearchQuery query = SearchQuery.page(1, 10).filter(Filter.parse(filter), ResourceTypes.user());
        return ((Page.Found<User>) users.search(query, context))
                .resources().stream().map(User::getId).toList();
    }

    private static User user(String id, String userName) {
        return User.builder(userName).build().withId(id).as(User::new);
    }

    private static Group group(String... members) {
        return Group.builder("Guides")
                .members(List.of(members).stream().map(Member::user).toList())
                .build()
                .withId("g")
                .as(Group::new);
    }
}
