package dev.scimkit.testkit.language;

import java.util.List;

/** Sends bulk requests and reads their results (RFC 7644 section 3.7). */
public final class Bulk {

    private Bulk() {}

    public static Answer send(Conversation scim, String... operations) {
        return scim.post("/Bulk", "{'schemas':['{BulkRequest}'],'Operations':[" + String.join(",", operations) + "]}");
    }

    public static String createUser(String bulkId, String userName) {
        return "{'method':'POST','path':'/Users','bulkId':'" + bulkId + "','data':"
                + Conversation.userBody(userName, "") + "}";
    }

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

    public static String delete(String path) {
        return "{'method':'DELETE','path':'" + path + "'}";
    }

    public static String patch(String path, String operation) {
        return "{'method':'PATCH','path':'" + path + "','data':{'schemas':['{PatchOp}'],'Operations':[" + operation
                + "]}}";
    }

    /** The path, below the base URL, of the resource of an operation. */
    public static String path(Conversation scim, Answer bulk, int operation) {
        String base = scim.endpoint().baseUrl().toString();
        String location = bulk.text("/Operations/" + operation + "/location");
        bulk.expect(location.startsWith(base), "a location below " + base, location);
        return location.substring(base.length());
    }

    /**
     * The status of each result: a string, a number or, as in one example of RFC 7644 section 3.7.2, an object with a
     * {@code code}. One rule tests which of them it is.
     */
    public static List<String> statuses(Answer bulk) {
        return statuses(bulk, "*");
    }

    public static String status(Answer bulk, int operation) {
        List<String> status = statuses(bulk, Integer.toString(operation));
        bulk.expect(status.size() == 1, "a status of operation " + operation, "none");
        return status.get(0);
    }

    private static List<String> statuses(Answer bulk, String operation) {
        List<String> codes = bulk.texts("/Operations/" + operation + "/status/code");
        return codes.isEmpty() ? bulk.texts("/Operations/" + operation + "/status") : codes;
    }

    public static Answer expect(Answer bulk, int operation, String expected) {
        String status = status(bulk, operation);
        return bulk.expect(
                status.equals(expected), "status " + expected + " of operation " + operation, "status " + status);
    }
}
