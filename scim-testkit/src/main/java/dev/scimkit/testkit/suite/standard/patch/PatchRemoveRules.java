package dev.scimkit.testkit.suite.standard.patch;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** The remove operation: RFC 7644 section 3.5.2.2. */
public final class PatchRemoveRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.2.2";
    private static final String TWO_EMAILS =
            "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'b@other.com','type':'home'}]";

    /** States the rules. */
    public PatchRemoveRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.PATCH);
    }

    final Definition pathDemanded = rule("P-3.5.2.2-01", "remove without a path returns 400 with scimType noTarget")
            .check("that remove without a path removes nothing")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                scim.patch(user.path(), "{'op':'remove'}").refused(400, "noTarget", "invalidSyntax");
                scim.patch(user.path(), "{'op':'remove','value':{'{title}':'T'}}")
                        .refused(400, "noTarget", "invalidSyntax");
                scim.get(user.path()).success().is("/{title}", "T");
            });

    final Definition single = rule("P-3.5.2.2-02", "remove of a single-valued attribute unassigns it")
            .check("that GET no longer returns the attribute")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T','{name}':{'{givenName}':'G','{familyName}':'F'}");
                scim.patch(
                                user.path(),
                                "{'op':'remove','path':'{title}'}",
                                "{'op':'remove','path':'{name}.{givenName}'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .absent("/{title}")
                        .absent("/{name}/{givenName}")
                        .is("/{name}/{familyName}", "F");
            });

    final Definition allValues = rule(
                    "P-3.5.2.2-03", "remove of a multi-valued attribute without a filter removes all values")
            .check("that remove without a filter or value empties the attribute")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), "{'op':'remove','path':'{emails}'}").success();
                scim.get(user.path()).success().absent("/{emails}");
            });

    final Definition members = rule("P-3.5.2.2-04", "remove of members[value eq \"…\"] removes that member only")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that the filter is applied to each member")
            .test(scim -> {
                String leaving = scim.user().id();
                String staying = scim.user().id();
                Answer group = scim.group(leaving, staying);
                scim.patch(group.path(), "{'op':'remove','path':'members[value eq `" + leaving + "`]'}")
                        .success();
                scim.get(group.path()).success().is("/members/*/value", staying);
            });

    final Definition byFilter = rule("P-3.5.2.2-05", "remove with a filter removes only the matching elements")
            .check("filters with and, eq and ew in paths")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), "{'op':'remove','path':'{emails}[type eq `work` and value ew `example.com`]'}")
                        .success();
                scim.get(user.path()).success().is("/{emails}/*/value", "b@other.com");
            });

    final Definition lastValue = rule("P-3.5.2.2-05b", "Removing the last value unassigns the attribute")
            .check("that an empty array does not match pr")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com','type':'work'}]");
                scim.patch(user.path(), "{'op':'remove','path':'{emails}[type eq `work`]'}")
                        .success();
                scim.get(user.path()).success().absent("/{emails}");
            });

    final Definition requiredAttribute = rule(
                    "P-3.5.2.2-06a", "remove of a required attribute returns 400 with scimType mutability")
            .check("that userName cannot be removed")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'remove','path':'userName'}").refused(400, "mutability", "invalidValue");
                scim.get(user.path()).success().present("/userName");
            });

    final Definition readOnlyAttribute = rule(
                    "P-3.5.2.2-06b", "remove of a readOnly attribute returns 400 with scimType mutability")
            .check("that id and meta cannot be removed")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'remove','path':'id'}").refused(400, "mutability");
                scim.patch(user.path(), "{'op':'remove','path':'meta'}").refused(400, "mutability");
            });

    final Definition noMember = rule("P-3.5.2.2-07", "remove of a non-member succeeds and changes nothing")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that a filter without a match is an error for replace only")
            .test(scim -> {
                String staying = scim.user().id();
                Answer group = scim.group(staying);
                scim.patch(group.path(), "{'op':'remove','path':'members[value eq `{run}-none`]'}")
                        .success();
                scim.get(group.path())
                        .success()
                        .is("/members/*/value", staying)
                        .is("/meta/lastModified", group.text("/meta/lastModified"));
            });

    final Definition subAttribute = rule(
                    "P-3.5.2.2-08", "remove of a sub-attribute by filter leaves the rest of the element")
            .check("that attr[filter].sub removes the sub-attribute, not the element")
            .test(scim -> {
                Answer user = scim.user(
                        "'addresses':[{'type':'work','region':'CA','locality':'L'},{'type':'home','region':'NY'}]");
                scim.patch(user.path(), "{'op':'remove','path':'addresses[type eq `work`].region'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/addresses/*/region", "NY")
                        .is("/addresses/*/locality", "L")
                        .counts("/addresses", 2);
            });

    final Definition absent = advisory("P-3.5.2.2-09", SECTION, "remove of an attribute without a value succeeds")
            .needs(Capability.PATCH)
            .check("that removing it again is not an error")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                scim.patch(user.path(), "{'op':'remove','path':'{title}'}").success();
                scim.patch(user.path(), "{'op':'remove','path':'{title}'}").success();
            });

    final Definition valueBesidePath = advisory(
                    "A-49", SECTION, "remove with both a path and a value removes those values only, or is refused")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that the value is not ignored, which would empty the group: Entra ID removes members this way")
            .test(scim -> {
                String leaving = scim.user().id();
                String staying = scim.user().id();
                Answer group = scim.group(leaving, staying);
                scim.patch(group.path(), "{'op':'remove','path':'members','value':[{'value':'" + leaving + "'}]}")
                        .status(200, 204, 400);
                scim.get(group.path()).success().has("/members/*/value", staying);
            });

    final Definition injection = rule("P-3.5.2-06b", "A literal in a path is a value and nothing else")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that filters in paths are parsed, not assembled from text")
            .test(scim -> {
                String staying = scim.user().id();
                Answer group = scim.group(staying);
                scim.patch(
                                group.path(),
                                "{'op':'remove','path':'members','value':[{'value':'zz` or value pr or value eq"
                                        + " `zz'}]}")
                        .status(200, 204, 400);
                scim.get(group.path()).success().is("/members/*/value", staying);
            });
}
