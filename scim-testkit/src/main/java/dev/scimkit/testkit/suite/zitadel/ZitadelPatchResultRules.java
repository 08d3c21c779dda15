package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about the result of a PATCH in ZITADEL. */
final class ZitadelPatchResultRules extends ZitadelRuleSet {

    private static final String TOPIC = "PATCH, its result";
    private static final String NEW_TITLE = "{'op':'replace','path':'title','value':'T'}";

    private Definition invalid(String id, String asks, String... operations) {
        return zitadel(id, TOPIC, asks)
                .needs(Capability.PATCH)
                .check("that the result of all operations is validated, and nothing is stored if it is invalid")
                .test(scim -> {
                    Answer user = Accounts.create(scim);
                    for (String operation : operations) {
                        scim.patch(user.path(), NEW_TITLE, operation).refusedAs(400, "invalidValue");
                    }
                    Accounts.unchanged(scim, user);
                });
    }

    final Definition requiredRemoved = invalid(
            "Z-P-8a",
            "A PATCH that removes a required attribute returns 400 invalidValue",
            "{'op':'remove','path':'userName'}",
            "{'op':'remove','path':'name.givenName'}",
            "{'op':'remove','path':'name.familyName'}",
            "{'op':'remove','path':'emails'}",
            "{'op':'replace','path':'emails','value':[]}");

    final Definition weakPassword = invalid(
            "Z-P-8b",
            "A PATCH that sets a weak password stores nothing",
            "{'op':'replace','path':'password','value':'weak'}");

    final Definition malformedValues = invalid(
            "Z-P-8c",
            "A PATCH that sets a malformed locale, timezone or URL returns 400 invalidValue",
            "{'op':'replace','path':'locale','value':'no language'}",
            "{'op':'replace','path':'timezone','value':'Mars/Olympus'}",
            "{'op':'replace','path':'profileUrl','value':'ftp://example.com/ada'}");

    final Definition idStays = zitadel("Z-P-8d", TOPIC, "A PATCH never changes the id")
            .needs(Capability.PATCH)
            .check("that id is refused or ignored, with and without a path")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                for (String operation : List.of("'path':'id','value':'{run}-other'", "'value':{'id':'{run}-other'}")) {
                    scim.patch(user.path(), "{'op':'replace'," + operation + "}")
                            .status(204, 400);
                    Accounts.read(scim, user).is("/id", user.id());
                }
                scim.get("/Users/{run}-other").status(404);
            });

    final Definition organizationStays = zitadel("Z-P-8e", TOPIC, "A PATCH never moves a user to another organization")
            .needs(Capability.PATCH, Capability.OTHER_ORGANIZATION)
            .check("that meta, which names the organization, cannot be written")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation other = scim.otherOrganization();
                String location = other.endpoint().baseUrl() + user.path();
                scim.patch(user.path(), "{'op':'replace','value':{'meta':{'location':'" + location + "'}}}")
                        .status(204, 400);
                other.get(user.path()).status(404);
                Accounts.read(scim, user).is("/meta/location", scim.endpoint().baseUrl() + user.path());
            });

    private static Answer patchedGroup(Conversation scim) {
        return scim.patch(scim.group().path(), "{'op':'replace','path':'displayName','value':'{run}-x'}");
    }

    final Definition noGroups = zitadel("Z-P-9a", TOPIC, "A PATCH of a group returns 501 with the id SCIM-GRP3p")
            .needs(Capability.GROUPS)
            .check("that PATCH of groups is not implemented, and says so with ErrorDetail")
            .test(scim -> patchedGroup(scim).status(501).is(ZitadelErrorRules.ERROR_DETAIL + "/id", "SCIM-GRP3p"));

    final Definition pointsToPut = zitadel("Z-P-9b", TOPIC, "The error for a PATCH of a group refers to PUT")
            .needs(Capability.GROUPS)
            .check("that detail says what to do instead")
            .test(scim -> {
                Answer refused = patchedGroup(scim);
                String detail = refused.text("/detail");
                refused.expect(detail.contains("PUT"), "a detail that names PUT", detail);
            });
}
