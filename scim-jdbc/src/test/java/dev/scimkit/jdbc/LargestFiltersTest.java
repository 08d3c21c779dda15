package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Filters at the limits of the filter language are within those of the database, or are left to the engine. */
class LargestFiltersTest {

    private static final int TERMS = 1_900;

    private static final RequestContext CONTEXT =
            new RequestContext("acme", new Principal("client", Map.of(), Map.of()), null, "request");

    private static String terms(int count, String word, String term) {
        return IntStream.range(0, count)
                .mapToObj(i -> term.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(word));
    }

    @EachDatabase
    void filter_ofManyTerms_finds(TestDatabase database) {
        ResourceRepository<User> users =
                JdbcRepositories.builder(database.dataSource()).build().repository(ResourceTypes.user(), User::new);
        User user = user("user7");
        users.create(user, CONTEXT);
        users.create(user("nobody"), CONTEXT);
        for (String filter : List.of(
                terms(TERMS, " or ", "userName eq \"user#\""),
                terms(TERMS, " or ", "id eq \"#\"") + " or id eq \"" + user.getId() + "\"",
                terms(TERMS, " or ", "title eq \"#\"") + " or userName eq \"user7\"",
                terms(TERMS, " or ", "emails.type eq \"#\"") + " or userName eq \"user7\"",
                terms(TERMS, " or ", "addresses pr") + " or userName eq \"user7\"",
                "(" + terms(TERMS, " or ", "userName eq \"user#\"") + ") and userName sw \"user\"",
                terms(TERMS, " and ", "userName ne \"#\"") + " and userName ew \"7\"",
                "(" + terms(TERMS, " or ", "emails[value eq \"#\"]") + " or title ne \"x\") and userName ew \"7\"",
                "userName ew \"7\" and not (emails[" + terms(TERMS, " or ", "type eq \"#\"") + "])",
                "not (".repeat(48) + "userName eq \"user7\"" + ")".repeat(48))) {
            SearchQuery query = SearchQuery.page(1, 10).filter(Filter.parse(filter), ResourceTypes.user());
            assertThat(query.complete(users.search(query, CONTEXT)).resources())
                    .as(filter.substring(0, 40))
                    .extracting(User::getId)
                    .containsExactly(user.getId());
        }
    }

    private static User user(String userName) {
        Instant time = Instant.EPOCH;
        return User.builder(userName)
                .build()
                .withId("id-" + userName)
                .withMeta(new Meta("User", time, time, null, null))
                .as(User::new);
    }
}
