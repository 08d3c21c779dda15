package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;
import java.util.Set;

/** Rules about who may do what in which of ZITADEL's organizations. */
final class ZitadelAccessRules extends ZitadelRuleSet {

    private static final String TOPIC = "access";
    private static final String NEW_TITLE = "{'op':'replace','path':'title','value':'T'}";

    final Definition unknownToken = zitadel("Z-AUTH-1a", TOPIC, "An unknown bearer token returns 401")
            .check("that an unknown token is rejected with 401, not with 403 or 404")
            .test(scim -> scim.call("GET", "/Users")
                    .header("Authorization", "Bearer {run}-wrong")
                    .send()
                    .status(401));

    final Definition bearerOnly = zitadel("Z-AUTH-1b", TOPIC, "Credentials of a scheme other than Bearer return 401")
            .check("that Basic and a token without a scheme are refused")
            .test(scim -> {
                for (String other : List.of("Basic c2NpbTpraXQ=", "{run}-without-scheme")) {
                    scim.call("GET", "/Users")
                            .header("Authorization", other)
                            .send()
                            .status(401);
                }
            });

    final Definition manager = zitadel("Z-AUTH-2a", TOPIC, "The role Org User Manager may read, write and delete")
            .check("that the credentials under test have the role, and that it has all three permissions")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.get(user.path()).status(200);
                scim.put(user.path(), Accounts.body(user)).status(200);
                scim.delete(user.path()).status(204);
            });

    final Definition reader = zitadel("Z-AUTH-2b", TOPIC, "Permission to read is enough for GET and for .search")
            .needs(Capability.READ_ONLY_CREDENTIALS)
            .check("that .search requires permission to read, although it is a POST")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation reader = scim.as(Caller.READ_ONLY);
                reader.get(user.path()).status(200);
                reader.get("/Users?count=1").status(200);
                reader.post("/Users/.search", "{'schemas':['{SearchRequest}'],'count':1}")
                        .status(200);
            });

    final Definition readerWrites = zitadel("Z-AUTH-2c", TOPIC, "POST, PUT and PATCH need permission to write")
            .needs(Capability.READ_ONLY_CREDENTIALS)
            .check("that permission to read is not enough to write")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation reader = scim.as(Caller.READ_ONLY);
                reader.post("/Users", Accounts.body("{run}-a")).status(404);
                reader.put(user.path(), Accounts.body(user, "'title':'T'")).status(404);
                reader.patch(user.path(), NEW_TITLE).status(404);
                Accounts.unchanged(scim, user);
            });

    final Definition readerDeletes = zitadel("Z-AUTH-2d", TOPIC, "DELETE needs permission to delete")
            .needs(Capability.READ_ONLY_CREDENTIALS)
            .check("that permission to read is not enough to delete")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.as(Caller.READ_ONLY).delete(user.path()).status(404);
                Accounts.unchanged(scim, user);
            });

    final Definition bulkForAll = zitadel(
                    "Z-AUTH-2e", TOPIC, "A bulk request is accepted from every authenticated caller")
            .needs(Capability.BULK, Capability.CREDENTIALS_WITHOUT_PERMISSION)
            .check("that permissions are checked for each operation, not for the bulk request")
            .test(scim -> Bulk.send(scim.as(Caller.WITHOUT_PERMISSION), Bulk.delete("/Users/{run}-none"))
                    .status(200));

    final Definition notFound = zitadel(
                    "Z-AUTH-3a", TOPIC, "Without permission everything returns 404, as if it did not exist")
            .needs(Capability.CREDENTIALS_WITHOUT_PERMISSION)
            .check("that a missing permission does not return 403, whatever the method")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation nobody = scim.as(Caller.WITHOUT_PERMISSION);
                nobody.get("/Users").status(404);
                nobody.get(user.path()).status(404);
                nobody.post("/Users", Accounts.body("{run}-a")).status(404);
                nobody.put(user.path(), Accounts.body(user)).status(404);
                nobody.patch(user.path(), NEW_TITLE).status(404);
                nobody.delete(user.path()).status(404);
                Accounts.unchanged(scim, user);
            });

    final Definition membershipNotFound = zitadel(
                    "Z-AUTH-3b", TOPIC, "The 404 for a missing permission says that the membership was not found")
            .needs(Capability.CREDENTIALS_WITHOUT_PERMISSION)
            .check("that detail says \"membership not found\"")
            .test(scim -> detail(scim.as(Caller.WITHOUT_PERMISSION).get("/Users"), "/detail"));

    final Definition noOrganization = zitadel(
                    "Z-AUTH-3c", TOPIC, "Without permission a caller cannot learn whether an organization exists")
            .needs(Capability.CREDENTIALS_WITHOUT_PERMISSION)
            .check("that the response for an organization that does not exist has the same text")
            .test(scim -> {
                Answer here = scim.as(Caller.WITHOUT_PERMISSION).get("/Users");
                Answer nowhere = nowhere(scim.as(Caller.WITHOUT_PERMISSION)).get("/Users");
                nowhere.status(here.status());
                nowhere.expect(
                        nowhere.json().equals(here.json()),
                        "the response of the organization under test: " + here.json(),
                        nowhere.json().toString());
            });

    /** The same server and caller, in an organization that does not exist. */
    private static Conversation nowhere(Conversation scim) {
        ScimEndpoint endpoint = scim.endpoint();
        String base = endpoint.baseUrl().toString();
        ScimEndpoint unknown = ScimEndpoint.at(base.substring(0, base.lastIndexOf('/') + 1) + scim.run())
                .via(endpoint.transport())
                .authorization(endpoint.authorization().orElseThrow());
        return new ServerConversation(unknown, Set.of(), scim.run());
    }

    final Definition notFoundInBulk = zitadel(
                    "Z-AUTH-3d", TOPIC, "Without permission every operation of a bulk request returns 404")
            .needs(Capability.BULK, Capability.CREDENTIALS_WITHOUT_PERMISSION)
            .check("that the permission of each operation is checked, and that its status is \"404\"")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Answer bulk = Bulk.send(
                        scim.as(Caller.WITHOUT_PERMISSION),
                        "{'method':'POST','path':'/Users','bulkId':'a','data':" + Accounts.body("{run}-a") + "}",
                        Bulk.patch(user.path(), NEW_TITLE),
                        Bulk.delete(user.path()));
                Bulk.expect(Bulk.expect(Bulk.expect(bulk.status(200), 0, "404"), 1, "404"), 2, "404");
                detail(bulk, "/Operations/0/response/detail");
                Accounts.unchanged(scim, user);
            });

    private static void detail(Answer answer, String pointer) {
        String detail = answer.text(pointer);
        answer.expect(
                detail.regionMatches(true, 0, "membership not found", 0, "membership not found".length()),
                "\"membership not found\"",
                detail);
    }

    final Definition outOfReach = zitadel(
                    "Z-TEN-1a",
                    TOPIC,
                    "A user is not found in another organization, even by a caller who may manage both")
            .needs(Capability.OTHER_ORGANIZATION, Capability.CREDENTIALS_FOR_BOTH_ORGANIZATIONS)
            .check("that every look-up is limited to the organization in the path, not only to the caller's rights")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation other = elsewhere(scim);
                other.get("/Users?count=1").status(200);
                other.get(user.path()).status(404);
                other.put(user.path(), Accounts.body(user)).status(404);
                other.patch(user.path(), NEW_TITLE).status(404);
                other.delete(user.path()).status(404);
                Accounts.unchanged(scim, user);
            });

    final Definition notListed = zitadel("Z-TEN-1b", TOPIC, "A user is not listed or counted in another organization")
            .needs(Capability.OTHER_ORGANIZATION, Capability.CREDENTIALS_FOR_BOTH_ORGANIZATIONS, Capability.FILTER)
            .check("that lists, .search and totalResults cover only the organization in the path")
            .test(scim -> {
                String filter = "userName eq '" + Accounts.create(scim).text("/userName") + "'";
                Conversation other = elsewhere(scim);
                other.query("/Users", "filter", filter).status(200).lists().is("/totalResults", 0);
                other.post(
                                "/Users/.search",
                                "{'schemas':['{SearchRequest}'],'count':0,'filter':'" + filter.replace('\'', '`')
                                        + "'}")
                        .status(200)
                        .is("/totalResults", 0);
            });

    /** The second organization, with the credentials that are valid in both. */
    private static Conversation elsewhere(Conversation scim) {
        ScimEndpoint other = scim.otherOrganization().endpoint();
        String both = scim.endpoint().credentials(Caller.IN_BOTH_ORGANIZATIONS).orElseThrow();
        return new ServerConversation(other.authorization(both), Set.of(), scim.run());
    }
}
