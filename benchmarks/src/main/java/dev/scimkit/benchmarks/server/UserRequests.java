package dev.scimkit.benchmarks.server;

import java.nio.charset.StandardCharsets;

/** Users with many attributes, and the requests of an identity provider about them. */
final class UserRequests {

    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
            "externalId":"ext-NUMBER","userName":"user-NUMBER@example.com",
            "name":{"formatted":"Ms. Barbara J Jensen, III","familyName":"Jensen","givenName":"Barbara",
            "middleName":"Jane","honorificPrefix":"Ms.","honorificSuffix":"III"},
            "displayName":"Babs Jensen","nickName":"Babs","profileUrl":"https://login.example.com/bjensen",
            "emails":[{"value":"user-NUMBER@example.com","type":"work","primary":true},
            {"value":"babs-NUMBER@jensen.org","type":"home"}],
            "addresses":[{"type":"work","streetAddress":"100 Universal City Plaza","locality":"Hollywood",
            "region":"CA","postalCode":"91608","country":"US","primary":true},
            {"type":"home","streetAddress":"456 Hollywood Blvd","locality":"Hollywood","region":"CA",
            "postalCode":"91608","country":"US"}],
            "phoneNumbers":[{"value":"tel:+1-555-555-5555","type":"work"},{"value":"tel:+1-555-555-4444","type":"mobile"}],
            "ims":[{"value":"someaimhandle","type":"aim"}],
            "photos":[{"value":"https://photos.example.com/profilephoto/72930000000Ccne/F","type":"photo"}],
            "userType":"Employee","title":"Tour Guide","preferredLanguage":"en-US","locale":"en-US",
            "timezone":"America/Los_Angeles","active":true,
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"701984",
            "costCenter":"4130","organization":"Universal Studios","division":"Theme Park",
            "department":"Tour Operations"}}
            """.replace("\n", "");

    private UserRequests() {}

    static String user(int number) {
        return USER.replace("NUMBER", Integer.toString(number));
    }

    /** A user of three attributes, for stores that shall hold a million. */
    static String smallUser(int number) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"externalId\":\"ext-" + number
                + "\",\"userName\":\"user-" + number + "@example.com\",\"active\":true}";
    }

    static byte[] creation(int number) {
        return user(number).getBytes(StandardCharsets.UTF_8);
    }

    /** Changes the family name, to another one each time. */
    static byte[] change(int number) {
        return ("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Jensen-" + number + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String lookUp(int number) {
        return "filter=userName%20eq%20%22user-" + number + "%40example.com%22";
    }
}
