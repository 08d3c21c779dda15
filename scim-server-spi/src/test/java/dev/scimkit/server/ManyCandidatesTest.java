package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A filter on what the service adds looks at many resources: a thousand at a time, however the repository answers. */
class ManyCandidatesTest {

    private static final int USERS = 2_345;
    private static final RequestContext CONTEXT =
            new RequestContext(TestService.ORG, new Principal("app", Map.of(), Map.of()), null, "r");

    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    private final BareRepository<User> users = new BareRepository<>(TestSchemas.user(), User::new) {
        @Override
        public Page<User> search(SearchQuery query, RequestContext context) {
            pages.add(query.count());
            return super.search(query, context);
        }
    };
    private final ResourceRepository<User> candidates = new PlainRepository<>();
    private final BareRepository<Group> groups = new BareRepository<>(ResourceTypes.group(), Group::new) {
        @Override
        public Map<String, List<Group>> groupsOf(Collection<String> memberIds, RequestContext context) {
            asked.add(memberIds.size());
            return super.groupsOf(memberIds, context);
        }
    };

    @ParameterizedTest
    @CsvSource({"true, ''", "false, ''", "true, sortBy=userName&sortOrder=descending", "false, sortBy=groups.display"})
    void filter_onGroups_isAnsweredInBatches(boolean pagesItself, String order) {
        ResourceRepository<User> repository = pagesItself ? users : candidates;
        List<Resource> members = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            User user =
                    User.builder("user" + (10_000 + i)).build().withId("u" + i).as(User::new);
            User stored = repository.create(user, CONTEXT);
            if (i % 2 == 0) {
                members.add(stored);
            }
        }
        groups.create(
                new Resource(
                                ResourceTypes.group(),
                                JsonTree.object()
                                        .put("id", "g")
                                        .put("displayName", "Even")
                                        .put(
                                                "members",
                                                JsonTree.array(members.stream()
                                                        .<JsonNode>map(member -> JsonTree.object()
                                                                .put("value", member.getId())
                                                                .build())
                                                        .toList()))
                                        .build())
                        .as(Group::new),
                CONTEXT);
        TestService service = TestService.of(TestService.builder(repository, groups));

        JsonNode found = TestService.json(service.send(
                "GET",
                "/Users?count=2&startIndex=1001&attributes=userName&" + order + "&filter="
                        + TestService.encoded("groups.value eq \"g\""),
                null));

        assertThat(found.get("totalResults").intValue()).isEqualTo(members.size());
        boolean descending = order.contains("descending");
        assertThat(found.get("Resources")
                        .valueStream()
                        .map(user -> user.get("userName").asString()))
                .containsExactly(
                        "user" + (descending ? 12_344 - 2_000 : 12_000),
                        "user" + (descending ? 12_342 - 2_000 : 12_002));
        assertThat(asked).containsExactly(1_000, 1_000, 345);
        assertThat(pages).isEqualTo(pagesItself ? List.of(1_000, 1_000, 1_000) : List.of());
    }
}
