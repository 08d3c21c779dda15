package dev.scimkit.benchmarks.server;

import dev.scimkit.benchmarks.data.Body;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Users, and the requests of an identity provider about them. */
final class UserRequests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private UserRequests() {}

    /** The id in a response. */
    static String idOf(byte[] user) {
        return MAPPER.readTree(user).get("id").stringValue();
    }

    /** A user with many attributes. */
    static String user(int number) {
        return Body.SHORTER.user(number);
    }

    /** A user with three attributes, for a store of a million users. */
    static String smallUser(int number) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"externalId\":\"ext-" + number
                + "\",\"userName\":\"user-" + number + "@example.com\",\"active\":true}";
    }

    /** Changes the family name, to a different one for each number. */
    static byte[] change(int number) {
        return ("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + "{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Jensen-" + number + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static String lookUp(int number) {
        return "filter=userName%20eq%20%22user-" + number + "%40example.com%22";
    }
}
