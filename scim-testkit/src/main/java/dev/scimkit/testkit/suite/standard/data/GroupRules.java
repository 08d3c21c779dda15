package dev.scimkit.testkit.suite.standard.data;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Groups: RFC 7643 section 4.2. */
public final class GroupRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §4.2";

    /** States the rules. */
    public GroupRules() {
        super(Suite.STANDARD);
    }

    final Definition displayNameRequired = required("S-4.2-01", SECTION, "A group without displayName returns 400")
            .check("that displayName is required (erratum 5368)")
            .needs(Capability.GROUPS)
            .test(scim -> scim.post("/Groups", "{'schemas':['{G}'],'externalId':'{run}'}")
                    .refused(400, "invalidValue"));

    final Definition sameNameTwice = advisory("S-4.2-02", SECTION, "Two groups may have the same displayName")
            .check("that displayName of groups is not unique, unless /Schemas declares it to be")
            .needs(Capability.GROUPS)
            .test(scim -> {
                String body = "{'schemas':['{G}'],'displayName':'{run}'}";
                scim.post("/Groups", body).success();
                scim.post("/Groups", body).success();
            });

    final Definition memberIsReference = required(
                    "S-4.2-05", SECTION, "A member's value is the id of a resource, and its $ref points to it")
            .check("that $ref, if present, is the absolute URI of the member")
            .needs(Capability.GROUPS)
            .test(scim -> {
                Answer user = scim.user();
                Answer group = scim.get(scim.group(user.id()).path()).success();
                group.is("/members/*/value", user.id());
                for (String reference : group.texts("/members/*/$ref")) {
                    String expected = user.path();
                    group.expect(scim.leadsTo(reference, expected), "a $ref that ends in " + expected, reference);
                }
            });

    final Definition memberAmongGroupsOfUser = required(
                    "S-4.1.2-20", "RFC 7643 §4.1.2", "A member of a group has that group among its groups")
            .check("that a user's groups are derived from the groups' members")
            .needs(Capability.GROUPS, Capability.GROUPS_OF_USERS)
            .test(scim -> {
                Answer user = scim.user();
                Answer group = scim.group(user.id());
                scim.get(user.path()).success().is("/groups/*/value", group.id());
            });

    final Definition nested = required("S-4.2-06", SECTION, "A group may be a member of a group")
            .check("that members may be of type Group")
            .needs(Capability.GROUPS, Capability.NESTED_GROUPS)
            .test(scim -> {
                String inner = scim.group().id();
                String body = "{'schemas':['{G}'],'displayName':'{run}','members':[{'value':'" + inner
                        + "','type':'Group'}]}";
                scim.get(scim.post("/Groups", body).success().path()).success().is("/members/*/value", inner);
            });

    final Definition noMembers = required("S-4.2-09", SECTION, "A group may have no members")
            .check("that members is not required and an empty array is accepted")
            .needs(Capability.GROUPS)
            .test(scim -> {
                scim.post("/Groups", "{'schemas':['{G}'],'displayName':'{run}-a','members':[]}")
                        .success();
                scim.post("/Groups", "{'schemas':['{G}'],'displayName':'{run}-b'}")
                        .success();
            });

    final Definition memberOnce = advisory("S-4.2-10", SECTION, "A member is listed once")
            .check("that adding a member again does not list it twice")
            .needs(Capability.GROUPS, Capability.PATCH)
            .test(scim -> {
                String user = scim.user().id();
                Answer group = scim.group(user);
                scim.patch(group.path(), "{'op':'add','path':'members','value':[{'value':'" + user + "'}]}")
                        .success();
                scim.get(group.path()).success().counts("/members", 1);
            });

    final Definition replacedMembers = required("P-3.5-06b", "RFC 7644 §3.5.1", "PUT of a group replaces its members")
            .check("that members left out of a PUT leave the group")
            .needs(Capability.GROUPS)
            .test(scim -> {
                Answer group = scim.group(scim.user().id());
                String other = scim.user().id();
                String body = "{'schemas':['{G}'],'displayName':'{run}','members':[{'value':'" + other + "'}]}";
                scim.put(group.path(), body).success();
                scim.get(group.path()).success().is("/members/*/value", other);
            });

    final Definition externalId = required("S-3-07", "RFC 7643 §3", "A group has the common attribute externalId")
            .check("that externalId is kept on every resource type, although no schema lists it")
            .needs(Capability.GROUPS, Capability.EXTERNAL_ID)
            .test(scim -> {
                Answer group = scim.post("/Groups", "{'schemas':['{G}'],'displayName':'{run}','externalId':'{run}-x'}");
                scim.get(group.success().path()).success().is("/externalId", scim.run() + "-x");
            });
}
