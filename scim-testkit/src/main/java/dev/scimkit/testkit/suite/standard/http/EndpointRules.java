package dev.scimkit.testkit.suite.standard.http;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Endpoints and methods: RFC 7644 sections 3.2, 3.4.2.1 and 3.11. */
public final class EndpointRules extends RuleSet {

    /** States the rules. */
    public EndpointRules() {
        super(Suite.STANDARD);
    }

    final Definition users = required("P-3.2-01a", "RFC 7644 §3.2", "Users are found at /Users")
            .check("the route, and the base URL given to the testkit")
            .test(scim -> scim.get("/Users?count=1").status(200));

    final Definition groups = required("P-3.2-01b", "RFC 7644 §3.2", "Groups are found at /Groups")
            .needs(Capability.GROUPS)
            .check("the route /Groups, which the resource types declare")
            .test(scim -> scim.get("/Groups?count=1").status(200));

    final Definition unknown = required("P-3.2-08a", "RFC 7644 §3.2", "An unknown endpoint returns 404")
            .check("the status of unknown routes")
            .test(scim -> {
                scim.get("/NoSuchEndpoint").status(404);
                scim.get("/users").status(404, 200);
            });

    final Definition trailingSlash = advisory(
                    "P-3.2-08b", "RFC 7644 §3.2", "A slash at the end of an endpoint is tolerated")
            .check("that /Users/ is the same as /Users")
            .test(scim -> scim.get("/Users/?count=1").status(200));

    final Definition allow = required(
                    "H-1-20", "RFC 9110 §15.5.6", "A method that an endpoint does not support returns 405 with Allow")
            .check("that the 405 lists the supported methods in Allow")
            .test(scim -> {
                Answer answer = scim.call("PUT", "/Users").body("{}").send().status(405, 404, 501);
                if (answer.status() == 405) {
                    String allowed = answer.header("Allow");
                    answer.expect(allowed.contains("GET") && allowed.contains("POST"), "Allow: GET, POST", allowed);
                }
            });

    final Definition head = required("H-1-19", "RFC 9110 §9.3.2", "HEAD returns what GET returns, without a body")
            .check("that HEAD is routed to GET")
            .test(scim -> {
                Answer answer = scim.call("HEAD", scim.user().path()).send().status(200, 405, 501);
                answer.expect(answer.response().body().length == 0 || answer.status() != 200, "no body", "a body");
            });

    final Definition bulk = required("S-5-05b", "RFC 7643 §5", "A server that does not declare bulk refuses it")
            .check("that /Bulk returns 501 or 404 where bulk.supported is false")
            .test(scim -> {
                if (!scim.offers(Capability.BULK)) {
                    scim.post(
                                    "/Bulk",
                                    "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[]}")
                            .status(501, 404);
                }
            });

    final Definition me = advisory("P-3.11-02", "RFC 7644 §3.11", "/Me returns the resource, 308, 404 or 501")
            .check("that /Me does not return 500; 404 says that the caller has no resource")
            .test(scim -> {
                Answer answer = scim.get("/Me").status(200, 308, 501, 404, 403);
                if (answer.status() == 200) {
                    answer.header("Location");
                } else if (answer.status() >= 400) {
                    answer.has("/schemas", SchemaUris.ERROR);
                }
            });

    final Definition root = required(
                    "P-3.4.2.1-06",
                    "RFC 7644 §3.4.2.1",
                    "A query at the root finds resources of all types, or is refused")
            .check("that an attribute a type does not have counts as absent there; a refusal is 400, 403, 404 or 501")
            .test(scim -> {
                Answer user = scim.user();
                Answer answer = scim.query("/", "filter", "userName eq '" + user.text("/userName") + "'")
                        .status(200, 400, 403, 404, 501);
                if (answer.status() == 200) {
                    answer.lists(user.id());
                }
            });
}
