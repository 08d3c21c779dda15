package dev.scimkit.testkit.suite.ipsie;

import static dev.scimkit.testkit.suite.ipsie.IpsieRules.SECTION;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import tools.jackson.databind.JsonNode;

/** What a client can see of level AL1; the rest is listed with the reason why it is untested. */
final class IpsieLevel1Rules extends RuleSet {

    private static final String USERS = "/Users";

    final Definition lifecycle = required("AL-L1", SECTION, "A user is deactivated and reactivated by PATCH")
            .check("that PATCH sets active, in both directions")
            .test(scim -> {
                Answer user = scim.user("'active':true");
                for (boolean active : new boolean[] {false, true}) {
                    scim.patch(user.path(), "{'op':'replace','path':'active','value':" + active + "}")
                            .success();
                    isActive(scim.get(user.path()).status(200), active);
                }
            });

    final Definition reuse = required("AL-L2", SECTION, "After a user was deleted, its userName can be used again")
            .check("that deleted users do not keep their userName")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).status(204);
                scim.post(USERS, "{'schemas':['{U}'],'userName':'" + user.text("/userName") + "'}")
                        .status(201);
            });

    final Definition read = required("AL-L3", SECTION, "A user is read by its id")
            .check("GET of a single user")
            .test(scim -> {
                Answer user = scim.user();
                scim.get(user.path()).status(200).is("/id", user.id());
            });

    final Definition byUserName = required("AL-L4a", SECTION, "Users are found by userName")
            .check("the filter userName eq")
            .test(scim -> {
                Answer user = scim.user();
                found(scim, "userName eq \"" + user.text("/userName") + "\"", user);
            });

    final Definition byExternalId = required("AL-L4b", SECTION, "Users are found by externalId")
            .check("the filter externalId eq")
            .test(scim -> {
                String externalId = scim.unique("ext");
                found(scim, "externalId eq \"" + externalId + "\"", scim.user("'externalId':'" + externalId + "'"));
            });

    final Definition byEmail = required("AL-L4c", SECTION, "Users are found by the value of an e-mail address")
            .check("the filter emails[value eq …]")
            .test(scim -> {
                String address = scim.unique("mail") + "@example.com";
                found(scim, "emails[value eq \"" + address + "\"]", withEmail(scim, address, "home"));
            });

    final Definition byWorkEmail = required("AL-L4d", SECTION, "Users are found by type and value of an e-mail address")
            .check("that both terms of emails[type eq \"work\" and value eq …] apply to the same element")
            .test(scim -> {
                String address = scim.unique("mail") + "@example.com";
                Answer user = withEmail(scim, address, "work");
                String other = scim.unique("other") + "@example.com";
                scim.user(
                        "'emails':[{'value':'" + address + "','type':'home'},{'value':'" + other + "','type':'work'}]");
                found(scim, "emails[type eq \"work\" and value eq \"" + address + "\"]", user);
            });

    final Definition bulk = required("AL-P3", SECTION, "A bulk request creates a user")
            .check("that /Bulk is served and declared")
            .test(scim -> {
                scim.get("/ServiceProviderConfig").status(200).is("/bulk/supported", true);
                String user = "{'schemas':['{U}'],'userName':'" + scim.unique("bulk") + "'}";
                Answer done = scim.post(
                                "/Bulk",
                                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':["
                                        + "{'method':'POST','path':'/Users','bulkId':'b','data':" + user + "}]}")
                        .status(200)
                        .is("/Operations/0/status", "201");
                scim.delete(scim.pathOf(done.text("/Operations/0/location")));
            });

    final Definition severalAttributes = required("AL-P4", SECTION, "One PATCH changes several attributes")
            .check("that every operation of a request is applied")
            .test(scim -> {
                Answer user = scim.user("'active':true");
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'active','value':false}",
                                "{'op':'add','path':'{displayName}','value':'Ada'}")
                        .success();
                isActive(scim.get(user.path()), false).is("/{displayName}", "Ada");
            });

    final Definition errors = required("AL-S1", SECTION, "Errors are SCIM errors without internals")
            .check("that a missing user is answered with an error message, and without a stack trace")
            .test(scim -> {
                Answer error = scim.get(USERS + "/none").status(404);
                error.has("/schemas", "urn:ietf:params:scim:api:messages:2.0:Error");
                String body = error.json().toString();
                error.expect(!body.contains("\\tat ") && !body.contains("Exception"), "no internals", body);
            });

    IpsieLevel1Rules() {
        super(Suite.IPSIE_AL1);
        unseen(
                "AL-A1",
                "Clients authenticate with JWTs at the token endpoint",
                "it happens at the authorization server");
        unseen(
                "AL-A2",
                "Client credentials are sent with HTTP Basic",
                "the draft contradicts AL-A1 and says it will change");
        unseen("AL-A3", "Access tokens have the scope scim and expire", "the testkit does not issue tokens");
        unseen("AL-A4", "The authorization server publishes its metadata", "the testkit does not know the issuer");
        unseen("AL-I1", "The application follows the interoperability profile", "the suite interop tests it");
        unseen(
                "AL-I2",
                "Users and groups are not changed in the application itself",
                "it takes a look at the application");
        unseen(
                "AL-P1",
                "Too many requests are answered 429 with Retry-After",
                "it takes more requests than a test may send");
        unseen("AL-P2", "Each tenant may send 25 requests in a second", "it is a promise about load");
        unseen("AL-S2", "Every change is logged for audit", "it takes a look into the audit log");
    }

    private void unseen(String id, String asks, String reason) {
        untested(id, SECTION, asks, reason);
    }

    private static Answer withEmail(Conversation scim, String address, String type) {
        return scim.user("'emails':[{'value':'" + address + "','type':'" + type + "'}]");
    }

    /** Expects a value of active, of servers that do not declare the attribute too: the level demands it. */
    private static Answer isActive(Answer user, boolean active) {
        JsonNode found = user.json().path("active");
        return user.expect(
                found.isBoolean() && found.asBoolean() == active, "/active to be " + active, found.toString());
    }

    private static void found(Conversation scim, String filter, Answer user) {
        scim.query(USERS, "filter", filter).status(200).lists(user.id());
    }
}
