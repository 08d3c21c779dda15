package dev.scimkit.testkit.suite.standard.patch;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.stream.Stream;

/** The PATCH message, its paths and its atomicity: RFC 7644 section 3.5.2. */
public final class PatchMessageRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.2";

    /** States the rules. */
    public PatchMessageRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.PATCH);
    }

    final Definition unknownOperations = rule("P-3.5.2-02", "Operations other than add, remove and replace return 400")
            .check("that move, copy and test from JSON Patch are refused")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'move','path':'{title}','from':'{nickName}'}")
                    .refused(400, "invalidSyntax", "invalidValue"));

    private static Answer raw(Conversation scim, String body) {
        Answer user = scim.user();
        return scim.call("PATCH", user.path()).body(body.replace('\'', '"')).send();
    }

    final Definition schemaDemanded = advisory("P-3.5.2-03", SECTION, "A PATCH without the schema PatchOp returns 400")
            .needs(Capability.PATCH)
            .check("that the message schema is required; a server that deliberately accepts its absence excludes"
                    + " this rule")
            .test(scim -> {
                String operations = "'Operations':[{'op':'replace','path':'{title}','value':'T'}]";
                raw(scim, "{" + operations + "}").refused(400, "invalidSyntax", "invalidValue");
                raw(scim, "{'schemas':['{U}']," + operations + "}").refused(400, "invalidSyntax", "invalidValue");
            });

    final Definition operationsDemanded = rule("P-3.5.2-04", "A PATCH without operations returns 400")
            .check("that Operations is a non-empty array")
            .test(scim -> {
                raw(scim, "{'schemas':['{PatchOp}']}").refused(400, "invalidSyntax", "invalidValue");
                raw(scim, "{'schemas':['{PatchOp}'],'Operations':[]}").refused(400, "invalidSyntax", "invalidValue");
                raw(scim, "{'schemas':['{PatchOp}'],'Operations':{}}").refused(400, "invalidSyntax", "invalidValue");
            });

    final Definition opDemanded = rule("P-3.5.2-05", "An operation without an op returns 400")
            .check("that op is required in each operation")
            .test(scim -> scim.patch(scim.user().path(), "{'path':'{title}','value':'T'}")
                    .refused(400, "invalidSyntax", "invalidValue"));

    final Definition opInAnyCase = advisory("A-24", SECTION, "op may be written in any case")
            .needs(Capability.PATCH)
            .check("that Add, REPLACE and remove are all accepted; Entra ID writes capitals")
            .test(scim -> {
                Answer user = scim.user("'{nickName}':'N'");
                scim.patch(
                                user.path(),
                                "{'op':'Add','path':'{title}','value':'T'}",
                                "{'op':'REMOVE','path':'{nickName}'}")
                        .success();
                scim.get(user.path()).success().is("/{title}", "T").absent("/{nickName}");
            });

    final Definition malformedPaths = rule("P-3.5.2-06", "A malformed path returns 400")
            .check("that paths must match the grammar: no array index, no JSON pointer, no open bracket")
            .test(scim -> {
                String user =
                        scim.user("'{emails}':[{'value':'a@example.com'}]").path();
                Stream.of(
                                "{emails}[0]",
                                "/{emails}/0",
                                "{emails}[type eq",
                                "{emails}[type eq `a`]]",
                                "name..{givenName}",
                                ".{title}",
                                "ti tle")
                        .forEach(path -> scim.patch(user, "{'op':'add','path':'" + path + "','value':'x'}")
                                .refused(400, "invalidPath", "invalidFilter", "invalidSyntax", "noTarget"));
            });

    final Definition readOnly = rule(
                    "P-3.5.2-09", "An operation on a readOnly attribute returns 400 with scimType mutability")
            .check("that id, meta and groups cannot be patched by path")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'replace','path':'id','value':'x'}")
                        .refused(400, "mutability");
                scim.patch(user.path(), "{'op':'replace','path':'meta.created','value':'1970-01-01T00:00:00Z'}")
                        .refused(400, "mutability");
                scim.patch(user.path(), "{'op':'add','path':'groups','value':[{'value':'x'}]}")
                        .refused(400, "mutability");
                scim.get(user.path()).success().is("/id", user.id()).absent("/groups");
            });

    final Definition readOnlyEqualWithoutPath = advisory(
                    "A-19",
                    SECTION,
                    "A readOnly attribute in a value without a path is ignored if its value is unchanged")
            .needs(Capability.PATCH)
            .check("that the current id inside a value is not an error; Okta sends it")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'replace','value':{'id':'" + user.id() + "','{title}':'T'}}")
                        .success();
                scim.get(user.path()).success().is("/{title}", "T");
            });

    final Definition wrongType = rule(
                    "P-3.5.2-11", "An operation whose value does not have the attribute's type returns 400")
            .check("that values of operations are checked against the schema")
            .test(scim -> {
                String user = scim.user().path();
                scim.patch(user, "{'op':'replace','path':'{title}','value':{'a':1}}")
                        .refused(400, "invalidValue", "invalidSyntax");
                scim.patch(user, "{'op':'add','path':'{name}','value':'N'}")
                        .refused(400, "invalidValue", "invalidSyntax");
                scim.patch(user, "{'op':'add','path':'active','value':'maybe'}")
                        .refused(400, "invalidValue", "invalidSyntax");
            });

    final Definition qualifiedPaths = rule(
                    "P-3.5.2-12", "Paths may be written with or without the schema's URI, in any case")
            .check("that a path is resolved like any attribute name (§3.10)")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{U}:{nickName}','value':'N'}",
                                "{'op':'add','path':'{TITLE}','value':'T'}",
                                "{'op':'add','path':'{NAME}.{GIVENNAME}','value':'G'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{nickName}", "N")
                        .is("/{title}", "T")
                        .is("/{name}/{givenName}", "G");
            });

    final Definition extensionJoins = rule(
                    "P-3.5.2-14",
                    "Adding an extension's attribute by URI adds the extension, and removing it removes the"
                            + " extension")
            .needs(Capability.PATCH, Capability.ENTERPRISE_USER)
            .check("that schemas follows the data")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'add','path':'{E}:employeeNumber','value':'42'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is(scim.fill("/{E}/employeeNumber"), "42")
                        .has("/schemas", scim.fill("{E}"));
                scim.patch(user.path(), "{'op':'remove','path':'{E}:employeeNumber'}")
                        .success();
                scim.get(user.path()).success().absent(scim.fill("/{E}")).lacks("/schemas", scim.fill("{E}"));
            });

    final Definition inOrder = rule(
                    "P-3.5.2-15", "Operations are applied in order, each to the result of the one before")
            .check("that operations are neither sorted nor merged")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{emails}','value':[{'type':'work','value':'a@example.com'}]}",
                                "{'op':'replace','path':'{emails}[type eq `work`].value','value':'b@example.com'}",
                                "{'op':'add','path':'{title}','value':'x'}",
                                "{'op':'replace','path':'{title}','value':'y'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{emails}/*/value", "b@example.com")
                        .is("/{title}", "y");
            });

    private static final String TWO_EMAILS =
            "'{emails}':[{'value':'a@example.com','type':'work','primary':true},{'value':'b@example.com','type':'home'}]";

    private static void onePrimary(Answer user, String value) {
        List<String> primary = user.values("/{emails}").stream()
                .filter(email -> email.path("primary").asBoolean(false))
                .map(email -> email.path("value").asString(""))
                .toList();
        user.expect(primary.equals(List.of(value)), "one primary, " + value, primary.toString());
    }

    final Definition primaryByAdd = rule("P-3.5.2-16a", "Adding a primary value unsets primary on the others")
            .check("that primary is set to false on all other elements")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{emails}','value':[{'value':'c@example.com','primary':true}]}")
                        .success();
                onePrimary(scim.get(user.path()).success().counts("/{emails}", 3), "c@example.com");
            });

    final Definition primaryByReplace = rule("P-3.5.2-16b", "Setting primary on one value unsets it on the others")
            .check("that primary is unset on the others even when it is set through a filter")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), "{'op':'replace','path':'{emails}[type eq `home`].primary','value':true}")
                        .success();
                onePrimary(scim.get(user.path()).success(), "b@example.com");
            });

    final Definition atomic = rule("P-3.5.2-17", "If one operation fails, none is applied")
            .check("that the resource is stored once, after all operations")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before'");
                Answer patch = scim.patch(
                        user.path(),
                        "{'op':'replace','path':'{title}','value':'after'}",
                        "{'op':'remove','path':'userName'}");
                patch.expect(patch.status() >= 400, "a refusal", "status " + patch.status());
                scim.get(user.path()).success().is("/{title}", "before");
            });

    final Definition nothingTouched = rule("P-3.5.2-18", "A failed PATCH leaves meta unchanged")
            .check("that lastModified and version change together with the rest, or not at all")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}", "{'op':'remove'}")
                        .status(400);
                Answer read = scim.get(user.path()).success();
                read.expect(
                        read.json().path("meta").equals(user.json().path("meta")),
                        user.json().path("meta").toString(),
                        read.json().path("meta").toString());
            });

    final Definition answered = rule("P-3.5.2-20a", "PATCH returns 200 with the resource, or 204 without a body")
            .check("that a 204 has no body and a 200 has the whole resource")
            .test(scim -> {
                Answer user = scim.user();
                Answer patch = scim.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}")
                        .status(200, 204);
                boolean empty = patch.response().body().length == 0;
                patch.expect(patch.status() == 200 || empty, "no body with 204", "a body");
                if (patch.status() == 200) {
                    patch.is("/id", user.id()).is("/{title}", "T").present("/meta/lastModified");
                }
            });

    final Definition answeredState = rule("P-3.5.2-20b", "The body of a 200 equals what GET returns afterwards")
            .check("that the response is built from the stored state")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                Answer patch = scim.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}")
                        .success();
                if (patch.status() == 200) {
                    Answer read = scim.get(user.path()).success();
                    patch.expect(
                            patch.json().equals(read.json()),
                            read.json().toString(),
                            patch.json().toString());
                }
            });

    final Definition unknownResource = rule("P-3.5.2-22", "PATCH of an unknown resource returns 404")
            .check("that the resource is looked up before operations are applied")
            .test(scim -> scim.patch("/Users/{run}-none", "{'op':'add','path':'{title}','value':'T'}")
                    .status(404));

    final Definition stillValid = rule("P-3.5.2-23", "The result of a PATCH still has all required attributes")
            .check("that the result is validated like the body of a POST")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'replace','path':'userName','value':''}")
                        .refused(400, "invalidValue", "mutability");
                scim.get(user.path()).success().is("/userName", user.text("/userName"));
            });
}
