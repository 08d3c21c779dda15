package dev.scimkit.testkit.suite.standard.patch;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PATCH with what a GET showed: references to members, whole resources, groups and meta. */
public final class PatchShownRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.2";

    /** States the rules. */
    public PatchShownRules() {
        super(Suite.STANDARD);
    }

    final Definition removedByReference = required(
                    "P-3.5.2.2-04b",
                    "RFC 7644 §3.5.2.2",
                    "remove of members[$ref eq \"…\"] with the $ref that a member shows removes it, or is refused")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that a $ref in a path means the member that shows it; a member that stays keeps its access")
            .test(scim -> removed(scim, "{'op':'remove','path':'members[$ref eq `%s`]'}"));

    final Definition removedByReferenceInValue = advisory(
                    "A-49b",
                    "RFC 7644 §3.5.2.2",
                    "remove of members with a value that has only a $ref removes that member, or is refused")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that a $ref in a value means the member that shows it; a member that stays keeps its access")
            .test(scim -> removed(scim, "{'op':'remove','path':'members','value':[{'$ref':'%s'}]}"));

    /** Removes one of two members by an operation that has its $ref. */
    private static void removed(Conversation scim, String operation) {
        String leaving = scim.user().id();
        String staying = scim.user().id();
        Answer group = scim.group(leaving, staying);
        for (JsonNode member : scim.get(group.path()).success().values("/members")) {
            String reference = member.path("$ref").asString("");
            if (member.path("value").asString("").equals(leaving) && !reference.isEmpty()) {
                int status = scim.patch(group.path(), operation.formatted(reference))
                        .status(200, 204, 400)
                        .status();
                Answer after = scim.get(group.path()).success().has("/members/*/value", staying);
                if (status == 400) {
                    after.has("/members/*/value", leaving);
                } else {
                    after.lacks("/members/*/value", leaving);
                }
            }
        }
    }

    final Definition userSentBack = advisory(
                    "A-19b", SECTION, "replace with a user exactly as GET returned it changes nothing")
            .needs(Capability.PATCH)
            .check("that id, meta, groups and $ref are ignored in a value without a path when they are unchanged")
            .test(scim -> {
                Answer user = scim.user(
                        "'{title}':'T','{name}':{'{givenName}':'G'},'{emails}':[{'value':'a@example.com','type':'work'}]");
                if (scim.offers(Capability.GROUPS)) {
                    scim.group(user.id());
                }
                sentBack(scim, user);
            });

    final Definition groupSentBack = advisory(
                    "A-19c", SECTION, "replace with a group exactly as GET returned it changes nothing")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that id, meta and the $ref of members are ignored in a value without a path when unchanged")
            .test(scim ->
                    sentBack(scim, scim.group(scim.user().id(), scim.member().id())));

    private static void sentBack(Conversation scim, Answer created) {
        JsonNode before = scim.get(created.path()).success().json();
        patch(scim, created, before).success();
        Answer after = scim.get(created.path()).success();
        after.expect(
                withoutMeta(after.json()).equals(withoutMeta(before)),
                "the resource as it was: " + withoutMeta(before),
                withoutMeta(after.json()).toString());
    }

    /** The server's JSON may contain apostrophes and braces, so it is sent as it is. */
    private static Answer patch(Conversation scim, Answer resource, JsonNode value) {
        scim.set("value", value.toString());
        return scim.call("PATCH", resource.path())
                .body("{\"schemas\":[\"{PatchOp}\"],\"Operations\":[{\"op\":\"replace\",\"value\":{value}}]}")
                .send();
    }

    private static JsonNode withoutMeta(JsonNode resource) {
        ObjectNode copy = (ObjectNode) resource.deepCopy();
        copy.remove("meta");
        return copy;
    }

    final Definition groups = advisory(
                    "A-19d", SECTION, "replace with the groups and the meta that a user shows changes nothing")
            .needs(Capability.PATCH, Capability.GROUPS, Capability.GROUPS_OF_USERS)
            .check("that groups and meta in a value without a path are ignored when they are unchanged")
            .test(scim -> {
                Answer user = scim.user();
                scim.group(user.id());
                JsonNode before = scim.get(user.path()).success().json();
                for (String name : List.of("groups", "meta")) {
                    if (before.has(name)) {
                        patch(scim, user, ((ObjectNode) before.deepCopy()).retain(name))
                                .success();
                    }
                }
                Answer after = scim.get(user.path()).success();
                after.expect(
                        withoutMeta(after.json()).equals(withoutMeta(before)),
                        "the user as it was: " + withoutMeta(before),
                        withoutMeta(after.json()).toString());
            });
}
