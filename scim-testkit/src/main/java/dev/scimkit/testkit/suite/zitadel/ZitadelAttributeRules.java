package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about the further attributes of ZITADEL's users, their versions and their deletion. */
final class ZitadelAttributeRules extends ZitadelRuleSet {

    private static final String TOPIC = "users, their attributes";
    private static final String EXTRA = "'profileUrl':'https://example.com/ada','title':'Countess','locale':'en-GB',"
            + "'timezone':'Europe/London','ims':[{'value':'ada','type':'X'}],"
            + "'addresses':[{'type':'work','locality':'London'}],"
            + "'photos':[{'value':'https://example.com/ada.png','type':'photo'}],"
            + "'entitlements':[{'value':'engines'}],'roles':[{'value':'author'}],'externalId':'{run}-e'";
    private static final String NAMES = "'name':{'givenName':'Ada','familyName':'Lovelace','middleName':'A.',"
            + "'honorificPrefix':'Lady','honorificSuffix':'II'}";
    private static final List<String> POINTERS = List.of(
            "/profileUrl",
            "/title",
            "/locale",
            "/timezone",
            "/ims",
            "/addresses",
            "/photos",
            "/entitlements",
            "/roles",
            "/externalId",
            "/name/middleName",
            "/name/honorificPrefix",
            "/name/honorificSuffix");

    final Definition kept = zitadel(
                    "Z-USR-10a", TOPIC, "Attributes outside the account's own columns are kept and returned")
            .check("that all of them are stored and returned: " + String.join(", ", POINTERS))
            .test(scim -> {
                Answer read = Accounts.read(scim, Accounts.create(scim, NAMES, EXTRA));
                POINTERS.forEach(read::present);
                read.is("/name/middleName", "A.")
                        .is("/title", "Countess")
                        .is("/ims/0/type", "X")
                        .is("/addresses/0/locality", "London")
                        .is("/roles/0/value", "author");
            });

    final Definition cleared = zitadel("Z-USR-10b", TOPIC, "A PUT removes the attributes missing from its body")
            .check("that attributes stored outside the account's own columns are removed too")
            .test(scim -> {
                Answer user = Accounts.create(scim, NAMES, EXTRA);
                scim.put(user.path(), Accounts.body(user)).success();
                Answer read = Accounts.read(scim, user);
                POINTERS.forEach(read::absent);
            });

    final Definition version = zitadel("Z-USR-11a", TOPIC, "meta.version is a number written as a plain string")
            .check("that the version is the change sequence, without W/ or quotation marks")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                String version = user.text("/meta/version");
                user.expect(isNumber(version), "a version of digits", version);
            });

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    final Definition versionGrows = zitadel("Z-USR-11b", TOPIC, "meta.version differs after each change")
            .needs(Capability.PATCH)
            .check("that the version counts the account's changes, including those of its metadata")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                scim.patch(user.path(), "{'op':'replace','path':'title','value':'T'}")
                        .success();
                String before = user.text("/meta/version");
                Answer read = Accounts.read(scim, user);
                read.expect(!read.text("/meta/version").equals(before), "a version different from before", before);
            });

    final Definition noEntityTag = zitadel("Z-USR-11c", TOPIC, "Responses have no ETag header field")
            .check("that versions appear in meta.version only")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                String tag = user.response().header("ETag").orElse("");
                user.expect(tag.isEmpty(), "no ETag", tag);
            });

    final Definition noCondition = zitadel("Z-USR-11d", TOPIC, "If-Match is ignored")
            .check("that a PUT with any If-Match is performed and does not return 412")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.call("PUT", user.path())
                        .header("If-Match", "W/\"another\"")
                        .body(Accounts.quoted(Accounts.body(user)))
                        .send()
                        .status(200);
            });

    final Definition times = zitadel("Z-USR-11e", TOPIC, "meta.created and meta.lastModified are in UTC")
            .check("that both times end in Z")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                for (String pointer : List.of("/meta/created", "/meta/lastModified")) {
                    String time = user.text(pointer);
                    user.expect(time.endsWith("Z"), "a time in UTC at " + pointer, time);
                }
            });

    final Definition serviceUser = zitadel("Z-USR-12", TOPIC, "A service user is not found among the users")
            .needs(Capability.SERVICE_USER_ID)
            .check("that only human users are looked up, and that the declared id is that of a service user")
            .test(scim -> {
                scim.get("/Users/" + scim.endpoint().serviceUser().orElseThrow())
                        .status(404);
            });

    final Definition leavesGroups = zitadel("Z-USR-13a", TOPIC, "Deleting a user removes it from its groups")
            .needs(Capability.GROUPS)
            .check("that DELETE also removes the memberships")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Answer group = scim.group(user.id());
                scim.delete(user.path()).success();
                scim.get(group.path()).success().lacks("/members/*/value", user.id());
            });

    final Definition deletedTwice = zitadel("Z-USR-13b", TOPIC, "The second DELETE of a user returns 404")
            .check("that deleting a missing user is not a success")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                scim.delete(user.path()).success();
                scim.delete(user.path()).status(404);
            });

    final Definition groups = zitadel(
                    "Z-USR-14a", TOPIC, "A user shows its groups with value, display, type direct and $ref")
            .needs(Capability.GROUPS)
            .check("that a user's groups are derived from the memberships, with all four members")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Answer group = scim.group(user.id());
                Accounts.read(scim, user)
                        .counts("/groups", 1)
                        .is("/groups/0/value", group.id())
                        .is("/groups/0/display", group.text("/displayName"))
                        .is("/groups/0/type", "direct")
                        .is("/groups/0/$ref", scim.endpoint().baseUrl() + group.path());
            });

    final Definition noGroups = zitadel("Z-USR-14b", TOPIC, "A user in no group has no groups attribute")
            .needs(Capability.GROUPS)
            .check("that an empty array is left out")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                user.expect(!user.json().has("groups"), "no groups", user.json().path("groups") + "");
            });

    final Definition groupsReadOnly = zitadel("Z-USR-14c", TOPIC, "A user's groups are read-only and ignored in writes")
            .needs(Capability.GROUPS)
            .check("that writing a user does not add it to a group")
            .test(scim -> {
                Answer group = scim.group();
                Answer user = Accounts.create(scim, joining(group));
                Accounts.read(scim, user).absent("/groups");
                scim.put(user.path(), Accounts.body(user, joining(group))).success();
                Accounts.read(scim, user).absent("/groups");
                noMember(scim, group);
            });

    private static String joining(Answer group) {
        return "'groups':[{'value':'" + group.id() + "'}]";
    }

    private static void noMember(Conversation scim, Answer group) {
        scim.get(group.path()).success().absent("/members");
    }
}
