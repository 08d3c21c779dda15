package dev.scimkit.testkit.suite.standard.resource;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.language.ServerAnswer;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;

/** Retrieving a known resource, RFC 7644 section 3.4.1, and responses in general, section 3.1. */
public final class RetrieveRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.1";

    /** States the rules. */
    public RetrieveRules() {
        super(Suite.STANDARD);
    }

    final Definition retrieved = required(
                    "P-3.4-03a", SECTION, "GET of a resource by its id returns 200 with the resource")
            .check("the route /Users/{id} and that it looks resources up by id")
            .test(scim -> {
                Answer user = scim.user("'{displayName}':'A B'");
                scim.get(user.path()).status(200).is("/id", user.id()).is("/{displayName}", "A B");
            });

    final Definition byIdOnly = required("P-3.4-03b", SECTION, "GET with a userName instead of the id returns 404")
            .check("that only the id identifies a resource in a path")
            .test(scim -> {
                Answer user = scim.user("'externalId':'{run}-ext'");
                scim.get("/Users/" + user.text("/userName")).status(404);
                scim.get("/Users/{run}-ext").status(404);
            });

    final Definition unknown = required("P-3.4-04", SECTION, "GET of an unknown id returns 404 with an Error")
            .check("that a failed look-up becomes a SCIM error, not an empty 200")
            .test(scim -> scim.get("/Users/{run}-none").status(404).has("/schemas", SchemaUris.ERROR));

    final Definition ofItsTypeOnly = required("P-3.4-05", SECTION, "A user's id below /Groups returns 404")
            .check("that a look-up is limited to the endpoint's resource type")
            .needs(Capability.GROUPS)
            .test(scim -> scim.get("/Groups/" + ServerAnswer.segment(scim.user().id()))
                    .status(404));

    final Definition bare = required("P-3.4-06", SECTION, "GET of one resource returns the resource itself, not a list")
            .check("that the body of GET /Users/{id} is not a ListResponse")
            .test(scim -> scim.get(scim.user().path())
                    .success()
                    .has("/schemas", SchemaUris.USER)
                    .lacks("/schemas", SchemaUris.LIST_RESPONSE)
                    .absent("/Resources"));

    final Definition encodedId = required("P-3.4-07", SECTION, "An id in a path is percent-decoded")
            .check("that the path is split before it is decoded, and each segment decoded once")
            .test(scim -> {
                scim.get("/Schemas/" + SchemaUris.USER).status(200).is("/id", SchemaUris.USER);
                scim.get("/Schemas/" + SchemaUris.USER.replace(":", "%3A"))
                        .status(200)
                        .is("/id", SchemaUris.USER);
            });

    final Definition reflectsState = required(
                    "P-3.1-08", "RFC 7644 §3.1", "The body of a 201 equals what GET returns afterwards")
            .check("that responses are built from the stored state, not from the request")
            .test(scim -> {
                Answer user =
                        scim.user("'{nickName}':null,'{name}':{'{givenName}':'G','{familyName}':'F'},'{emails}':[]");
                Answer read = scim.get(user.path()).success();
                read.expect(
                        read.json().equals(user.json()),
                        user.json().toString(),
                        read.json().toString());
            });

    final Definition location = required(
                    "S-3.1-20", "RFC 7643 §3.1", "meta.location is the URI at which the resource is found")
            .check("that locations begin with the base URL the client used, also behind a proxy")
            .test(scim -> {
                Answer user = scim.user();
                String base = scim.endpoint().baseUrl().toString();
                String location = user.text("/meta/location");
                String path = scim.pathOf(location);
                user.expect(!path.isEmpty(), "a URI below " + base, location);
                scim.get(path).status(200).is("/id", user.id());
            });

    final Definition locationFields = advisory(
                    "S-3.1-20b",
                    "RFC 7643 §3.1",
                    "Location and Content-Location, if sent with a resource, equal its meta.location")
            .check("that they are not built by appending the id to the requested path")
            .test(scim -> {
                Answer user = scim.user();
                agrees(scim, scim.get(user.path()), user.text("/meta/location"));
                String body = ServerConversation.userBody(user.text("/userName"), ",'{title}':'T'");
                agrees(scim, scim.put(user.path(), body), user.text("/meta/location"));
            });

    private static void agrees(Conversation scim, Answer answer, String location) {
        for (String name : List.of("Location", "Content-Location")) {
            String sent = answer.success().response().header(name).orElse(location);
            answer.expect(scim.leadsTo(sent, scim.pathOf(location)), name + ": " + location, sent);
        }
    }
}
