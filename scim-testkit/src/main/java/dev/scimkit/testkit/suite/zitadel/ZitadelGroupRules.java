package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.Locale;

/** Rules about ZITADEL's groups, if it has them. */
final class ZitadelGroupRules extends ZitadelRuleSet {

    private static final String TOPIC = "groups";

    private Draft rule(String id, String asks) {
        return zitadel(id, TOPIC, asks).needs(Capability.GROUPS);
    }

    private static String body(String name, String... members) {
        return "{'schemas':['{G}'],'displayName':'" + name + "','members':[" + String.join(",", members) + "]}";
    }

    private static String member(String id, String type) {
        return "{'value':'" + id + "','type':'" + type + "'}";
    }

    final Definition nameRequired = rule("Z-G-1a", "A group without displayName returns 400 invalidValue")
            .check("that displayName is required")
            .test(scim -> scim.post("/Groups", "{'schemas':['{G}']}").refusedAs(400, "invalidValue"));

    final Definition nameUnique = rule("Z-G-1b", "An existing displayName, in any case, returns 409 uniqueness")
            .check("that names of groups are unique in the organization and compared without case")
            .test(scim -> {
                scim.post("/Groups", body("{run}-g")).success();
                scim.post("/Groups", body(scim.fill("{run}-g").toUpperCase(Locale.ROOT)))
                        .refusedAs(409, "uniqueness");
            });

    final Definition typeOfMember = rule("Z-G-2a", "A member may have the type User or no type")
            .check("that type is optional, and that User is accepted")
            .test(scim -> {
                String user = Accounts.create(scim).id();
                scim.post("/Groups", body("{run}-g", "{'value':'" + user + "'}"))
                        .success();
                scim.post("/Groups", body("{run}-h", member(user, "User"))).success();
            });

    final Definition noUser = rule("Z-G-2b", "A member that does not exist is refused")
            .check("that members are looked up before the group is stored")
            .test(scim -> scim.post("/Groups", body("{run}-g", "{'value':'{run}-none'}"))
                    .status(400, 404));

    final Definition userElsewhere = zitadel(
                    "Z-G-2c", TOPIC, "A member that is a user of another organization is refused")
            .needs(Capability.GROUPS, Capability.OTHER_ORGANIZATION)
            .check("that members are looked up in the organization of the group")
            .test(scim -> {
                Conversation other = scim.otherOrganization();
                String user = Accounts.create(other).id();
                scim.post("/Groups", body("{run}-g", "{'value':'" + user + "'}"))
                        .status(400, 404);
            });

    private Definition refusedType(String id, String type, String errorId) {
        return rule(id, "A member of type " + type + " returns 400 invalidValue with the id " + errorId)
                .check("that only users are members, and that the error says so with ErrorDetail")
                .test(scim -> {
                    String user = Accounts.create(scim).id();
                    scim.post("/Groups", body("{run}-g", member(user, type)))
                            .refusedAs(400, "invalidValue")
                            .is(ZitadelErrorRules.ERROR_DETAIL + "/id", errorId);
                });
    }

    final Definition groupAsMember = refusedType("Z-G-2d", "Group", "SCIM-GRP6n");

    final Definition unknownTypeOfMember = refusedType("Z-G-2e", "Robot", "SCIM-GRP7t");

    final Definition membersComplete = rule("Z-G-2f", "Members come back with value, display, $ref and type")
            .check("that all four are filled from the user")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'displayName':'Countess'");
                scim.get(scim.group(user.id()).path())
                        .success()
                        .counts("/members", 1)
                        .is("/members/0/value", user.id())
                        .is("/members/0/display", "Countess")
                        .is("/members/0/$ref", scim.endpoint().baseUrl() + user.path())
                        .is("/members/0/type", "User");
            });

    final Definition replaced = rule("Z-G-3a", "A PUT of a group replaces its name and its members")
            .check("that members missing from the body are removed")
            .test(scim -> {
                Answer group = scim.group(Accounts.create(scim).id());
                String other = Accounts.create(scim).id();
                scim.put(group.path(), body("{run}-new", "{'value':'" + other + "'}"))
                        .success();
                scim.get(group.path())
                        .success()
                        .is("/displayName", scim.fill("{run}-new"))
                        .is("/members/*/value", other);
                scim.put(group.path(), body("{run}-new")).success();
                scim.get(group.path()).success().absent("/members");
            });

    final Definition deleted = rule("Z-G-3b", "A deleted group is not found")
            .check("that DELETE removes the group, not only its members")
            .test(scim -> {
                Answer group = scim.group(Accounts.create(scim).id());
                scim.delete(group.path()).success();
                scim.get(group.path()).status(404);
            });

    final Definition deletedTwice = rule("Z-G-3c", "The second DELETE of a group returns 404")
            .check("that deleting a missing group is not a success")
            .test(scim -> {
                Answer group = scim.group();
                scim.delete(group.path()).success();
                scim.delete(group.path()).status(404);
            });

    final Definition inBulk = zitadel("Z-G-3d", TOPIC, "Bulk requests may contain groups")
            .needs(Capability.GROUPS, Capability.BULK)
            .check("that a bulk request may POST, PUT and DELETE groups")
            .test(scim -> {
                Answer group = scim.group();
                Answer bulk = Bulk.send(
                                scim,
                                Bulk.createGroup("g", "{run}-g"),
                                "{'method':'PUT','path':'" + group.path() + "','data':" + body("{run}-h") + "}",
                                Bulk.delete(group.path()))
                        .status(200);
                Bulk.expect(Bulk.expect(Bulk.expect(bulk, 0, "201"), 1, "200"), 2, "204");
            });
}
