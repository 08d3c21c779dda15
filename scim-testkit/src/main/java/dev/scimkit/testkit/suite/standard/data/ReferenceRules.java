package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.ServerAnswer;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** References to other resources, with {@code value} and {@code $ref}: RFC 7643 sections 2.3.7, 2.4, 4.1.2, 4.2 and 4.3. */
public final class ReferenceRules extends RuleSet {

    private static final String REFERENCES = "RFC 7643 §2.3.7";
    private static final String GROUPS = "RFC 7643 §4.2";

    /** States the rules. */
    public ReferenceRules() {
        super(Suite.STANDARD);
    }

    /** Expects every $ref to lead to the resource whose id is beside it. */
    private static void allLead(Conversation scim, List<JsonNode> references) {
        for (JsonNode reference : references) {
            if (reference.path("$ref").isString()) {
                scim.get(scim.pathOf(reference.path("$ref").asString()))
                        .status(200)
                        .is("/id", reference.path("value").asString(""));
            }
        }
    }

    private static String group(Conversation scim, String members) {
        return "{'schemas':['{G}'],'displayName':'" + scim.unique("group") + "','members':[" + members + "]}";
    }

    final Definition external = required(
                    "S-2.3-17", REFERENCES, "A reference to an external resource comes back as it was sent")
            .needs(Capability.EXTERNAL_REFERENCES)
            .check("that only references to the server's own resources are made by the server")
            .test(scim -> {
                String url = "https://people.example.com/{run}?view=full#top";
                Answer user = scim.user("'profileUrl':'" + url + "','photos':[{'value':'" + url + "'}]");
                scim.get(user.path())
                        .success()
                        .is("/profileUrl", scim.fill(url))
                        .is("/photos/*/value", scim.fill(url));
            });

    final Definition members = required(
                    "S-2.3-20", REFERENCES, "The $ref of a member leads to that member, user or group")
            .needs(Capability.GROUPS)
            .check("that $ref, if present, names the endpoint of the member's type: GET of it returns the member")
            .test(scim -> {
                Answer group = scim.group(scim.user().id(), scim.member().id());
                allLead(scim, scim.get(group.path()).success().values("/members"));
            });

    final Definition manager = optional("S-2.3-20b", REFERENCES, "The $ref of a manager leads to that user")
            .needs(Capability.ENTERPRISE_USER)
            .check("that $ref, if present, is the URL of the user with the id in value")
            .test(scim -> {
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'manager':{'value':'"
                        + scim.user().id() + "'}}}";
                Answer user = scim.post("/Users", body).success();
                allLead(scim, scim.get(user.path()).success().values(scim.fill("/{E}/manager")));
            });

    final Definition unknownMember = advisory(
                    "S-2.3-21", REFERENCES, "A member that does not exist is refused, or has no $ref")
            .needs(Capability.GROUPS)
            .check("that no URL is made for a resource that is not there, whatever type the client sends")
            .test(scim -> {
                Answer group = scim.post(
                        "/Groups", group(scim, "{'value':'{run}-none','type':'User'},{'value':'{run}-none-2'}"));
                if (group.status() < 400) {
                    scim.get(group.success().path()).success().absent("/members/*/$ref");
                } else {
                    group.status(400, 404);
                }
            });

    final Definition groupsOfUser = required(
                    "S-4.1.2-19", "RFC 7643 §4.1.2", "The $ref of a user's group leads to that group")
            .needs(Capability.GROUPS, Capability.GROUPS_OF_USERS)
            .check("that $ref, if present, is the URL of the group with the id in value")
            .test(scim -> {
                Answer user = scim.user();
                scim.group(user.id());
                allLead(scim, scim.get(user.path()).success().values("/groups"));
            });

    final Definition typeSent = advisory(
                    "S-4.2-05b",
                    GROUPS,
                    "A wrong type of a member, or one in another case, is refused or does no harm to its $ref")
            .needs(Capability.GROUPS, Capability.NESTED_GROUPS)
            .check("that $ref is made from the resource that has the id, not from the type that a client sends")
            .test(scim -> {
                String user = scim.user().id();
                String inner = scim.group().id();
                for (String members : List.of(
                        "{'value':'" + user + "','type':'Group'}",
                        "{'value':'" + inner + "','type':'User'}",
                        "{'value':'" + inner + "','type':'group'},{'value':'" + user + "','type':'USER'}")) {
                    Answer group = scim.post("/Groups", group(scim, members)).status(201, 400);
                    if (group.status() == 201) {
                        allLead(scim, scim.get(group.path()).success().values("/members"));
                    }
                }
            });

    final Definition typeAdded = advisory(
                    "S-4.2-05c",
                    GROUPS,
                    "A member added by PATCH with a wrong type is refused, or its $ref still leads to it")
            .needs(Capability.GROUPS, Capability.NESTED_GROUPS, Capability.PATCH)
            .check("that $ref is made from the resource that has the id, not from the type that a client sends")
            .test(scim -> {
                String user = scim.user().id();
                String inner = scim.group().id();
                Answer group = scim.group();
                for (String member : List.of(
                        "{'value':'" + user + "','type':'Group'}", "{'value':'" + inner + "','type':'group'}")) {
                    scim.patch(group.path(), "{'op':'add','path':'members','value':[" + member + "]}")
                            .status(200, 204, 400);
                }
                allLead(scim, scim.get(group.path()).success().values("/members"));
            });

    final Definition memberWithoutValue = advisory(
                    "S-4.2-05d", GROUPS, "A member that names nothing is refused or left out, and never stored")
            .needs(Capability.GROUPS)
            .check("that {}, {\"display\": \"x\"} and {\"value\": \"\"} in members do not make an empty member")
            .test(scim -> {
                String user = scim.user().id();
                for (String member : List.of("{}", "{'display':'x'}", "{'value':''}")) {
                    Answer group = scim.post("/Groups", group(scim, member)).status(201, 400);
                    if (group.status() == 201) {
                        noneIsEmpty(scim, group);
                    }
                    Answer other = scim.group(user);
                    scim.put(other.path(), group(scim, member)).status(200, 400);
                    noneIsEmpty(scim, other);
                    if (scim.offers(Capability.PATCH)) {
                        scim.patch(other.path(), "{'op':'add','path':'members','value':[" + member + "]}")
                                .status(200, 204, 400);
                        noneIsEmpty(scim, other);
                    }
                }
            });

    private static void noneIsEmpty(Conversation scim, Answer group) {
        Answer read = scim.get(group.path()).success();
        for (JsonNode member : read.values("/members")) {
            read.expect(!member.path("value").asString("").isBlank(), "a value in each of /members", member.toString());
        }
    }

    final Definition memberByReference = advisory(
                    "S-4.2-05e", GROUPS, "A member that has only a $ref is the resource it leads to, or is refused")
            .needs(Capability.GROUPS)
            .check("that value is taken from the $ref: a member without a value is in no group, whatever GET shows")
            .test(scim -> {
                String user = scim.user().id();
                String member = "{'$ref':'{B}/Users/" + ServerAnswer.segment(user) + "'}";
                Answer group = scim.post("/Groups", group(scim, member)).status(201, 400);
                if (group.status() == 201) {
                    scim.get(group.path()).success().is("/members/*/value", user);
                }
                if (scim.offers(Capability.PATCH)) {
                    Answer other = scim.group();
                    int status = scim.patch(other.path(), "{'op':'add','path':'members','value':[" + member + "]}")
                            .status(200, 204, 400)
                            .status();
                    Answer read = scim.get(other.path()).success();
                    if (status == 400) {
                        read.absent("/members");
                    } else {
                        read.is("/members/*/value", user);
                    }
                }
            });

    final Definition emptyManager = advisory(
                    "S-4.3-02b", "RFC 7643 §4.3", "An empty manager is refused, or means no manager")
            .needs(Capability.ENTERPRISE_USER)
            .check("that {} and {\"value\": \"\"} are not stored, and clear a manager in a PUT")
            .test(scim -> {
                String boss = scim.user().id();
                for (String manager : List.of("{}", "{'value':''}")) {
                    String name = scim.unique("user");
                    String empty = userBody(name, ",'{E}':{'manager':" + manager + "}");
                    Answer user = scim.post("/Users", empty).status(201, 400);
                    if (user.status() == 201) {
                        scim.get(user.path()).success().absent(scim.fill("/{E}/manager"));
                    }
                    String managed = scim.unique("user");
                    Answer other = scim.post("/Users", userBody(managed, ",'{E}':{'manager':{'value':'" + boss + "'}}"))
                            .success();
                    int status = scim.put(other.path(), empty.replace(name, managed))
                            .status(200, 400)
                            .status();
                    Answer read = scim.get(other.path()).success();
                    if (status == 200) {
                        read.absent(scim.fill("/{E}/manager"));
                    } else {
                        read.is(scim.fill("/{E}/manager/value"), boss);
                    }
                }
            });
}
