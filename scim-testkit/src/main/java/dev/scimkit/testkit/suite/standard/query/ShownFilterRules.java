package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/**
 * Filters and orders by what servers add to resources: the groups of users, references and locations. Each finds exactly
 * what a client that reads the resources would find, or is refused: RFC 7644 sections 3.4.2.2 and 3.12.
 */
public final class ShownFilterRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2.2";
    private static final String REFUSE =
            ", or is refused with invalidFilter if the server cannot tell: an empty list that should not be empty is worse";

    /** States the rules. */
    public ShownFilterRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks, Capability... needs) {
        return required(id, SECTION, asks).needs(needs);
    }

    /** Expects exactly these resources, or a refusal. */
    private static void findsOrRefuses(Answer answer, String... ids) {
        answer.status(200, 400);
        if (answer.status() == 400) {
            answer.refused(400, "invalidFilter");
        } else {
            answer.lists(ids);
        }
    }

    private static void users(Conversation scim, String filter, String... ids) {
        findsOrRefuses(scim.query("/Users", "filter", filter), ids);
    }

    final Definition groupIds = rule(
                    "P-3.4.2.2-08c",
                    "eq with the id of a group finds exactly its members among the users, or is refused",
                    Capability.FILTER,
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that groups.value and groups[value eq \"…\"] are answered from the members of groups" + REFUSE)
            .test(scim -> {
                Answer member = scim.user();
                Answer other = scim.user();
                scim.user();
                String group = scim.group(member.id()).id();
                scim.group(other.id());
                if (scim.get(member.path()).success().values("/groups").isEmpty()) {
                    return;
                }
                users(scim, "groups.value eq '" + group + "'", member.id());
                users(scim, "groups[value eq '" + group + "']", member.id());
                users(scim, "groups.value eq '{run}-none'");
                users(scim, "userName sw '{run}' and groups.value eq '" + group + "'", member.id());
            });

    final Definition groupNames = rule(
                    "P-3.4.2.2-08d",
                    "eq with the name of a group finds exactly its members among the users, or is refused",
                    Capability.FILTER,
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that groups.display is answered from the groups" + REFUSE)
            .test(scim -> {
                Answer member = scim.user();
                scim.user();
                scim.group(member.id());
                for (String name : scim.get(member.path()).success().texts("/groups/*/display")) {
                    users(scim, "groups.display eq '" + name + "'", member.id());
                    users(scim, "groups[display eq '" + name + "']", member.id());
                }
            });

    final Definition groupReferences = rule(
                    "P-3.4.2.2-08e",
                    "eq with the $ref of a group finds exactly its members among the users, or is refused",
                    Capability.FILTER,
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that groups.$ref in a filter means the group that the URL leads to" + REFUSE)
            .test(scim -> {
                Answer member = scim.user();
                scim.group(scim.user().id());
                scim.group(member.id());
                for (String reference : scim.get(member.path()).success().texts("/groups/*/$ref")) {
                    users(scim, "groups.$ref eq '" + reference + "'", member.id());
                }
            });

    final Definition groupsPresent = rule(
                    "P-3.4.2.2-13d",
                    "pr on groups matches users in groups and not (groups pr) all others, or they are refused",
                    Capability.FILTER,
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that users with groups never match not (groups pr)" + REFUSE)
            .test(scim -> {
                Answer member = scim.user();
                Answer loner = scim.user();
                scim.group(member.id());
                if (scim.get(member.path()).success().values("/groups").isEmpty()) {
                    return;
                }
                users(scim, "userName sw '{run}' and groups pr", member.id());
                users(scim, "userName sw '{run}' and not (groups pr)", loner.id());
                users(scim, "userName sw '{run}' and groups.value pr", member.id());
            });

    final Definition search = rule(
                    "P-3.4.3-10b",
                    "A .search by the id of a group finds exactly its members, or is refused",
                    Capability.FILTER,
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that POST /Users/.search answers like GET /Users" + REFUSE)
            .test(scim -> {
                Answer member = scim.user();
                scim.user();
                String group = scim.group(member.id()).id();
                if (scim.get(member.path()).success().values("/groups").isEmpty()) {
                    return;
                }
                Answer found = scim.post(
                        "/Users/.search", "{'schemas':['{SearchRequest}'],'filter':'groups.value eq `" + group + "`'}");
                findsOrRefuses(found, member.id());
            });

    final Definition location = rule(
                    "P-3.4.2.2-08f",
                    "eq with the meta.location that a resource shows finds that resource, or is refused",
                    Capability.FILTER)
            .check("that meta.location in a filter means the resource that the URL leads to" + REFUSE)
            .test(scim -> {
                Answer user = scim.user();
                scim.user();
                for (String location : scim.get(user.path()).success().texts("/meta/location")) {
                    users(scim, "meta.location eq '" + location + "'", user.id());
                    users(scim, "meta.location eq '" + location + "-none'");
                }
            });

    final Definition memberReferences = rule(
                    "P-3.4.2.2-08g",
                    "eq with the $ref that a member shows finds exactly its groups, or is refused",
                    Capability.FILTER,
                    Capability.GROUPS)
            .check("that members.$ref in a filter means the resource that the URL leads to" + REFUSE)
            .test(scim -> {
                Answer group = scim.group(scim.user().id());
                scim.group(scim.user().id());
                for (String reference : scim.get(group.path()).success().texts("/members/*/$ref")) {
                    findsOrRefuses(scim.query("/Groups", "filter", "members.$ref eq '" + reference + "'"), group.id());
                    findsOrRefuses(scim.query("/Groups", "filter", "members[$ref eq '" + reference + "']"), group.id());
                }
            });

    final Definition managerReference = rule(
                    "P-3.4.2.2-08h",
                    "eq with the $ref that a manager shows finds exactly those it manages, or is refused",
                    Capability.FILTER,
                    Capability.ENTERPRISE_USER)
            .check("that manager.$ref in a filter means the user that the URL leads to" + REFUSE)
            .test(scim -> {
                String boss = scim.user().id();
                Answer user = scim.post(
                                "/Users",
                                "{'schemas':['{U}','{E}'],'userName':'{run}-m','{E}':{'manager':{'value':'" + boss
                                        + "'}}}")
                        .success();
                scim.user();
                for (String reference : scim.get(user.path()).success().texts(scim.fill("/{E}/manager/$ref"))) {
                    users(scim, "{E}:manager.$ref eq '" + reference + "'", user.id());
                }
            });

    final Definition sortedByGroups = required(
                    "P-3.4.2.3-02b",
                    "RFC 7644 §3.4.2.3",
                    "sortBy of groups.display sorts users by their groups, or is refused")
            .needs(Capability.SORT, Capability.FILTER, Capability.GROUPS, Capability.GROUPS_OF_USERS)
            .check("that a sortBy that the server cannot honour is refused with 400, not ignored")
            .test(scim -> {
                Answer last = scim.user();
                Answer first = scim.user();
                scim.group(first.id());
                scim.group(last.id());
                if (scim.get(last.path()).success().values("/groups/*/display").isEmpty()) {
                    return;
                }
                sortedOrRefused(scim, "ascending", first.id(), last.id());
                sortedOrRefused(scim, "descending", last.id(), first.id());
            });

    private static void sortedOrRefused(Conversation scim, String order, String... ids) {
        Answer answer = scim.query(
                        "/Users", "filter", "userName sw '{run}'", "sortBy", "groups.display", "sortOrder", order)
                .status(200, 400);
        if (answer.status() == 200) {
            answer.listsInOrder(ids);
        }
    }
}
