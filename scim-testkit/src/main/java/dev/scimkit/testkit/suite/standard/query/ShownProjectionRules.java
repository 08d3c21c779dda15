package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;

/** attributes and excludedAttributes that name sub-attributes of lists, also those that servers add: section 3.9. */
public final class ShownProjectionRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.9";

    /** States the rules. */
    public ShownProjectionRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks, Capability... needs) {
        return required(id, SECTION, asks).needs(needs);
    }

    /** A group with a user and, if possible, a group as members. */
    private static Answer group(Conversation scim) {
        return scim.group(scim.user().id(), scim.member().id());
    }

    final Definition memberIds = rule(
                    "P-3.4.2.5-06b", "attributes=members.value returns no $ref of members", Capability.GROUPS)
            .check("that references are added before attributes is applied, not after it")
            .test(scim -> scim.get(group(scim).path() + "?attributes=members.value")
                    .success()
                    .counts("/members/*/value", 2)
                    .absent("/members/*/$ref")
                    .absent("/members/*/type"));

    final Definition memberReferences = rule(
                    "P-3.4.2.5-06c",
                    "attributes=members.$ref returns the $ref of members, and nothing else of them",
                    Capability.GROUPS)
            .check("that references are added before attributes is applied, not after it")
            .test(scim -> {
                Answer group = group(scim);
                List<String> shown = scim.get(group.path()).success().texts("/members/*/$ref");
                Answer part = scim.get(group.path() + "?attributes=members.%24ref")
                        .success()
                        .absent("/members/*/type")
                        .absent("/displayName");
                Answer types =
                        scim.get(group.path() + "?attributes=members.type").success();
                if (types.values("/members/*/value").isEmpty()) { // otherwise it is always returned
                    part.absent("/members/*/value");
                }
                List<String> references = part.texts("/members/*/$ref");
                part.expect(references.equals(shown), shown + " at /members/*/$ref", references.toString());
            });

    final Definition hiddenReferences = rule(
                    "P-3.4.2.5-07c",
                    "excludedAttributes=members.$ref leaves out the $ref of members, and nothing else",
                    Capability.GROUPS)
            .check("that references are added before excludedAttributes is applied, not after it")
            .test(scim -> scim.get(group(scim).path() + "?excludedAttributes=members.%24ref")
                    .success()
                    .absent("/members/*/$ref")
                    .counts("/members/*/value", 2)
                    .present("/displayName"));

    final Definition referencesOfGroups = rule(
                    "P-3.4.2.5-06d",
                    "Single sub-attributes of a user's groups can be selected and left out",
                    Capability.GROUPS,
                    Capability.GROUPS_OF_USERS)
            .check("that groups are added before attributes and excludedAttributes are applied")
            .test(scim -> {
                Answer user = scim.user();
                scim.group(user.id());
                List<String> shown = scim.get(user.path()).success().texts("/groups/*/value");
                Answer part = scim.get(user.path() + "?attributes=groups.value")
                        .success()
                        .absent("/groups/*/$ref")
                        .absent("/groups/*/display");
                part.expect(
                        part.texts("/groups/*/value").equals(shown),
                        shown + " at /groups/*/value",
                        part.texts("/groups/*/value").toString());
                Answer rest = scim.get(user.path() + "?excludedAttributes=groups.%24ref")
                        .success()
                        .absent("/groups/*/$ref");
                rest.expect(
                        rest.texts("/groups/*/value").equals(shown),
                        shown + " at /groups/*/value",
                        rest.texts("/groups/*/value").toString());
            });

    final Definition partsOfEmails = rule(
                    "P-3.4.2.5-06e", "Single sub-attributes of emails can be selected and left out, also the value")
            .check("that value is treated like every other sub-attribute")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com','type':'work','display':'A'},"
                        + "{'value':'b@example.com','type':'home'}]");
                scim.get(user.path() + "?attributes={emails}.type")
                        .success()
                        .counts("/{emails}/*/type", 2)
                        .absent("/{emails}/*/value")
                        .absent("/{emails}/*/display");
                scim.get(user.path() + "?attributes={emails}.type,{emails}.display")
                        .success()
                        .counts("/{emails}/*/type", 2)
                        .is("/{emails}/*/display", "A")
                        .absent("/{emails}/*/value");
                scim.get(user.path() + "?excludedAttributes={emails}.value")
                        .success()
                        .counts("/{emails}/*/type", 2)
                        .is("/{emails}/*/display", "A")
                        .absent("/{emails}/*/value");
            });
}
