package dev.scimkit.benchmarks.patch;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups, and PATCH requests. */
public final class PatchRequests {

    /** Replaces a name and an e-mail address, and adds a telephone number. */
    public static final String THREE_OPERATIONS = message("""
            {"op":"replace","path":"name.familyName","value":"Smith"},
            {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"bsmith@example.com"},
            {"op":"add","path":"phoneNumbers","value":[{"value":"tel:555-555-8377","type":"pager"}]}
            """);

    private PatchRequests() {}

    /**
     * {@return the JSON of a group}
     *
     * @param members how many it has
     */
    public static String group(int members) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"id\":\"e9e30dba\","
                + "\"displayName\":\"Everybody\",\"members\":["
                + IntStream.range(0, members).mapToObj(PatchRequests::member).collect(Collectors.joining(",")) + "]}";
    }

    /**
     * {@return a request that adds new members}
     *
     * @param members how many there are
     * @param added how many to add
     */
    public static String addition(int members, int added) {
        return message("{\"op\":\"add\",\"path\":\"members\",\"value\":["
                + IntStream.range(members, members + added)
                        .mapToObj(PatchRequests::member)
                        .collect(Collectors.joining(","))
                + "]}");
    }

    /**
     * {@return a request that removes a member}
     *
     * @param position which one
     */
    public static String removal(int position) {
        return message("{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id(position) + "\\\"]\"}");
    }

    private static String message(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    private static String member(int position) {
        return "{\"value\":\"" + id(position) + "\",\"type\":\"User\"}";
    }

    private static String id(int position) {
        return "2819c223-7f76-453a-919d-" + (100_000_000_000L + position);
    }
}
