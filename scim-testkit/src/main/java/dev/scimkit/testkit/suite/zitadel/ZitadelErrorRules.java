package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about ZITADEL's errors. */
final class ZitadelErrorRules extends ZitadelRuleSet {

    private static final String SCHEMA = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";

    /** The extension with ZITADEL's own members of an error. */
    static final String ERROR_DETAIL = "/" + SCHEMA;

    private static final String TOPIC = "errors";

    private static List<Answer> some(Conversation scim) {
        return List.of(
                scim.get("/Users/{run}-none").status(404),
                scim.post("/Users", Accounts.body("{run}-a", "'emails':[]")).status(400),
                scim.get("/Users?count=101").status(400));
    }

    final Definition schemas = zitadel("Z-ERR-1a", TOPIC, "Errors list the SCIM error schema and ZITADEL's ErrorDetail")
            .check("that schemas has both URNs")
            .test(scim -> some(scim)
                    .forEach(error -> error.has("/schemas", SchemaUris.ERROR).has("/schemas", SCHEMA)));

    final Definition id = zitadel("Z-ERR-1b", TOPIC, "Errors have the id of their source location in ErrorDetail")
            .check("that the extension has an id such as SCIM-abc12")
            .test(scim -> some(scim).forEach(error -> filled(error, ERROR_DETAIL + "/id")));

    final Definition message = zitadel("Z-ERR-1c", TOPIC, "Errors have a message in ErrorDetail, in addition to detail")
            .check("that the extension has the untranslated message")
            .test(scim -> some(scim).forEach(error -> filled(error, ERROR_DETAIL + "/message")));

    private static void filled(Answer error, String pointer) {
        String text = error.text(pointer);
        error.expect(!text.isBlank(), "a string at " + pointer, "a blank string");
    }

    final Definition stable = zitadel(
                    "Z-ERR-1d", TOPIC, "The id of an error is stable, and differs between source locations")
            .check("that the id depends on the source location, not on values, times or the request")
            .test(scim -> {
                List<Answer> first = some(scim);
                List<Answer> again = some(scim);
                String id = first.get(1).text(ERROR_DETAIL + "/id");
                again.get(1).is(ERROR_DETAIL + "/id", id);
                again.get(2).lacks(ERROR_DETAIL + "/id", id);
            });

    final Definition status = zitadel("Z-ERR-1e", TOPIC, "The status in an error is a string equal to the HTTP status")
            .check("that status is not written as a number")
            .test(scim -> some(scim).forEach(error -> error.is("/status", Integer.toString(error.status()))));
}
