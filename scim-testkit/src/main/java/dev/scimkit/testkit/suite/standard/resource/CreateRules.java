package dev.scimkit.testkit.suite.standard.resource;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Creating resources: RFC 7644 section 3.3. */
public final class CreateRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.3";

    /** States the rules. */
    public CreateRules() {
        super(Suite.STANDARD);
    }

    final Definition readOnlyIgnored = required(
                    "P-3.3-01", SECTION, "readOnly attributes in the body of a POST are ignored")
            .check("that id, meta and groups from a client are ignored: neither refused nor stored")
            .test(scim -> {
                Answer user = scim.user(
                        "'id':'{run}-x','groups':[{'value':'{run}-g'}],'meta':{'created':'1970-01-01T00:00:00Z'}");
                user.expect(!user.id().equals(scim.run() + "-x"), "an id issued by the server", "the client's id");
                scim.get(user.path()).success().absent("/groups").lacks("/meta/created", "1970-01-01T00:00:00Z");
            });

    final Definition created = required("P-3.3-05", SECTION, "A POST that creates a resource returns 201 Created")
            .check("the status that the POST handler sets: 200, 202 and 204 have other meanings")
            .test(scim -> scim.user().status(201));

    final Definition representation = advisory(
                    "P-3.3-06", SECTION, "The response to a POST contains the created resource")
            .check("that the body of the 201 is the resource; Okta treats an empty one as a failure")
            .test(scim -> {
                Answer user = scim.post("/Users", userBody("{run}-a", ",'{displayName}':'A B'"))
                        .success();
                user.present("/id").is("/userName", scim.run() + "-a").is("/{displayName}", "A B");
            });

    final Definition locationHeader = required(
                    "P-3.3-07a",
                    SECTION,
                    "The response to a POST has the URI of the new resource in its Location header field")
            .check("that the 201 has a Location that can be read")
            .test(scim -> {
                Answer user = scim.user();
                String location = user.header("Location");
                String expected = scim.endpoint().baseUrl() + user.path();
                user.expect(scim.leadsTo(location, user.path()), "Location: " + expected, location);
            });

    final Definition locationsAgree = required(
                    "P-3.3-07b",
                    SECTION,
                    "The created resource has its URI in meta.location, equal to the Location header field")
            .check("that both come from the same code")
            .test(scim -> {
                Answer user = scim.user();
                String location = user.header("Location");
                boolean same = user.texts("/meta/location").stream()
                        .anyMatch(other -> scim.leadsTo(other, scim.pathOf(location)));
                if (!same) {
                    user.is("/meta/location", location);
                }
            });

    final Definition duplicate = required(
                    "P-3.3-08a", SECTION, "Creating a user with an existing userName returns 409 Conflict")
            .check("that userName is unique in the database and that a violation becomes 409")
            .test(scim -> {
                scim.post("/Users", userBody("{run}-a", "")).success();
                scim.post("/Users", userBody("{run}-a", "")).refused(409, "uniqueness");
            });

    final Definition duplicateInOtherCase = required(
                    "P-3.3-08b", SECTION, "A userName that differs from an existing one in case only is a conflict too")
            .check("that userName is compared without case (RFC 7643 §4.1.1), in the database as well")
            .test(scim -> {
                scim.post("/Users", userBody("{run}-alice", "")).success();
                scim.post("/Users", userBody("{run}-ALICE", "")).refused(409, "uniqueness");
            });

    final Definition duplicateKeyword = required(
                    "P-3.3-08c", SECTION, "The response to a duplicate has the scimType uniqueness")
            .check("that the Error body of the 409 has \"scimType\": \"uniqueness\"")
            .test(scim -> {
                scim.post("/Users", userBody("{run}-a", "")).success();
                Answer duplicate = scim.post("/Users", userBody("{run}-a", ""));
                duplicate.expect(duplicate.status() >= 400, "a refusal", "status " + duplicate.status());
                duplicate.is("/scimType", "uniqueness");
            });

    final Definition userType = required(
                    "P-3.3-09a", "RFC 7644 §3.3.1", "The server sets meta.resourceType of a user to User")
            .check("that meta.resourceType is the name of the resource type, not its endpoint")
            .test(scim -> scim.user("'meta':{'resourceType':'Robot'}").is("/meta/resourceType", "User"));

    final Definition groupType = required(
                    "P-3.3-09b", "RFC 7644 §3.3.1", "The server sets meta.resourceType of a group to Group")
            .check("that meta.resourceType is the name of the resource type, not its endpoint")
            .needs(Capability.GROUPS)
            .test(scim -> scim.group().is("/meta/resourceType", "Group"));

    final Definition requiredMissing = required("P-3.3-10a", SECTION, "A POST without a required attribute returns 400")
            .check("that userName is checked before anything is stored")
            .test(scim -> scim.post("/Users", "{'schemas':['{U}'],'{displayName}':'{run}'}")
                    .refused(400, "invalidValue"));

    final Definition malformed = required("P-3.3-10b", SECTION, "A POST whose body is not JSON returns 400")
            .check("that a parser's exception becomes 400 invalidSyntax, not 500")
            .test(scim -> scim.post("/Users", "{'userName':").refused(400, "invalidSyntax"));

    final Definition projection = advisory("P-3.3-11", SECTION, "A POST with attributes returns only those attributes")
            .check("that POST honours the query parameters of §3.9, like any operation that returns a resource")
            .test(scim -> scim.post("/Users?attributes=userName", userBody("{run}-a", ",'{nickName}':'N'"))
                    .success()
                    .present("/id")
                    .present("/userName")
                    .absent("/{nickName}"));

    final Definition writeOnly = required("P-3.3-12", SECTION, "A password can be set on creation and is not returned")
            .check("that password is accepted and left out of every representation")
            .test(scim -> {
                Answer user = scim.user("'password':'t1meMa$heen'").absent("/password");
                scim.get(user.path()).success().absent("/password");
            });
}
