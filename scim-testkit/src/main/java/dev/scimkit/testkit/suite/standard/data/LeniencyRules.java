package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A form of a value that the RFCs do not allow is tolerated by POST, PUT and PATCH, with one meaning, or by none of them. */
public final class LeniencyRules extends RuleSet {

    private static final String REFUSED = "refused";
    private static final String CHECK =
            "that bodies and operations are read by the same code: clients create a user by POST and change it by"
                    + " PATCH";

    /** States the rules. */
    public LeniencyRules() {
        super(Suite.STANDARD);
    }

    final Definition booleans = advisory(
                    "S-2.3-02b", "RFC 7643 §2.3", "A boolean in quotes is treated alike by POST, PUT and PATCH")
            .check(CHECK)
            .test(scim -> {
                alike(scim, "active", "'False'");
                alike(scim, "active", "'true'");
            });

    final Definition oneForList = advisory(
                    "S-2.4-01b",
                    "RFC 7643 §2.4",
                    "A single object where an array belongs is treated alike by POST, PUT and PATCH")
            .check(CHECK)
            .test(scim -> {
                alike(scim, "{emails}", "{'value':'a@example.com','type':'work'}");
                alike(scim, "{roles}", "{'value':'admin'}");
            });

    final Definition texts = advisory(
                    "S-2.4-02",
                    "RFC 7643 §2.4",
                    "Strings where objects belong in an array are treated alike by POST, PUT and PATCH")
            .check(CHECK)
            .test(scim -> {
                alike(scim, "{emails}", "['a@example.com']");
                alike(scim, "{roles}", "['admin','user']");
            });

    final Definition manager = advisory(
                    "S-4.3-01b",
                    "RFC 7643 §4.3",
                    "A manager as a string or as a list of one is treated alike by POST, PUT and PATCH")
            .needs(Capability.ENTERPRISE_USER)
            .check(CHECK)
            .test(scim -> {
                String boss = scim.user().id();
                for (String manager : List.of("'" + boss + "'", "[{'value':'" + boss + "'}]", "''")) {
                    alike(scim, "{E}:manager", manager);
                }
            });

    /** Sends a value of an attribute by each method, and compares what a GET shows afterwards. */
    private static void alike(Conversation scim, String attribute, String value) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        String pointer = scim.fill("/" + attribute.replace(":manager", "/manager"));
        String member =
                attribute.endsWith(":manager") ? ",'{E}':{'manager':" + value + "}" : ",'" + attribute + "':" + value;
        Answer created = scim.post("/Users", userBody(scim.unique("user"), member));
        outcomes.put("POST", outcome(scim, created, created.status() < 300 ? created.path() : "", pointer));
        Answer user = scim.user();
        Answer replaced = scim.put(user.path(), userBody(user.text("/userName"), member));
        outcomes.put("PUT", outcome(scim, replaced, user.path(), pointer));
        String name = attribute.startsWith("{E}") ? attribute : scim.fill(attribute);
        Answer last = replaced;
        if (scim.offers(Capability.PATCH)) {
            Answer other = scim.user();
            String operation = "{'op':'replace','path':'" + attribute + "','value':" + value + "}";
            last = scim.patch(other.path(), operation);
            outcomes.put("PATCH", outcome(scim, last, other.path(), pointer));
        }
        last.expect(
                new TreeSet<>(outcomes.values()).size() == 1,
                "one outcome of " + name + ": " + value + " in all requests",
                outcomes.toString());
    }

    private static String outcome(Conversation scim, Answer answer, String path, String pointer) {
        if (answer.status() >= 400 && answer.status() < 500) {
            return REFUSED;
        }
        answer.success();
        return scim.get(path).success().values(pointer).toString();
    }
}
