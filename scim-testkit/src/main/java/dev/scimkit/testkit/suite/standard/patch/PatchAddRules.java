package dev.scimkit.testkit.suite.standard.patch;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** The add operation: RFC 7644 section 3.5.2.1. */
public final class PatchAddRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.2.1";

    /** States the rules. */
    public PatchAddRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.PATCH);
    }

    final Definition valueDemanded = rule("P-3.5.2.1-01", "add without a value returns 400")
            .check("that value is required; an absent value is not the same as null")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'add','path':'{title}'}")
                    .refused(400, "invalidValue", "invalidSyntax"));

    final Definition withoutPath = rule("P-3.5.2.1-03a", "add without a path adds the attributes in its value")
            .check("that the value is an object of attributes")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com'}]");
                scim.patch(
                                user.path(),
                                "{'op':'add','value':{'{title}':'T','{emails}':[{'value':'b@example.com'}],'{name}':{'{givenName}':'G'}}}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{title}", "T")
                        .counts("/{emails}", 2)
                        .is("/{name}/{givenName}", "G");
            });

    final Definition withoutPathScalar = rule(
                    "P-3.5.2.1-03b", "add without a path returns 400 if the value is not an object")
            .check("that without a path the value must be an object")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'add','value':'T'}")
                    .refused(400, "invalidValue", "invalidSyntax", "noTarget", "invalidPath"));

    final Definition absentAttribute = rule("P-3.5.2.1-04", "add gives an attribute its first value")
            .check("that simple, complex and multi-valued attributes can be added")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{title}','value':'T'}",
                                "{'op':'add','path':'{name}.{givenName}','value':'G'}",
                                "{'op':'add','path':'{emails}','value':[{'value':'a@example.com','type':'work'}]}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{title}", "T")
                        .is("/{name}/{givenName}", "G")
                        .is("/{emails}/*/value", "a@example.com");
            });

    final Definition complexMerged = rule(
                    "P-3.5.2.1-05", "add to a complex attribute sets the named sub-attributes and keeps the others")
            .check("that name is merged, not replaced")
            .test(scim -> {
                Answer user = scim.user("'{name}':{'{familyName}':'F'}");
                scim.patch(user.path(), "{'op':'add','path':'{name}','value':{'{givenName}':'G'}}")
                        .success();
                scim.get(user.path()).success().is("/{name}/{familyName}", "F").is("/{name}/{givenName}", "G");
            });

    final Definition appended = rule("P-3.5.2.1-06a", "add to a multi-valued attribute appends")
            .check("that the existing values stay")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com'}]");
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{emails}','value':[{'value':'b@example.com'},{'value':'c@example.com'}]}")
                        .success();
                scim.get(user.path()).success().counts("/{emails}", 3).has("/{emails}/*/value", "a@example.com");
            });

    final Definition oneObject = rule("P-3.5.2.1-06b", "add to a multi-valued attribute accepts a single object")
            .check("that a value need not be an array")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com'}]");
                scim.patch(user.path(), "{'op':'add','path':'{emails}','value':{'value':'b@example.com'}}")
                        .success();
                scim.get(user.path()).success().counts("/{emails}", 2).has("/{emails}/*/value", "b@example.com");
            });

    final Definition singleReplaced = rule("P-3.5.2.1-07", "add to a single-valued attribute replaces its value")
            .check("that add on an attribute with a value is not an error")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before'");
                scim.patch(user.path(), "{'op':'add','path':'{title}','value':'after'}")
                        .success();
                scim.get(user.path()).success().is("/{title}", "after");
            });

    final Definition presentAlready = advisory(
                    "P-3.5.2.1-10", SECTION, "add of an existing value succeeds and changes nothing")
            .needs(Capability.PATCH)
            .check("that values are compared before they are appended")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com','type':'work'}]");
                scim.patch(
                                user.path(),
                                "{'op':'add','path':'{emails}','value':[{'value':'a@example.com','type':'work'}]}")
                        .success();
                scim.get(user.path()).success().counts("/{emails}", 1);
            });

    final Definition presentAlreadyLastModified = rule("P-3.5.2.1-11", "add of an existing value does not change meta")
            .check("that lastModified and version change only when the resource does")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                scim.patch(user.path(), "{'op':'add','path':'{title}','value':'T'}")
                        .success();
                Answer read = scim.get(user.path()).success();
                read.expect(
                        read.json().path("meta").equals(user.json().path("meta")),
                        user.json().path("meta").toString(),
                        read.json().path("meta").toString());
            });

    final Definition member = rule("S-4.2-03", "add adds a member to a group")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that add to members keeps the existing members")
            .test(scim -> {
                String first = scim.user().id();
                String second = scim.user().id();
                Answer group = scim.group(first);
                scim.patch(group.path(), "{'op':'add','path':'members','value':[{'value':'" + second + "'}]}")
                        .success();
                scim.get(group.path()).success().has("/members/*/value", first).has("/members/*/value", second);
            });

    final Definition byFilter = rule("P-3.5.2.1-13a", "add with a filter in its path changes the matching elements")
            .check("that attr[filter].sub works for add")
            .test(scim -> {
                Answer user = scim.user(
                        "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'b@example.com','type':'home'}]");
                scim.patch(user.path(), "{'op':'add','path':'{emails}[type eq `home`].display','value':'At home'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{emails}/*/display", "At home")
                        .is("/{emails}/1/display", "At home");
            });

    final Definition byFilterWithoutMatch = advisory(
                    "A-17", SECTION, "add with a filter that matches nothing creates an element from the filter")
            .needs(Capability.PATCH)
            .check("that emails[type eq \"work\"].value creates a work address if there is none; Entra ID relies"
                    + " on it")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path(), "{'op':'add','path':'{emails}[type eq `work`].value','value':'a@example.com'}")
                        .success();
                scim.get(user.path()).success().is("/{emails}/*/type", "work").is("/{emails}/*/value", "a@example.com");
            });
}
