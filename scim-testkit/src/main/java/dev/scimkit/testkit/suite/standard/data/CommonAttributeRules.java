package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.ServerAnswer;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;

/** id, externalId and meta: RFC 7643 section 3.1. */
public final class CommonAttributeRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §3.1";

    /** States the rules. */
    public CommonAttributeRules() {
        super(Suite.STANDARD);
    }

    final Definition assigned = required("S-3.1-02", SECTION, "The server assigns id and meta to what it creates")
            .check("that the response has id, meta.resourceType, created, lastModified and location")
            .test(scim -> scim.user()
                    .present("/id")
                    .present("/meta/resourceType")
                    .present("/meta/created")
                    .present("/meta/lastModified")
                    .present("/meta/location"));

    final Definition idAlways = required(
                    "S-3.1-04", SECTION, "Every representation has an id, whatever attributes are requested")
            .check("that id is added after attributes and excludedAttributes are applied")
            .test(scim -> {
                Answer user = scim.user();
                scim.get(user.path() + "?attributes=userName").success().is("/id", user.id());
                scim.get(user.path() + "?excludedAttributes=id").success().is("/id", user.id());
            });

    final Definition idStable = required(
                    "S-3.1-06a", SECTION, "The id of a resource does not change when the resource does")
            .check("that PUT keeps the id, also when userName changes")
            .test(scim -> {
                Answer user = scim.user();
                scim.put(user.path(), userBody("{run}-renamed", "")).success().is("/id", user.id());
            });

    final Definition idNotReused = required("S-3.1-06b", SECTION, "An id is never reused")
            .check("that ids are not derived from userName or from the number of resources")
            .test(scim -> {
                Answer first = scim.post("/Users", userBody("{run}-a", "")).success();
                scim.delete(first.path()).success();
                Answer second = scim.post("/Users", userBody("{run}-a", "")).success();
                second.expect(!second.id().equals(first.id()), "another id", "the id of a deleted user");
            });

    final Definition idNotTheClients = required(
                    "S-3.1-07", SECTION, "The server issues the id, whatever id the client sends")
            .check("that id in the body of a POST is ignored")
            .test(scim -> {
                Answer user = scim.user("'id':'{run}-mine'");
                user.expect(!user.id().equals(scim.run() + "-mine"), "an id issued by the server", "the client's id");
            });

    final Definition noBulkId = required("S-3.1-08", SECTION, "The text bulkId is not part of an id")
            .check("how ids are generated")
            .test(scim -> {
                Answer user = scim.user();
                user.expect(!user.id().contains("bulkId"), "an id without bulkId", user.id());
            });

    final Definition idCaseExact = required("S-3.1-09", SECTION, "An id is compared with case")
            .check("the collation of the id column")
            .test(scim -> {
                Answer user = scim.user();
                String upper = user.id().toUpperCase(Locale.ROOT);
                String other = upper.equals(user.id()) ? user.id().toLowerCase(Locale.ROOT) : upper;
                if (!other.equals(user.id())) {
                    scim.get("/Users/" + ServerAnswer.segment(other)).status(404);
                }
            });

    final Definition externalIdNotInvented = required("S-3.1-11", SECTION, "The server issues no externalId of its own")
            .check("that externalId is absent unless a client sent it")
            .test(scim -> scim.get(scim.user().path()).success().absent("/externalId"));

    final Definition externalIdNotUnique = required("S-3.1-13", SECTION, "Two users may have the same externalId")
            .check("that externalId has no unique index")
            .needs(Capability.EXTERNAL_ID)
            .test(scim -> {
                scim.user("'externalId':'{run}-same'");
                scim.post("/Users", userBody(scim.unique("other"), ",'externalId':'{run}-same'"))
                        .success();
            });

    final Definition externalIdCaseExact = required("S-3.1-14", SECTION, "externalId is compared with case")
            .check("that filters honour caseExact of externalId")
            .needs(Capability.FILTER, Capability.EXTERNAL_ID)
            .test(scim -> {
                Answer user = scim.user("'externalId':'{run}-AbC'");
                scim.query("/Users", "filter", "externalId eq '{run}-AbC'")
                        .success()
                        .lists(user.id());
                scim.query("/Users", "filter", "externalId eq '{run}-aBc'")
                        .success()
                        .lists();
            });

    final Definition metaIgnored = required("S-3.1-15", SECTION, "meta from a client is ignored")
            .check("that POST and PUT drop a meta in the body")
            .test(scim -> {
                String meta = "'meta':{'created':'1970-01-01T00:00:00Z','resourceType':'X'}";
                Answer user = scim.user(meta);
                Answer put = scim.put(user.path(), userBody(user.text("/userName"), "," + meta))
                        .success();
                put.is("/meta/resourceType", "User").is("/meta/created", user.text("/meta/created"));
                user.lacks("/meta/created", "1970-01-01T00:00:00Z");
            });

    final Definition createdIsDateTime = required(
                    "S-3.1-18", SECTION, "meta.created and meta.lastModified are dateTimes")
            .check("that they are written like 2026-01-31T12:00:00Z (RFC 7643 §2.3.5), not as numbers or local"
                    + " times")
            .test(scim -> {
                Answer user = scim.user();
                dateTime(user, "/meta/created");
                dateTime(user, "/meta/lastModified");
            });

    private static void dateTime(Answer user, String pointer) {
        String text = user.text(pointer);
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException malformed) {
            user.expect(false, "a dateTime with zone at " + pointer, text);
        }
    }

    final Definition lastModifiedAtFirst = required(
                    "S-3.1-19", SECTION, "meta.lastModified of a new resource equals meta.created")
            .check("that the clock is read once for both")
            .test(scim -> {
                Answer user = scim.user();
                user.is("/meta/lastModified", user.text("/meta/created"));
            });
}
