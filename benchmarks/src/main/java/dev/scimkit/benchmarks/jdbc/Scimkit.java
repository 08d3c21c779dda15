package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** scim-jdbc: behind a whole service, from JSON to JSON, and its repositories alone. */
final class Scimkit {

    static final String BASE = "https://scim.example.com/scim/v2";

    private static final String TOKEN = "a-token-of-forty-characters-0123456789ab";
    private static final int PAGE = 100;
    private static final HttpHeaders HEADERS =
            HttpHeaders.none().with("Authorization", "Bearer " + TOKEN).with("Content-Type", "application/scim+json");

    private final ScimService service;
    private final ResourceRepository<User> users;
    private final ResourceRepository<Group> groups;
    private final Principal principal;

    Scimkit(DataSource source, int organizations) {
        JdbcRepositories repositories = JdbcRepositories.builder(source).build();
        users = repositories.repository(ResourceTypes.user(), User::new);
        groups = repositories.repository(ResourceTypes.group(), Group::new);
        Map<String, Set<String>> roles = new HashMap<>();
        for (int i = 0; i <= organizations; i++) {
            roles.put(Population.organization(i), Set.of(Authorizer.SCIM_MANAGER));
        }
        principal = new Principal("okta", roles, Map.of());
        service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, users)
                .resource(ResourceTypes.group(), Group::new, groups)
                .authenticator(AccessTokens.none().with(TOKEN, principal))
                .authorizer(Authorizer.standard())
                .groupMemberships()
                .build();
    }

    byte[] answer(String method, String organization, String path, String query, String body) {
        ScimHttpResponse response = service.handle(new ScimHttpRequest(
                method,
                BASE,
                "/" + organization + path,
                query,
                HEADERS,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        try {
            ByteArrayOutputStream answer = new ByteArrayOutputStream(1 << 12);
            response.writeTo(answer);
            if (response.status() >= 300) {
                throw new IllegalStateException(answer.toString(StandardCharsets.UTF_8));
            }
            return answer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String createdId(String organization, String endpoint, String body) {
        byte[] created = answer("POST", organization, endpoint, "", body);
        return JsonReader.standard().readObject(created).get("id").stringValue();
    }

    byte[] get(String organization, String id) {
        return answer("GET", organization, "/Users/" + id, "", "");
    }

    byte[] search(String organization, String filter) {
        String query = "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        return answer("GET", organization, "/Users", query, "");
    }

    byte[] page(String organization, String more) {
        return answer("GET", organization, "/Users", "count=" + PAGE + more, "");
    }

    byte[] membershipPage(String organization, String groupId) {
        String filter = URLEncoder.encode("group.value eq \"" + groupId + "\"", StandardCharsets.UTF_8);
        return answer("GET", organization, "/GroupMemberships", "count=" + PAGE + "&filter=" + filter, "");
    }

    Object membershipPageDirectly(String organization, String groupId) {
        return ((MembershipAware) groups).memberships(groupId, null, 1, PAGE, context(organization));
    }

    byte[] changeTitle(String organization, String id, String title) {
        return answer("PATCH", organization, "/Users/" + id, "", patch("replace", "title", "\"" + title + "\""));
    }

    byte[] addMember(String organization, String groupId, String userId) {
        String value = "[{\"value\":\"" + userId + "\"}]";
        return answer("PATCH", organization, "/Groups/" + groupId, "", patch("add", "members", value));
    }

    private static String patch(String op, String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"" + op
                + "\",\"path\":\"" + path + "\",\"value\":" + value + "}]}";
    }

    private RequestContext context(String organization) {
        return new RequestContext(organization, principal, null, "request");
    }

    Object createDirectly(String organization, String body) {
        Instant now = Instant.now();
        User user = new Resource(ResourceTypes.user(), JsonReader.standard().readObject(body))
                .withId(UUID.randomUUID().toString())
                .withMeta(new Meta("User", now, now, null, null))
                .as(User::new);
        RequestContext context = context(organization);
        return ((TransactionAware) users).inTransaction(context, () -> users.create(user, context));
    }

    Object getDirectly(String organization, String id) {
        return users.findById(id, context(organization)).orElseThrow();
    }

    Object searchDirectly(String organization, String filter) {
        SearchQuery query = SearchQuery.page(1, PAGE).filter(Filter.parse(filter), ResourceTypes.user());
        return users.search(query, context(organization));
    }

    Object pageDirectly(String organization) {
        return users.search(SearchQuery.page(1, PAGE), context(organization));
    }

    Object pageWithGroupsDirectly(String organization) {
        RequestContext context = context(organization);
        SearchQuery query = SearchQuery.page(1, PAGE);
        List<String> ids = query.complete(users.search(query, context)).resources().stream()
                .map(User::getId)
                .toList();
        return ((GroupsOfMember) groups).groupsOf(ids, context);
    }

    CursorAware.CursorPage<User> pageDirectly(String organization, @Nullable String cursor) {
        return ((CursorAware<User>) users).search(SearchQuery.page(1, PAGE), cursor, context(organization));
    }

    Object changeTitleDirectly(String organization, String id, String title) {
        RequestContext context = context(organization);
        return ((TransactionAware) users).inTransaction(context, () -> {
            User user = users.findById(id, context).orElseThrow();
            VersionCondition unchanged =
                    VersionCondition.oneOf(List.of(String.valueOf(user.getMeta().version())));
            User changed = user.with("title", StringNode.valueOf(title)).as(User::new);
            return users.replace(changed, unchanged, context);
        });
    }

    Object addMemberDirectly(String organization, String groupId, String userId) {
        Member member = Member.of(
                JsonTree.object().put("value", userId).put("type", "User").build());
        RequestContext context = context(organization);
        return ((TransactionAware) groups)
                .inTransaction(
                        context,
                        () -> ((MembershipAware) groups)
                                .changeMembers(
                                        groupId,
                                        new MembershipChange(Set.of(), List.of(member)),
                                        Instant.now(),
                                        VersionCondition.any(),
                                        context));
    }
}
