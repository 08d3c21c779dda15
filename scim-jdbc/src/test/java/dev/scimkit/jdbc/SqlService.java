package dev.scimkit.jdbc;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A service with users and groups in a database, and a manager's token for each of two organizations. */
final class SqlService {

    static final String USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    private static final Set<String> MANAGER = Set.of("SCIM_MANAGER");

    private final ScimService service;
    private final String organization;

    private SqlService(ScimService service, String organization) {
        this.service = service;
        this.organization = organization;
    }

    static SqlService on(TestDatabase database) {
        return on(database.dataSource());
    }

    static SqlService on(DataSource dataSource) {
        JdbcRepositories repositories = JdbcRepositories.builder(dataSource).build();
        ScimService service = ScimService.builder()
                .resource(ResourceTypes.user(), User::new, repositories.repository(ResourceTypes.user(), User::new))
                .resource(ResourceTypes.group(), Group::new, repositories.repository(ResourceTypes.group(), Group::new))
                .authenticator(AccessTokens.none()
                        .with("acme", new Principal("acme", Map.of("acme", MANAGER), Map.of()))
                        .with("other", new Principal("other", Map.of("other", MANAGER), Map.of())))
                .groupMemberships()
                .build();
        return new SqlService(service, "acme");
    }

    /** The same service for another organization. */
    SqlService ofOther() {
        return new SqlService(service, "other");
    }

    ScimHttpResponse send(String method, String path, @Nullable String body) {
        return send(request(method, path, body));
    }

    ScimHttpRequest request(String method, String path, @Nullable String body) {
        ScimHttpRequest request = ScimHttpRequest.of(method, "https://app.example/scim", "/" + organization + path)
                .header("Authorization", "Bearer " + organization);
        return body == null
                ? request
                : request.header("Content-Type", "application/scim+json").body(body);
    }

    ScimHttpResponse send(ScimHttpRequest request) {
        return service.handle(request);
    }

    JsonNode ok(String method, String path, @Nullable String body) {
        ScimHttpResponse response = send(method, path, body);
        if (response.status() >= 300) {
            throw new AssertionError(method + " " + path + ": " + response.status() + " "
                    + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return json(response);
    }

    static JsonNode json(ScimHttpResponse response) {
        return response.body().length == 0
                ? StringNode.valueOf("")
                : JsonReader.standard().read(response.body());
    }

    String createUser(String userName) {
        return ok("POST", "/Users", user(userName)).path("id").stringValue();
    }

    static String user(String userName) {
        return "{\"schemas\":[\"" + USER_SCHEMA + "\"],\"userName\":" + quoted(userName) + "}";
    }

    String createGroup(String displayName, String... memberIds) {
        StringBuilder members = new StringBuilder();
        for (String id : memberIds) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{\"value\":")
                    .append(quoted(id))
                    .append("}");
        }
        String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":"
                + quoted(displayName) + ",\"members\":[" + members + "]}";
        return ok("POST", "/Groups", body).path("id").stringValue();
    }

    /** Changes a group by one PATCH operation with members as its value. */
    ScimHttpResponse patchMembers(String groupId, String op, String... memberIds) {
        StringBuilder members = new StringBuilder();
        for (String id : memberIds) {
            members.append(members.isEmpty() ? "" : ",")
                    .append("{\"value\":")
                    .append(quoted(id))
                    .append("}");
        }
        return send("PATCH", "/Groups/" + groupId, patch(op, "members", "[" + members + "]"));
    }

    static String patch(String op, String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"" + op
                + "\",\"path\":" + quoted(path) + ",\"value\":" + value + "}]}";
    }

    JsonNode search(String endpoint, String filter) {
        return search(endpoint, filter, "");
    }

    /** Searches by POST, with more members of the request. */
    JsonNode search(String endpoint, String filter, String more) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":"
                + quoted(filter) + more + "}";
        return ok("POST", endpoint + "/.search", body);
    }

    static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("Resources").forEach(resource -> ids.add(resource.path("id").stringValue()));
        return ids;
    }

    static List<String> members(JsonNode group) {
        List<String> ids = new ArrayList<>();
        group.path("members").forEach(member -> ids.add(member.path("value").stringValue()));
        return ids;
    }

    static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }

    static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
