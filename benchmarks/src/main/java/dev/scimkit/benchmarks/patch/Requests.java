package dev.scimkit.benchmarks.patch;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The resources and the requests. */
final class Requests {

    static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
            "id":"2819c223-7f76-453a-919d-413861904646","externalId":"701984","userName":"bjensen@example.com",
            "name":{"formatted":"Ms. Barbara J Jensen, III","familyName":"Jensen","givenName":"Barbara",
            "middleName":"Jane","honorificPrefix":"Ms.","honorificSuffix":"III"},
            "displayName":"Babs Jensen","nickName":"Babs","profileUrl":"https://login.example.com/bjensen",
            "emails":[{"value":"bjensen@example.com","type":"work","primary":true},
            {"value":"babs@jensen.org","type":"home"}],
            "addresses":[{"type":"work","streetAddress":"100 Universal City Plaza","locality":"Hollywood",
            "region":"CA","postalCode":"91608","country":"US","primary":true},
            {"type":"home","streetAddress":"456 Hollywood Blvd","locality":"Hollywood","region":"CA",
            "postalCode":"91608","country":"US"}],
            "phoneNumbers":[{"value":"tel:555-555-5555","type":"work"},{"value":"tel:555-555-4444","type":"mobile"}],
            "ims":[{"value":"someaimhandle","type":"aim"}],
            "photos":[{"value":"https://photos.example.com/profilephoto/72930000000Ccne/F","type":"photo"}],
            "userType":"Employee","title":"Tour Guide","preferredLanguage":"en-US","locale":"en-US",
            "timezone":"America/Los_Angeles","active":true,
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"701984",
            "costCenter":"4130","organization":"Universal Studios","division":"Theme Park",
            "department":"Tour Operations","manager":{"value":"26118915-6090-4610-87e4-49d8ca9f808d",
            "$ref":"../Users/26118915-6090-4610-87e4-49d8ca9f808d"}}}
            """;

    static final String THREE_OPERATIONS = message("""
            {"op":"replace","path":"name.familyName","value":"Smith"},
            {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"bsmith@example.com"},
            {"op":"add","path":"phoneNumbers","value":[{"value":"tel:555-555-8377","type":"pager"}]}
            """);

    private Requests() {}

    static String group(int members) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"id\":\"e9e30dba\","
                + "\"displayName\":\"Everybody\",\"members\":["
                + IntStream.range(0, members).mapToObj(Requests::member).collect(Collectors.joining(",")) + "]}";
    }

    static String addition(int members, int added) {
        return message("{\"op\":\"add\",\"path\":\"members\",\"value\":["
                + IntStream.range(members, members + added)
                        .mapToObj(Requests::member)
                        .collect(Collectors.joining(","))
                + "]}");
    }

    static String removal(int position) {
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
