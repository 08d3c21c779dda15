package dev.scimkit.testkit.suite.standard.resource;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Deleting resources: RFC 7644 section 3.6. */
public final class DeleteRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.6";

    /** States the rules. */
    public DeleteRules() {
        super(Suite.STANDARD);
    }

    final Definition noContent = required("P-3.6-05", SECTION, "DELETE returns 204 without a body")
            .check("the status, and that the response has no body")
            .test(scim -> {
                Answer answer = scim.delete(scim.user().path()).status(204);
                answer.expect(answer.response().body().length == 0, "no body", "a body");
            });

    final Definition goneForGet = required("P-3.6-02a", SECTION, "GET of a deleted resource returns 404")
            .check("that deleted resources are not found, even if they are only marked as deleted")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.get(user.path()).status(404);
            });

    final Definition goneForPut = required("P-3.6-02b", SECTION, "PUT of a deleted resource returns 404")
            .check("that PUT does not bring a deleted resource back")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.put(user.path(), userBody(user.text("/userName"), "")).status(404);
            });

    final Definition goneForPatch = required("P-3.6-02c", SECTION, "PATCH of a deleted resource returns 404")
            .needs(Capability.PATCH)
            .check("that PATCH does not bring a deleted resource back")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}")
                        .status(404);
            });

    final Definition twice = required("P-3.6-02d", SECTION, "A second DELETE returns 404")
            .check("that deleting a missing resource is not a success; an unknown id returns 404 too")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.delete(user.path()).status(404);
                scim.delete("/Users/{run}-none").status(404);
            });

    final Definition notListed = required("P-3.6-03a", SECTION, "No list contains a deleted resource")
            .needs(Capability.FILTER)
            .check("that queries leave out deleted resources")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.query("/Users", "filter", "userName eq '" + user.text("/userName") + "'")
                        .success()
                        .is("/totalResults", 0);
            });

    final Definition noMember = advisory("P-3.6-03b", SECTION, "A deleted user is a member of no group")
            .needs(Capability.GROUPS)
            .check("that memberships are removed with the user")
            .test(scim -> {
                Answer user = scim.user();
                Answer group = scim.group(user.id());
                scim.delete(user.path()).success();
                scim.get(group.path()).success().lacks("/members/*/value", user.id());
            });

    final Definition nameFree = advisory("P-3.6-04", SECTION, "A deleted user's userName can be used again")
            .check("that deleted resources are ignored when uniqueness is checked")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).success();
                scim.post("/Users", userBody(user.text("/userName"), "")).success();
            });
}
