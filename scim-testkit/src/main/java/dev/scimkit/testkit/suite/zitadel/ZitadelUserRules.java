package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;
import java.util.Locale;

/** Rules about what ZITADEL requires of users, and how it answers writes. */
final class ZitadelUserRules extends ZitadelRuleSet {

    private static final String TOPIC = "users";
    private static final String WEAK = "'password':'weak'";

    final Definition schema = zitadel(
                    "Z-SCH-1a", TOPIC, "A body that does not list its schema returns 400 invalidSyntax")
            .check("that schemas is required and contains the User schema")
            .test(scim -> {
                String body = Accounts.body("{run}-a");
                for (String schemas : List.of("", "'schemas':[],", "'schemas':['{G}'],")) {
                    scim.post("/Users", body.replace("'schemas':['{U}'],", schemas))
                            .refusedAs(400, "invalidSyntax");
                }
            });

    final Definition noJson = zitadel("Z-SCH-1b", TOPIC, "A body that is not JSON returns 400 invalidSyntax")
            .check("that parse errors become invalidSyntax, also for an empty body")
            .test(scim -> {
                for (String body : List.of("", "no json", "{", "[]")) {
                    scim.post("/Users", body).refusedAs(400, "invalidSyntax");
                }
            });

    private Definition missing(String id, String what, String body) {
        return zitadel(id, TOPIC, "A user without " + what + " returns 400 invalidValue")
                .check("that " + what + " is required on create")
                .test(scim -> scim.post("/Users", body).refusedAs(400, "invalidValue"));
    }

    final Definition userNameMissing = missing(
            "Z-USR-1a", "userName", "{'schemas':['{U}']," + Accounts.NAME + ",'emails':[{'value':'a@b.example'}]}");

    final Definition givenNameMissing =
            missing("Z-USR-1b", "name.givenName", Accounts.body("{run}-a", "'name':{'familyName':'Lovelace'}"));

    final Definition familyNameMissing =
            missing("Z-USR-1c", "name.familyName", Accounts.body("{run}-a", "'name':{'givenName':'Ada'}"));

    final Definition emailMissing = missing("Z-USR-1d", "e-mail", Accounts.body("{run}-a", "'emails':[]"));

    final Definition missingOnReplace = zitadel(
                    "Z-USR-1e", TOPIC, "A PUT without a required attribute returns 400 invalidValue")
            .check("that PUT requires what POST requires, and changes nothing if it is missing")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                for (String member :
                        List.of("'name':{'familyName':'King'}", "'name':{'givenName':'A'}", "'emails':[]")) {
                    scim.put(user.path(), Accounts.body(user, member)).refusedAs(400, "invalidValue");
                }
                Accounts.unchanged(scim, user);
            });

    final Definition duplicate = zitadel("Z-USR-2a", TOPIC, "An existing userName, in any case, returns 409 uniqueness")
            .check("that userName is compared without case, and that scimType is uniqueness")
            .test(scim -> {
                scim.post("/Users", Accounts.body("{run}-a")).success();
                again(scim).refusedAs(409, "uniqueness");
            });

    private static Answer again(Conversation scim) {
        return scim.post("/Users", Accounts.body(scim.fill("{run}-A").toUpperCase(Locale.ROOT)));
    }

    final Definition duplicateDetail = zitadel(
                    "Z-USR-2b", TOPIC, "The error for an existing userName says that the user already exists")
            .check("that detail is \"User already exists\"")
            .test(scim -> {
                scim.post("/Users", Accounts.body("{run}-a")).success();
                again(scim).is("/detail", "User already exists");
            });

    final Definition otherOrganization = zitadel(
                    "Z-USR-2c", TOPIC, "A userName is unique in its organization, not across organizations")
            .needs(Capability.OTHER_ORGANIZATION)
            .check("that userNames of other organizations are ignored")
            .test(scim -> {
                Conversation other = scim.otherOrganization();
                scim.post("/Users", Accounts.body("{run}-a")).success();
                other.post("/Users", Accounts.body("{run}-a")).success();
            });

    final Definition created = zitadel("Z-USR-3a", TOPIC, "A POST of a user returns 201 with Location")
            .check("the status, and that Location is the URL of the new user")
            .test(scim -> {
                Answer user = scim.post("/Users", Accounts.body("{run}-a")).status(201);
                located(scim, user, "Location", user.path());
            });

    private static void located(Conversation scim, Answer answer, String field, String path) {
        String location = answer.header(field);
        String expected = scim.endpoint().baseUrl() + path;
        answer.expect(location.equals(expected), field + " " + expected, location);
    }

    final Definition read = zitadel("Z-USR-3b", TOPIC, "A GET of a user returns 200 with Content-Location")
            .check("the status, and that Content-Location is the URL of the user")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                located(scim, Accounts.read(scim, user), "Content-Location", user.path());
            });

    final Definition replaced = zitadel("Z-USR-3c", TOPIC, "A PUT of a user returns 200 with Content-Location")
            .check("the status, and that Content-Location is the URL of the user")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Answer answer = scim.put(user.path(), Accounts.body(user)).status(200);
                located(scim, answer, "Content-Location", user.path());
            });

    final Definition patched = zitadel("Z-USR-3d", TOPIC, "A PATCH of a user returns 204 without a body")
            .needs(Capability.PATCH)
            .check("that PATCH does not return the user")
            .test(scim ->
                    empty(scim.patch(Accounts.create(scim).path(), "{'op':'replace','path':'title','value':'T'}")));

    final Definition deleted = zitadel("Z-USR-3e", TOPIC, "A DELETE of a user returns 204 without a body")
            .check("the status, and that the response has no body")
            .test(scim -> empty(scim.delete(Accounts.create(scim).path())));

    private static void empty(Answer answer) {
        int octets = answer.status(204).response().body().length;
        answer.expect(octets == 0, "no body", octets + " octets");
    }

    final Definition passwordHidden = zitadel("Z-USR-4a", TOPIC, "A password is never returned")
            .check("that password is left out of the responses to POST, GET and PUT")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'password':'Secret-42x'").absent("/password");
                Accounts.read(scim, user).absent("/password");
                scim.put(user.path(), Accounts.body(user, "'password':'Secret-43x'"))
                        .success()
                        .absent("/password");
            });

    final Definition passwordTaken = zitadel("Z-USR-4b", TOPIC, "A password can be set with POST, PUT and PATCH")
            .needs(Capability.PATCH)
            .check("that a strong password is accepted everywhere: Secret-42x has what policies require")
            .test(scim -> {
                Answer user = scim.post("/Users", Accounts.body("{run}-a", "'password':'Secret-42x'"))
                        .success();
                scim.put(user.path(), Accounts.body(user, "'password':'Secret-43x'"))
                        .success();
                scim.patch(user.path(), "{'op':'replace','path':'password','value':'Secret-44x'}")
                        .success();
            });

    final Definition weakOnCreate = zitadel("Z-USR-4c", TOPIC, "A weak password in a POST returns 400 invalidValue")
            .check(
                    "that the password policy is applied on create; the credentials under test must not ignore passwords")
            .test(scim -> scim.post("/Users", Accounts.body("{run}-a", WEAK)).refusedAs(400, "invalidValue"));

    final Definition weakOnReplace = zitadel("Z-USR-4d", TOPIC, "A weak password in a PUT returns 400 invalidValue")
            .check("that the password policy is applied on replace")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.put(user.path(), Accounts.body(user, WEAK)).refusedAs(400, "invalidValue");
            });

    final Definition weakOnPatch = zitadel("Z-USR-4e", TOPIC, "A weak password in a PATCH returns 400 invalidValue")
            .needs(Capability.PATCH)
            .check("that the password policy is applied to the result of a PATCH, with and without a path")
            .test(scim -> {
                String path = Accounts.create(scim).path();
                scim.patch(path, "{'op':'replace','path':'password','value':'weak'}")
                        .refusedAs(400, "invalidValue");
                scim.patch(path, "{'op':'add','value':{" + WEAK + "}}").refusedAs(400, "invalidValue");
            });
}
