package dev.scimkit.testkit.suite.standard.resource;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.DateTimes;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Replacing resources: RFC 7644 section 3.5.1. */
public final class PutRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.1";

    /** States the rules. */
    public PutRules() {
        super(Suite.STANDARD);
    }

    private static Answer put(Conversation scim, Answer user, String more) {
        return scim.put(user.path(), userBody(user.text("/userName"), more));
    }

    final Definition supported = required("P-3.5-01", "RFC 7644 §3.5", "PUT of a resource returns 200")
            .check("that PUT has a route; every server must support it")
            .test(scim -> put(scim, scim.user(), ",'{displayName}':'D'").status(200));

    final Definition neverCreates = required(
                    "P-3.5-04", SECTION, "PUT to an unknown id returns 404 and creates nothing")
            .check("that PUT looks up the resource first")
            .test(scim -> {
                scim.put("/Users/{run}-none", userBody("{run}-a", "")).status(404);
                scim.get("/Users/{run}-none").status(404);
            });

    final Definition notOnCollections = required(
                    "P-3.2-06", "RFC 7644 §3.2", "PUT to an endpoint without an id is refused")
            .check("that PUT /Users returns 405 or 404")
            .test(scim -> scim.put("/Users", userBody("{run}-a", "")).status(405, 404, 501, 400));

    final Definition putBack = required(
                    "P-3.1-06", "RFC 7644 §3.1", "A representation from GET can be sent back unchanged with PUT")
            .check("that id, meta and groups in a PUT are ignored, not refused")
            .test(scim -> {
                Answer user = scim.user(
                        "'{displayName}':'D','{emails}':[{'value':'a@example.com','type':'work','primary':true}]");
                Answer read = scim.get(user.path()).success();
                scim.call("PUT", user.path())
                        .body(read.response().text())
                        .send()
                        .status(200)
                        .is("/{displayName}", "D");
            });

    final Definition replaces = required("P-3.5-06", SECTION, "PUT replaces the values of attributes as a whole")
            .check("that a multi-valued attribute is replaced, not merged")
            .test(scim -> {
                Answer user =
                        scim.user("'{title}':'a','{emails}':[{'value':'a@example.com'},{'value':'b@example.com'}]");
                put(scim, user, ",'{title}':'b','{emails}':[{'value':'c@example.com'}]")
                        .success();
                scim.get(user.path()).success().is("/{title}", "b").is("/{emails}/*/value", "c@example.com");
            });

    final Definition omitted = advisory("P-3.5-07", SECTION, "PUT clears the attributes it leaves out")
            .check("that attributes missing from the body of a PUT are unassigned; clients expect a replacement")
            .test(scim -> {
                Answer user = scim.user("'{nickName}':'N','{title}':'T'");
                put(scim, user, ",'{title}':'T'").success();
                scim.get(user.path()).success().absent("/{nickName}").is("/{title}", "T");
            });

    final Definition cleared = required("P-3.5-09", SECTION, "PUT with null or an empty array clears an attribute")
            .check("that null removes the value")
            .test(scim -> {
                Answer user = scim.user("'{nickName}':'N','{roles}':[{'value':'r'}]");
                put(scim, user, ",'{nickName}':null,'{roles}':[]").success();
                scim.get(user.path()).success().absent("/{nickName}").absent("/{roles}");
            });

    final Definition readOnlyIgnored = required("P-3.5-13", SECTION, "readOnly values in a PUT are ignored")
            .check("that changed values of id, meta and groups are ignored, not refused")
            .test(scim -> {
                Answer user = scim.user();
                put(scim, user, ",'id':'{run}-x','groups':[{'value':'g'}],'meta':{'created':'1970-01-01T00:00:00Z'}")
                        .status(200)
                        .is("/id", user.id())
                        .absent("/groups")
                        .is("/meta/created", user.text("/meta/created"));
            });

    final Definition requiredMissing = required("P-3.5-14", SECTION, "PUT without a required attribute returns 400")
            .check("that a PUT is validated like a POST")
            .test(scim -> {
                Answer user = scim.user();
                scim.put(user.path(), "{'schemas':['{U}'],'{displayName}':'D'}").refused(400, "invalidValue");
                scim.get(user.path()).success().absent("/{displayName}");
            });

    final Definition entireResource = required("P-3.5-15", SECTION, "PUT returns the whole resource in its new state")
            .check("that the body of the 200 equals what GET returns afterwards")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                Answer put = put(scim, user, ",'{displayName}':'D'").success();
                Answer read = scim.get(user.path()).success();
                put.expect(
                        put.json().equals(read.json()),
                        read.json().toString(),
                        put.json().toString());
            });

    final Definition passwordKept = advisory("P-3.5-16", SECTION, "PUT without a password is accepted")
            .check("that a PUT need not repeat the password, which no client can read")
            .test(scim -> put(scim, scim.user("'password':'t1meMa$heen'"), ",'{displayName}':'D'")
                    .status(200));

    final Definition conflict = required("P-3.5-17", SECTION, "PUT with another user's userName returns 409")
            .check("that uniqueness is also checked when users change")
            .test(scim -> {
                Answer first = scim.user();
                Answer second = scim.user();
                scim.put(second.path(), userBody(first.text("/userName"), "")).refused(409, "uniqueness");
                scim.get(second.path()).success().is("/userName", second.text("/userName"));
            });

    final Definition ownNameIsNoConflict = required(
                    "P-3.5-17b", SECTION, "PUT with the user's own userName in another case is not a conflict")
            .check("that a resource does not conflict with itself")
            .test(scim -> {
                Answer user = scim.post("/Users", userBody("{run}-anna", "")).success();
                scim.put(user.path(), userBody("{run}-ANNA", "")).status(200).is("/userName", scim.run() + "-ANNA");
            });

    final Definition lastModified = required(
                    "P-3.5-18", SECTION, "A change by PUT does not move lastModified back and keeps created")
            .check("that the server maintains meta")
            .test(scim -> {
                Answer user = scim.user();
                Answer put = put(scim, user, ",'{displayName}':'D'").success();
                put.is("/meta/created", user.text("/meta/created"));
                String before = user.text("/meta/lastModified");
                String after = put.text("/meta/lastModified");
                put.expect(
                        DateTimes.parse(after).compareTo(DateTimes.parse(before)) >= 0,
                        "a time not before " + before,
                        after);
            });

    final Definition extensionOmitted = advisory("P-3.5-19", SECTION, "PUT without an extension removes its data")
            .needs(Capability.ENTERPRISE_USER)
            .check("that an omitted extension is cleared and its URI removed from schemas")
            .test(scim -> {
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'department':'D'}}";
                Answer user = scim.post("/Users", body).success();
                put(scim, user, "").success();
                scim.get(user.path()).success().absent(scim.fill("/{E}")).lacks("/schemas", scim.fill("{E}"));
            });

    final Definition otherId = required("P-3.5-20", SECTION, "The id in the URL counts, whatever id is in the body")
            .check("that a PUT changes only the resource at its URL")
            .test(scim -> {
                Answer user = scim.user();
                Answer other = scim.user();
                put(scim, user, ",'{displayName}':'D','id':'" + other.id() + "'")
                        .success();
                scim.get(other.path()).success().absent("/{displayName}");
                scim.get(user.path()).success().is("/{displayName}", "D");
            });
}
