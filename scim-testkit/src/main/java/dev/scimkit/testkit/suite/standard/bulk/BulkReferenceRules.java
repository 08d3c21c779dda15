package dev.scimkit.testkit.suite.standard.bulk;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Bulk;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** References between the operations of a bulk request: RFC 7644 sections 3.7.1 and 3.7.2. */
public final class BulkReferenceRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.7.2";

    /** States the rules. */
    public BulkReferenceRules() {
        super(Suite.STANDARD);
    }

    final Definition resolved = required(
                    "P-3.7-24", SECTION, "bulkId:x is replaced by the id of the resource that operation created")
            .needs(Capability.BULK, Capability.GROUPS)
            .check("that members of a group may be created in the same request, and no bulkId is stored")
            .test(scim -> {
                Answer answer =
                        Bulk.send(scim, Bulk.createUser("u", "{run}-a"), Bulk.createGroup("g", "{run}-g", "bulkId:u"));
                answer.status(200);
                String user = scim.get(Bulk.path(scim, answer, 0)).success().id();
                scim.get(Bulk.path(scim, answer, 1)).success().is("/members/*/value", user);
            });

    final Definition forward = required("P-3.7-20", SECTION, "An operation may refer to a later one")
            .needs(Capability.BULK, Capability.GROUPS)
            .check("that operations run in the order their references require")
            .test(scim -> {
                Answer answer =
                        Bulk.send(scim, Bulk.createGroup("g", "{run}-g", "bulkId:u"), Bulk.createUser("u", "{run}-a"));
                answer.status(200).counts("/Operations", 2);
                int group = answer.texts("/Operations/*/bulkId").indexOf("g");
                String user =
                        scim.get(Bulk.path(scim, answer, 1 - group)).success().id();
                scim.get(Bulk.path(scim, answer, group)).success().is("/members/*/value", user);
            });

    final Definition circular = required(
                    "P-3.7-21", "RFC 7644 §3.7.1", "Circular references are resolved, or refused with 409")
            .needs(Capability.BULK, Capability.GROUPS, Capability.NESTED_GROUPS, Capability.CIRCULAR_BULK_REFERENCES)
            .check("that two groups that contain each other cause neither an endless loop nor a stored bulkId")
            .test(scim -> {
                Answer answer = Bulk.send(
                                scim,
                                Bulk.createGroup("a", "{run}-a", "bulkId:b"),
                                Bulk.createGroup("b", "{run}-b", "bulkId:a"))
                        .status(200);
                Bulk.statuses(answer)
                        .forEach(status -> answer.expect(
                                status.equals("201") || status.equals("409"), "status 201 or 409", status));
                if (!Bulk.statuses(answer).contains("409")) {
                    String b = scim.get(Bulk.path(scim, answer, 1)).success().id();
                    scim.get(Bulk.path(scim, answer, 0)).success().is("/members/*/value", b);
                }
            });

    final Definition inExtension = required("P-3.7-25", SECTION, "bulkId:x is replaced in extensions too")
            .needs(Capability.BULK, Capability.ENTERPRISE_USER)
            .check("that manager.value may refer to a user from the same request")
            .test(scim -> {
                String user = "{'method':'POST','path':'/Users','bulkId':'u','data':{'schemas':['{U}','{E}'],"
                        + "'userName':'{run}-u','{E}':{'manager':{'value':'bulkId:m'}}}}";
                Answer answer =
                        Bulk.send(scim, Bulk.createUser("m", "{run}-m"), user).status(200);
                String manager = scim.get(Bulk.path(scim, answer, 0)).success().id();
                scim.get(Bulk.path(scim, answer, 1)).success().is(scim.fill("/{E}/manager/value"), manager);
            });

    final Definition unknown = optional("P-3.7-26", SECTION, "A reference to a bulkId that is not in the request fails")
            .needs(Capability.BULK, Capability.GROUPS)
            .check("that the operation is refused with 400 or 409")
            .test(scim -> {
                Answer answer = Bulk.send(scim, Bulk.createGroup("g", "{run}-g", "bulkId:none"))
                        .status(200, 400);
                if (answer.status() == 200) {
                    String status = Bulk.status(answer, 0);
                    answer.expect(status.equals("400") || status.equals("409"), "status 400 or 409", status);
                }
            });
}
