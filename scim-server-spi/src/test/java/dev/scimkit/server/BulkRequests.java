package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends bulk requests written with single quotes, and reads what they leave. */
final class BulkRequests {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service;

    BulkRequests(TestService service) {
        this.service = service;
    }

    /** Runs operations; the results of an answer with status 200. */
    JsonNode run(String... operations) {
        return run(null, List.of(operations));
    }

    /** Runs operations until there are this many errors. */
    JsonNode run(@Nullable Integer failOnErrors, List<String> operations) {
        ScimHttpResponse response = service.send(
                "POST",
                "/Bulk",
                Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],"
                        + (failOnErrors == null ? "" : "'failOnErrors':" + failOnErrors + ",")
                        + "'Operations':[" + String.join(",", operations) + "]}"));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return TestService.json(response).get("Operations");
    }

    static String postUser(String bulkId, String members) {
        return "{'method':'POST','path':'/Users','bulkId':'" + bulkId + "','data':" + user(bulkId, members) + "}";
    }

    static String postGroup(String bulkId, String... members) {
        return "{'method':'POST','path':'/Groups','bulkId':'" + bulkId + "','data':" + group(bulkId, members) + "}";
    }

    static String put(String path, String data) {
        return "{'method':'PUT','path':'" + path + "','data':" + data + "}";
    }

    static String patch(String path, String operations) {
        return "{'method':'PATCH','path':'" + path
                + "','data':{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operations
                + "]}}";
    }

    static String delete(String path) {
        return "{'method':'DELETE','path':'" + path + "'}";
    }

    /** A group whose members are named by id or {@code bulkId:x}. */
    static String group(String name, String... members) {
        StringBuilder json = new StringBuilder(
                        "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'")
                .append(name)
                .append("','members':[");
        for (int i = 0; i < members.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{'value':'")
                    .append(members[i])
                    .append("'}");
        }
        return json.append("]}").toString();
    }

    /** A user with more attributes, such as {@code ,'title':'x'}. */
    static String user(String userName, String more) {
        return "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'" + userName + "'" + more + "}";
    }

    static List<String> statuses(JsonNode results) {
        return results.valueStream()
                .map(result -> result.get("status").asString())
                .toList();
    }

    /** The resource of a result as it is now, in a response whose status is 200. */
    JsonNode read(JsonNode result) {
        ScimHttpResponse response =
                service.send("GET", result.get("location").asString().substring(ROOT.length()), null);
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response);
    }

    /** The status of reading the resource of a result. */
    int statusOf(JsonNode result) {
        return service.send("GET", result.get("location").asString().substring(ROOT.length()), null)
                .status();
    }

    List<String> members(JsonNode result) {
        return read(result)
                .path("members")
                .valueStream()
                .map(member -> member.get("value").asString())
                .toList();
    }

    static String id(JsonNode result) {
        String location = result.get("location").asString();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Everything that the organization has. */
    JsonNode everything() {
        return JsonMapper.shared()
                .readTree(service.send("GET", "?count=1000", null).text());
    }
}
