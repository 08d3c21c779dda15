package dev.scimkit.testkit.suite.standard.bulk;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Requests in bulk: RFC 7644 section 3.7. */
public final class BulkRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.7";

    private static final int MOST_OPERATIONS = 10_000;

    /** States the rules. */
    public BulkRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.BULK);
    }

    final Definition answered = rule("P-3.7-14a", "A bulk request returns 200 with a BulkResponse")
            .check("the status, and the schema of the response")
            .test(scim -> Bulk.send(scim, Bulk.createUser("a", "{run}-a"))
                    .status(200)
                    .has("/schemas", SchemaUris.BULK_RESPONSE)
                    .counts("/Operations", 1));

    final Definition otherSchema = advisory("P-3.7-02", SECTION, "A bulk request with another schema returns 400")
            .needs(Capability.BULK)
            .check("that the message schema is checked")
            .test(scim -> scim.post(
                            "/Bulk",
                            "{'schemas':['{PatchOp}'],'Operations':[" + Bulk.delete("/Users/{run}-none") + "]}")
                    .refused(400, "invalidSyntax", "invalidValue"));

    final Definition operationsDemanded = rule("P-3.7-04", "A bulk request without Operations returns 400")
            .check("that Operations is required")
            .test(scim ->
                    scim.post("/Bulk", "{'schemas':['{BulkRequest}']}").refused(400, "invalidSyntax", "invalidValue"));

    /** An invalid operation may fail alone or fail the whole request; it never succeeds. */
    private Definition refusesOperation(String id, String asks, String check, String operation) {
        return rule(id, asks).check(check).test(scim -> {
            Answer answer = Bulk.send(scim, operation).status(200, 400);
            if (answer.status() == 200) {
                String status = Bulk.status(answer, 0);
                answer.expect(
                        status.startsWith("4") || status.equals("501"), "a refused operation", "status " + status);
            }
        });
    }

    final Definition methodDemanded = refusesOperation(
            "P-3.7-05",
            "An operation with an unsupported method is refused",
            "that only POST, PUT, PATCH and DELETE are accepted",
            "{'method':'GET','path':'/Users'}");

    final Definition bulkIdDemanded = refusesOperation(
            "P-3.7-06",
            "A POST in bulk without a bulkId is refused",
            "that bulkId is required for POST",
            "{'method':'POST','path':'/Users','data':{'schemas':['{U}'],'userName':'{run}-a'}}");

    final Definition pathDemanded = refusesOperation(
            "P-3.7-08",
            "An operation whose path does not fit its method is refused",
            "that POST names an endpoint and PUT a resource",
            "{'method':'PUT','path':'/Users','data':{'schemas':['{U}'],'userName':'{run}-a'}}");

    final Definition dataDemanded = refusesOperation(
            "P-3.7-09",
            "A POST in bulk without data is refused",
            "that data is required for POST, PUT and PATCH",
            "{'method':'POST','path':'/Users','bulkId':'a'}");

    final Definition locations = rule("P-3.7-28", "Every result has a location, except that of a failed POST")
            .check("that location is there for PUT, PATCH and DELETE as well, failed or not")
            .test(scim -> {
                Answer user = scim.user();
                Answer answer = Bulk.send(
                        scim,
                        Bulk.createUser("a", "{run}-b"),
                        Bulk.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}"),
                        Bulk.delete(user.path()));
                answer.status(200).counts("/Operations/*/location", 3);
                scim.get(Bulk.path(scim, answer, 0)).status(200);
            });

    final Definition errorResponse = rule("P-3.7-13", "A failed operation has an Error with a detail as its response")
            .check("that response contains what a single request would have returned")
            .test(scim -> {
                Answer answer =
                        Bulk.send(scim, Bulk.delete("/Users/{run}-none")).status(200);
                Bulk.expect(answer, 0, "404")
                        .has("/Operations/0/response/schemas", SchemaUris.ERROR)
                        .is("/Operations/0/response/status", "404")
                        .present("/Operations/0/response/detail");
            });

    final Definition allFailed = rule("P-3.7-14b", "A bulk request in which everything failed still returns 200")
            .check("that the status only says that the request was processed")
            .test(scim -> Bulk.send(scim, Bulk.delete("/Users/{run}-a"), Bulk.delete("/Users/{run}-b"))
                    .status(200)
                    .counts("/Operations", 2));

    final Definition goesOn = rule("P-3.7-15", "A failed operation does not prevent the others")
            .check("that processing continues if failOnErrors is missing")
            .test(scim -> {
                Answer answer = Bulk.send(scim, Bulk.delete("/Users/{run}-none"), Bulk.createUser("a", "{run}-a"));
                Bulk.expect(answer.success(), 1, "201");
                scim.get(Bulk.path(scim, answer, 1)).status(200);
            });

    final Definition failOnErrors = rule("P-3.7-16", "Processing stops once failOnErrors errors have occurred")
            .check("that the remaining operations are not performed; how the response reports them is open")
            .test(scim -> {
                String operations = Bulk.delete("/Users/{run}-none") + "," + Bulk.createUser("a", "{run}-a");
                Answer answer = scim.post(
                        "/Bulk", "{'schemas':['{BulkRequest}'],'failOnErrors':1,'Operations':[" + operations + "]}");
                answer.expect(
                        answer.status() == 200 || answer.status() >= 400,
                        "status 200 or that of an error",
                        "status " + answer.status());
                scim.post("/Users", ServerConversation.userBody("{run}-a", "")).success();
            });

    final Definition bulkIdReturned = rule("P-3.7-18", "The bulkId of a POST is returned with its result")
            .check("that the result repeats bulkId")
            .test(scim -> Bulk.send(scim, Bulk.createUser("qwerty", "{run}-a"))
                    .status(200)
                    .is("/Operations/0/bulkId", "qwerty"));

    final Definition statusIsString = advisory(
                    "P-3.7-29", SECTION, "The status of a result is the HTTP status as a string")
            .needs(Capability.BULK)
            .check("that status is \"201\", with quotation marks")
            .test(scim ->
                    Bulk.send(scim, Bulk.createUser("a", "{run}-a")).status(200).is("/Operations/0/status", "201"));

    final Definition everyMethod = rule(
                    "P-3.7-27", "POST, PUT, PATCH and DELETE are performed, and each has its result")
            .check("which method has no result or the wrong one")
            .test(scim -> {
                Answer first = scim.user();
                Answer second = scim.user();
                String put = "{'method':'PUT','path':'" + first.path() + "','data':{'schemas':['{U}'],'userName':'"
                        + first.text("/userName") + "','{title}':'put'}}";
                Answer answer = Bulk.send(
                        scim,
                        put,
                        Bulk.patch(first.path(), "{'op':'add','path':'{nickName}','value':'patched'}"),
                        Bulk.delete(second.path()));
                answer.status(200).counts("/Operations", 3);
                scim.get(first.path()).success().is("/{title}", "put").is("/{nickName}", "patched");
                scim.get(second.path()).status(404);
            });

    final Definition version = rule("P-3.7-07", "An operation whose version is not the resource's fails with 412")
            .needs(Capability.BULK, Capability.ETAG)
            .check("that version is treated like If-Match")
            .test(scim -> {
                Answer user = scim.user();
                String delete = "{'method':'DELETE','path':'" + user.path() + "','version':'W/`scimkit-stale`'}";
                Bulk.expect(Bulk.send(scim, delete).success(), 0, "412");
                scim.get(user.path()).status(200);
            });

    final Definition tooMany = rule("P-3.7-33", "More operations than maxOperations return 413 and none is performed")
            .check("that the declared limit is the one enforced")
            .test(scim -> {
                Answer configuration = scim.get("/ServiceProviderConfig").success();
                JsonNode declared = configuration.json().at("/bulk/maxOperations");
                configuration.expect(declared.isIntegralNumber(), "an integer bulk.maxOperations", declared.toString());
                if (declared.longValue() > MOST_OPERATIONS) {
                    return; // too many operations for a server that others use
                }
                int limit = declared.intValue();
                String[] operations = new String[limit + 1];
                Arrays.fill(operations, Bulk.delete("/Users/x"));
                Answer answer = Bulk.send(scim, operations).status(413);
                String detail = answer.text("/detail");
                answer.expect(detail.contains(Integer.toString(limit)), "a detail that names " + limit, detail);
            });

    final Definition eachForItself = rule("P-3.7-35", "Operations before a failure stay performed")
            .check("that a bulk request is not rolled back as a whole")
            .test(scim -> {
                Answer answer = Bulk.send(scim, Bulk.createUser("a", "{run}-a"), Bulk.createUser("b", "{run}-a"));
                Bulk.expect(Bulk.expect(answer.success(), 0, "201"), 1, "409");
                scim.get(Bulk.path(scim, answer, 0)).status(200);
            });

    final Definition nested = advisory("P-3.7-37", SECTION, "A bulk request inside a bulk request is refused")
            .needs(Capability.BULK)
            .check("that /Bulk is refused as the path of an operation")
            .test(scim -> {
                String nested =
                        "{'method':'POST','path':'/Bulk','bulkId':'a','data':{'schemas':['{BulkRequest}'],'Operations':[]}}";
                Answer answer = Bulk.send(scim, nested).status(200, 400);
                if (answer.status() == 200) {
                    String status = Bulk.status(answer, 0);
                    answer.expect(
                            status.startsWith("4") || status.equals("501"), "a refused operation", "status " + status);
                }
            });
}
