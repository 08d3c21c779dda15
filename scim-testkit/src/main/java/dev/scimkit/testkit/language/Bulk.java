package dev.scimkit.testkit.language;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.util.List;

/** Sends bulk requests and reads their results (RFC 7644 section 3.7). */
public final class Bulk {

    private Bulk() {}

    /**
     * Sends a bulk request.
     *
     * @param scim the conversation
     * @param operations the operations as JSON
     * @return the answer
     */
    public static Answer send(Conversation scim, String... operations) {
        return scim.post("/Bulk", "{'schemas':['{BulkRequest}'],'Operations':[" + String.join(",", operations) + "]}");
    }

    /**
     * Builds an operation that creates a user.
     *
     * @param bulkId its bulkId
     * @param userName the name of the user
     * @return the operation as JSON
     */
    public static String createUser(String bulkId, String userName) {
        return "{'method':'POST','path':'/Users','bulkId':'" + bulkId + "','data':"
                + ServerConversation.userBody(userName, "") + "}";
    }

    /**
     * Builds an operation that creates a group.
     *
     * @param bulkId its bulkId
     * @param name the displayName of the group
     * @param members the values of its members
     * @return the operation as JSON
     */
    public static String createGroup(String bulkId, String name, String... members) {
        StringBuilder list = new StringBuilder();
        for (String member : members) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{'value':'")
                    .append(member)
                    .append("'}");
        }
        return "{'method':'POST','path':'/Groups','bulkId':'" + bulkId + "','data':{'schemas':['{G}'],'displayName':'"
                + name + "','members':[" + list + "]}}";
    }

    /**
     * Builds an operation that deletes a resource.
     *
     * @param path the path of the resource
     * @return the operation as JSON
     */
    public static String delete(String path) {
        return "{'method':'DELETE','path':'" + path + "'}";
    }

    /**
     * Builds an operation that patches a resource.
     *
     * @param path the path of the resource
     * @param operation the PATCH operation as JSON
     * @return the operation as JSON
     */
    public static String patch(String path, String operation) {
        return "{'method':'PATCH','path':'" + path + "','data':{'schemas':['{PatchOp}'],'Operations':[" + operation
                + "]}}";
    }

    /**
     * Reads the path, below the base URL, of the resource of an operation.
     *
     * @param scim the conversation
     * @param bulk the answer to the bulk request
     * @param operation the index of the operation
     * @return the path
     */
    public static String path(Conversation scim, Answer bulk, int operation) {
        String base = scim.endpoint().baseUrl().toString();
        String location = bulk.text("/Operations/" + operation + "/location");
        String path = scim.pathOf(location);
        bulk.expect(!path.isEmpty(), "a location below " + base, location);
        return path;
    }

    /**
     * Reads the status of each result: a string, a number or, as in one example of RFC 7644 section 3.7.2, an object with a
     * {@code code}. One rule tests which of them it is.
     *
     * @param bulk the answer to the bulk request
     * @return the statuses
     */
    public static List<String> statuses(Answer bulk) {
        return statuses(bulk, "*");
    }

    /**
     * Reads the status of one result.
     *
     * @param bulk the answer to the bulk request
     * @param operation the index of the operation
     * @return the status
     */
    public static String status(Answer bulk, int operation) {
        List<String> status = statuses(bulk, Integer.toString(operation));
        bulk.expect(status.size() == 1, "a status of operation " + operation, "none");
        return status.get(0);
    }

    private static List<String> statuses(Answer bulk, String operation) {
        List<String> codes = bulk.texts("/Operations/" + operation + "/status/code");
        return codes.isEmpty() ? bulk.texts("/Operations/" + operation + "/status") : codes;
    }

    /**
     * Expects the status of one result.
     *
     * @param bulk the answer to the bulk request
     * @param operation the index of the operation
     * @param expected the status
     * @return the answer
     */
    public static Answer expect(Answer bulk, int operation, String expected) {
        String status = status(bulk, operation);
        return bulk.expect(
                status.equals(expected), "status " + expected + " of operation " + operation, "status " + status);
    }
}
