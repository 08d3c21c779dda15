package dev.scimkit.testkit.rules;

import dev.scimkit.testkit.internal.Answer;
import dev.scimkit.testkit.internal.Conversation;

/** Writes bulk requests. */
final class Bulk {

    private Bulk() {}

    static Answer send(Conversation scim, String... operations) {
        return scim.post("/Bulk", "{'schemas':['{BulkRequest}'],'Operations':[" + String.join(",", operations) + "]}");
    }

    static String createUser(String bulkId, String userName) {
        return "{'method':'POST','path':'/Users','bulkId':'" + bulkId + "','data':"
                + Conversation.userBody(userName, "") + "}";
    }

    static String createGroup(String bulkId, String name, String... members) {
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

    static String delete(String path) {
        return "{'method':'DELETE','path':'" + path + "'}";
    }

    static String patch(String path, String operation) {
        return "{'method':'PATCH','path':'" + path + "','data':{'schemas':['{PatchOp}'],'Operations':[" + operation
                + "]}}";
    }

    /** The path below the base URL of the resource that an operation is about. */
    static String path(Conversation scim, Answer bulk, int operation) {
        String base = scim.endpoint().baseUrl().toString();
        String location = bulk.text("/Operations/" + operation + "/location");
        bulk.expect(location.startsWith(base), "a location below " + base, location);
        return location.substring(base.length());
    }
}
