package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about ZITADEL's bulk requests. */
final class ZitadelBulkRules extends ZitadelRuleSet {

    private static final String TOPIC = "bulk requests";
    private static final String NEW_TITLE = "{'op':'replace','path':'title','value':'T'}";

    private Draft rule(String id, String asks) {
        return zitadel(id, TOPIC, asks).needs(Capability.BULK);
    }

    private static Answer send(Conversation scim, String members, String... operations) {
        return scim.post(
                "/Bulk",
                "{'schemas':['{BulkRequest}']," + members + "'Operations':[" + String.join(",", operations) + "]}");
    }

    private static String creation(String bulkId, String name, String... members) {
        return "{'method':'POST','path':'/Users','bulkId':'" + bulkId + "','data':" + Accounts.body(name, members)
                + "}";
    }

    /** Each of several methods with paths is refused, and the operation after it is performed. */
    private Definition misdirected(String id, String asks, String... requests) {
        return rule(id, asks)
                .check("that each operation is checked on its own: this one returns 400 and the others are performed")
                .test(scim -> {
                    for (String request : requests) {
                        String[] parts = request.split(" ", 2);
                        String operation = "{'method':'" + parts[0] + "','path':'" + parts[1] + "','bulkId':'x','data':"
                                + Accounts.body("{run}-misdirected") + "}";
                        Answer bulk = send(scim, "", operation, creation("a", scim.unique("user")));
                        Bulk.expect(Bulk.expect(bulk.status(200), 0, "400"), 1, "201");
                    }
                });
    }

    final Definition noSlash = misdirected(
            "Z-B-1a", "An operation whose path does not begin with a slash returns 400", "DELETE Users/{run}-x");

    final Definition unknownEndpoint = misdirected(
            "Z-B-1b", "An operation with an unknown endpoint returns 400", "DELETE /Robots/{run}-x", "POST /Robots");

    final Definition pathGoesOn = misdirected(
            "Z-B-1c", "An operation whose path continues after the id returns 400", "DELETE /Users/{run}-x/name");

    final Definition methodDoesNotWrite =
            misdirected("Z-B-1d", "An operation with a method that does not write returns 400", "GET /Users/{run}-x");

    final Definition postWithId =
            misdirected("Z-B-1e", "A POST operation with an id in its path returns 400", "POST /Users/{run}-x");

    final Definition idMissing = misdirected(
            "Z-B-1f",
            "A PUT, PATCH or DELETE operation without an id in its path returns 400",
            "PUT /Users",
            "PATCH /Users",
            "DELETE /Users");

    final Definition inOrder = rule("Z-B-2a", "Operations are performed in order")
            .check("that the second operation sees the result of the first")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Answer bulk = send(
                                scim,
                                "",
                                creation("a", "{run}-a"),
                                creation("b", "{run}-a"),
                                Bulk.delete(user.path()),
                                Bulk.patch(user.path(), NEW_TITLE))
                        .status(200);
                bulk.expect(
                        Bulk.statuses(bulk).equals(List.of("201", "409", "204", "404")),
                        "the statuses 201, 409, 204, 404",
                        Bulk.statuses(bulk).toString());
            });

    final Definition bulkIdInPath = rule("Z-B-2b", "A bulkId in a later path means the resource that POST created")
            .check("that /Users/bulkId:a is resolved before the path is checked")
            .test(scim -> {
                Answer bulk = send(scim, "", creation("a", "{run}-a"), Bulk.patch("/Users/bulkId:a", NEW_TITLE));
                Bulk.expect(bulk.status(200), 1, "204");
                scim.get(Bulk.path(scim, bulk, 0)).success().is("/title", "T");
            });

    final Definition bulkIdOfMember = zitadel(
                    "Z-B-2c", TOPIC, "A bulkId as a member of a later group means the resource that POST created")
            .needs(Capability.BULK, Capability.GROUPS)
            .check("that values of members are resolved before the group is stored")
            .test(scim -> {
                Answer bulk = send(scim, "", creation("a", "{run}-a"), Bulk.createGroup("g", "{run}-g", "bulkId:a"));
                Bulk.expect(bulk.status(200), 1, "201");
                String user = Bulk.path(scim, bulk, 0);
                scim.get(Bulk.path(scim, bulk, 1))
                        .success()
                        .is("/members/*/value", user.substring(user.lastIndexOf('/') + 1));
            });

    final Definition unresolvable = rule(
                    "Z-B-2d", "A bulkId that no earlier operation defines returns 400 invalidValue and says so")
            .check("that detail is \"Could not resolve bulkID x to created ID\"")
            .test(scim -> {
                Answer bulk = send(scim, "", Bulk.patch("/Users/bulkId:a", NEW_TITLE), creation("a", "{run}-a"));
                Bulk.expect(bulk.status(200), 0, "400")
                        .is("/Operations/0/response/scimType", "invalidValue")
                        .is("/Operations/0/response/detail", "Could not resolve bulkID a to created ID");
            });

    final Definition methodAndBulkId = rule("Z-B-3a", "Each result has its method, and its bulkId if there is one")
            .check("that results name their operation, and that bulkId is left out if the request had none")
            .test(scim -> send(scim, "", creation("a", "{run}-a"), Bulk.delete("/Users/{run}-none"))
                    .status(200)
                    .is("/Operations/0/method", "POST")
                    .is("/Operations/0/bulkId", "a")
                    .is("/Operations/1/method", "DELETE")
                    .absent("/Operations/1/bulkId"));

    final Definition location = rule("Z-B-3b", "Each result has the location of its resource if it is known")
            .check("that a new resource has its URL, and that a failed POST has none")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                String url = scim.endpoint().baseUrl() + user.path();
                Answer bulk = send(
                                scim,
                                "",
                                creation("a", "{run}-a"),
                                creation("b", "{run}-a"),
                                Bulk.patch(user.path(), NEW_TITLE))
                        .status(200)
                        .absent("/Operations/1/location")
                        .is("/Operations/2/location", url);
                scim.get(Bulk.path(scim, bulk, 0)).status(200);
            });

    final Definition statuses = rule(
                    "Z-B-3c", "The status of a result is a string: 201, 200, or 204 for PATCH and DELETE")
            .check("that status is neither a number nor an object")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                String put = "{'method':'PUT','path':'" + user.path() + "','data':" + Accounts.body(user) + "}";
                send(
                                scim,
                                "",
                                creation("a", "{run}-a"),
                                put,
                                Bulk.patch(user.path(), NEW_TITLE),
                                Bulk.delete(user.path()))
                        .status(200)
                        .is("/Operations/0/status", "201")
                        .is("/Operations/1/status", "200")
                        .is("/Operations/2/status", "204")
                        .is("/Operations/3/status", "204");
            });

    final Definition wholeError = rule("Z-B-3d", "A failed operation has the complete error as its response")
            .check("that response is the message a single request would return")
            .test(scim -> {
                String body = Accounts.body("{run}-a", "'locale':'no language'");
                Answer alone = scim.post("/Users", body).status(400);
                Answer bulk = send(scim, "", "{'method':'POST','path':'/Users','bulkId':'a','data':" + body + "}")
                        .status(200)
                        .has("/Operations/0/response/schemas", SchemaUris.ERROR);
                String response = bulk.json().at("/Operations/0/response").toString();
                bulk.expect(
                        response.equals(alone.json().toString()),
                        "the error of a single request: " + alone.json(),
                        response);
            });

    final Definition stops = rule(
                    "Z-B-4a", "failOnErrors stops after that many errors, and the response has the results so far")
            .check("that the response is 200 with the results so far, the last of them the error that stopped it")
            .test(scim -> {
                String failing = Bulk.delete("/Users/{run}-none");
                send(scim, "'failOnErrors':2,", failing, creation("a", "{run}-a"), failing, creation("b", "{run}-b"))
                        .status(200)
                        .counts("/Operations", 3);
                scim.post("/Users", Accounts.body("{run}-b")).success();
            });

    final Definition goesOn = rule("Z-B-4b", "Without failOnErrors every operation is tried")
            .check("that an error does not stop the request if failOnErrors is missing")
            .test(scim -> {
                String failing = Bulk.delete("/Users/{run}-none");
                Answer bulk = send(scim, "", failing, failing, creation("a", "{run}-a"))
                        .status(200)
                        .counts("/Operations", 3);
                Bulk.expect(bulk, 2, "201");
            });
}
