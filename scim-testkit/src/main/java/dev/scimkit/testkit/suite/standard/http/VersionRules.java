package dev.scimkit.testkit.suite.standard.http;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Versions of resources and conditional requests: RFC 7644 section 3.14 and RFC 9110 section 13. */
public final class VersionRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.14";
    private static final String HTTP = "RFC 9110 §13";
    private static final String STALE = "W/\"scimkit-stale\"";

    /** States the rules. */
    public VersionRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String section, String asks) {
        return required(id, section, asks).needs(Capability.ETAG);
    }

    private static String version(Conversation scim, Answer user) {
        return scim.get(user.path()).success().header("ETag");
    }

    private static Answer put(Conversation scim, Answer user, String header, String value) {
        String body = userBody(user.text("/userName"), ",'{title}':'after'").replace('\'', '"');
        return scim.call("PUT", user.path()).header(header, value).body(body).send();
    }

    final Definition header = rule("P-3.14-02a", SECTION, "GET of a resource has an ETag header field")
            .check("that etag.supported is true only where versions are returned")
            .test(scim -> scim.get(scim.user().path()).success().header("ETag"));

    final Definition headerOnWrites = rule(
                    "P-3.14-02b", SECTION, "The responses to POST and PUT have an ETag header field")
            .check("that writing returns the new version")
            .test(scim -> {
                Answer user = scim.user();
                user.header("ETag");
                scim.put(user.path(), userBody(user.text("/userName"), ",'{title}':'T'"))
                        .success()
                        .header("ETag");
            });

    final Definition metaVersion = rule("S-3.1-21", "RFC 7643 §3.1", "meta.version equals the ETag header field")
            .check("that both include W/ and the quotation marks")
            .test(scim -> {
                Answer read = scim.get(scim.user().path()).success();
                read.is("/meta/version", read.header("ETag"));
            });

    final Definition wellFormed = rule(
                    "H-1-01", "RFC 9110 §8.8.3", "An ETag is quoted, with W/ before it when it is weak")
            .check("the quotation marks, and that W is upper case")
            .test(scim -> {
                Answer read = scim.get(scim.user().path()).success();
                String tag = read.header("ETag");
                read.expect(tag.matches("(W/)?\"[!#-~\\x80-\\xff]*\""), "an ETag like W/\"1\"", tag);
            });

    final Definition changes = rule("P-3.14-08a", SECTION, "The version changes when the resource changes")
            .check("that the version is derived from the state or incremented with each change")
            .test(scim -> {
                Answer user = scim.user();
                String before = version(scim, user);
                Answer put = scim.put(user.path(), userBody(user.text("/userName"), ",'{title}':'T'"))
                        .success();
                put.expect(!version(scim, user).equals(before), "a version other than " + before, "the same");
            });

    final Definition unchanged = rule("P-3.14-08b", SECTION, "The version stays the same while the resource does")
            .check("that reading does not change the version")
            .test(scim -> {
                Answer user = scim.user();
                String first = version(scim, user);
                Answer again = scim.get(user.path()).success();
                again.expect(again.header("ETag").equals(first), first, again.header("ETag"));
            });

    final Definition notModified = rule(
                    "P-3.14-05", SECTION, "GET with If-None-Match of the current version returns 304 without a body")
            .check("that conditional GET is supported, and that the 304 repeats the ETag")
            .test(scim -> {
                Answer user = scim.user();
                String version = version(scim, user);
                Answer answer = scim.call("GET", user.path())
                        .header("If-None-Match", version)
                        .send()
                        .status(304);
                answer.expect(answer.response().body().length == 0, "no body", "a body");
                answer.expect(answer.header("ETag").equals(version), "ETag: " + version, answer.header("ETag"));
            });

    final Definition notModifiedAny = rule("H-1-11", HTTP, "GET with If-None-Match: * returns 304")
            .check("that * matches any version")
            .test(scim -> scim.call("GET", scim.user().path())
                    .header("If-None-Match", "*")
                    .send()
                    .status(304));

    final Definition modified = rule("P-3.14-04", SECTION, "GET with If-None-Match of another version returns 200")
            .check("that the version is compared, not only its presence")
            .test(scim -> scim.call("GET", scim.user().path())
                    .header("If-None-Match", STALE)
                    .send()
                    .status(200));

    final Definition groupsChanged = rule(
                    "P-3.14-05b", SECTION, "A user whose groups changed is never answered 304 for its earlier version")
            .needs(Capability.ETAG, Capability.GROUPS, Capability.GROUPS_OF_USERS)
            .check("that the version of a user covers the groups that are shown with it, or that none is sent")
            .test(scim -> {
                Answer user = scim.user();
                Answer alone = scim.get(user.path()).success();
                Answer group = scim.group(user.id());
                Answer member = scim.get(user.path()).success();
                modified(scim, alone, member);
                scim.delete(group.path()).success();
                modified(scim, member, scim.get(user.path()).success());
            });

    /** Expects no 304 for the version of an earlier answer that showed other groups. */
    private static void modified(Conversation scim, Answer earlier, Answer now) {
        boolean changed = !earlier.values("/groups").equals(now.values("/groups"));
        String version = earlier.response().header("ETag").orElse("");
        if (changed && !version.isEmpty()) {
            scim.call("GET", now.path()).header("If-None-Match", version).send().status(200);
        }
    }

    final Definition putMatches = rule(
                    "H-1-03",
                    HTTP,
                    "PUT with If-Match of the current version is performed, even if the version is weak")
            .check("that If-Match uses weak comparison: SCIM's own examples send W/")
            .test(scim -> {
                Answer user = scim.user();
                put(scim, user, "If-Match", version(scim, user)).status(200);
            });

    final Definition putStale = rule(
                    "P-3.14-07a", SECTION, "PUT with If-Match of another version returns 412 and changes nothing")
            .check("that the version is compared in the same transaction as the change")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before'");
                put(scim, user, "If-Match", STALE).status(412);
                scim.get(user.path()).success().is("/{title}", "before");
            });

    final Definition patchStale = rule(
                    "P-3.14-07b", SECTION, "PATCH with If-Match of another version returns 412 and changes nothing")
            .needs(Capability.ETAG, Capability.PATCH)
            .check("that If-Match is honoured on PATCH")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before'");
                String body =
                        "{\"schemas\":[\"{PatchOp}\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}]}";
                scim.call("PATCH", user.path())
                        .header("If-Match", STALE)
                        .body(body)
                        .send()
                        .status(412);
                scim.get(user.path()).success().is("/{title}", "before");
            });

    final Definition deleteStale = rule(
                    "P-3.6-07",
                    "RFC 7644 §3.6",
                    "DELETE with If-Match of another version returns 412 and deletes nothing")
            .check("that If-Match is honoured on DELETE")
            .test(scim -> {
                Answer user = scim.user();
                scim.call("DELETE", user.path())
                        .header("If-Match", STALE)
                        .send()
                        .status(412);
                scim.get(user.path()).status(200);
            });

    final Definition anyVersion = rule("H-1-07", HTTP, "PUT with If-Match: * is performed when the resource exists")
            .check("that * matches any version")
            .test(scim -> put(scim, scim.user(), "If-Match", "*").status(200));

    final Definition listOfVersions = rule("H-1-08", HTTP, "If-Match may list several versions")
            .check("that the header field is split at commas")
            .test(scim -> {
                Answer user = scim.user();
                put(scim, user, "If-Match", STALE + ", " + version(scim, user)).status(200);
            });

    final Definition unknownFirst = rule("H-1-13", HTTP, "If-Match on an unknown resource returns 404, not 412")
            .check("that preconditions are checked after what would fail anyway")
            .test(scim -> scim.call("DELETE", "/Users/{run}-none")
                    .header("If-Match", STALE)
                    .send()
                    .status(404));

    final Definition ifMatchFirst = rule("H-1-14", HTTP, "If-Match is evaluated before If-None-Match")
            .check("the order of preconditions (RFC 9110 §13.2.2)")
            .test(scim -> {
                Answer user = scim.user();
                scim.call("GET", user.path())
                        .header("If-Match", STALE)
                        .header("If-None-Match", version(scim, user))
                        .send()
                        .status(412);
            });

    final Definition putIfNoneMatchAny = rule(
                    "H-1-10", HTTP, "PUT with If-None-Match: * on a resource that exists returns 412")
            .check("that If-None-Match is honoured on methods that write")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before'");
                put(scim, user, "If-None-Match", "*").status(412);
                scim.get(user.path()).success().is("/{title}", "before");
            });

    final Definition projections = advisory(
                    "H-1-17", HTTP, "A resource has one version, whatever attributes are requested")
            .needs(Capability.ETAG)
            .check("that the version is not derived from the bytes of the response")
            .test(scim -> {
                Answer user = scim.user();
                String version = version(scim, user);
                Answer part = scim.get(user.path() + "?attributes=userName").success();
                part.expect(part.header("ETag").equals(version), version, part.header("ETag"));
            });
}
