package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.util.Arrays;

/** Users as ZITADEL requires them: with a given name, a family name and an e-mail address. */
final class Accounts {

    static final String NAME = "'name':{'givenName':'Ada','familyName':'Lovelace'}";

    private Accounts() {}

    /**
     * Creates a user and reads it, because the answer to a POST does not show everything.
     *
     * @param members further members of the JSON object; a name or emails among them replace the default ones
     */
    static Answer create(Conversation scim, String... members) {
        Answer answer = scim.post("/Users", body(scim.unique("user"), members));
        answer.success().id();
        return read(scim, answer);
    }

    /** Builds the body of a user with further members. */
    static String body(String userName, String... members) {
        StringBuilder body = new StringBuilder("{'schemas':['{U}'],'userName':'" + userName + "'");
        if (lacks(members, "'name':")) {
            body.append(',').append(NAME);
        }
        if (lacks(members, "'emails':")) {
            body.append(",'emails':[{'value':'" + userName + "@example.com','type':'work','primary':true}]");
        }
        for (String member : members) {
            body.append(',').append(member);
        }
        return body.append('}').toString();
    }

    private static boolean lacks(String[] members, String name) {
        return Arrays.stream(members).noneMatch(member -> member.startsWith(name));
    }

    /** Builds the body of an existing user with other members. */
    static String body(Answer user, String... members) {
        return body(user.text("/userName"), members);
    }

    /** Reads a user again. */
    static Answer read(Conversation scim, Answer user) {
        return scim.get(user.path()).status(200);
    }

    /** Expects a user to be unchanged. */
    static void unchanged(Conversation scim, Answer user) {
        Answer now = read(scim, user);
        now.expect(
                now.json().equals(user.json()),
                "the user as it was: " + user.json(),
                now.json().toString());
    }

    /** Replaces apostrophes as the conversation does, for requests with their own header fields. */
    static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
