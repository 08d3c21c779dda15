package dev.scimkit.testkit.suite.standard.patch;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** The replace operation: RFC 7644 section 3.5.2.3. */
public final class PatchReplaceRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.5.2.3";
    private static final String TWO_EMAILS =
            "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'b@example.com','type':'home'}]";

    /** States the rules. */
    public PatchReplaceRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.PATCH);
    }

    final Definition withoutPath = rule(
                    "P-3.5.2.3-01", "replace without a path replaces the attributes in its value and keeps the others")
            .check("that attributes missing from the value stay")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T','{nickName}':'N','active':true");
                scim.patch(user.path(), "{'op':'replace','value':{'active':false,'{nickName}':'M'}}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/active", false)
                        .is("/{nickName}", "M")
                        .is("/{title}", "T");
            });

    final Definition withoutPathMulti = rule(
                    "P-3.5.2.3-01b", "replace without a path replaces multi-valued attributes as a whole")
            .check("that emails in the value replaces all e-mails and does not append")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), "{'op':'replace','value':{'{emails}':[{'value':'c@example.com'}]}}")
                        .success();
                scim.get(user.path()).success().is("/{emails}/*/value", "c@example.com");
            });

    final Definition single = rule("P-3.5.2.3-02", "replace of a single-valued attribute replaces its value")
            .check("replace with a simple path and with a sub-attribute")
            .test(scim -> {
                Answer user = scim.user("'{title}':'before','{name}':{'{givenName}':'before','{familyName}':'F'}");
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'{title}','value':'after'}",
                                "{'op':'replace','path':'{name}.{givenName}','value':'after'}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{title}", "after")
                        .is("/{name}/{givenName}", "after")
                        .is("/{name}/{familyName}", "F");
            });

    final Definition multiValued = rule("P-3.5.2.3-03a", "replace of a multi-valued attribute replaces all its values")
            .check("that none of the old values stays")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), "{'op':'replace','path':'{emails}','value':[{'value':'c@example.com'}]}")
                        .success();
                scim.get(user.path()).success().is("/{emails}/*/value", "c@example.com");
            });

    final Definition members = rule("P-3.5.2.3-03b", "replace of members leaves exactly the named members")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that the list of members is replaced, not extended")
            .test(scim -> {
                Answer group = scim.group(scim.user().id());
                String other = scim.user().id();
                scim.patch(group.path(), "{'op':'replace','path':'members','value':[{'value':'" + other + "'}]}")
                        .success();
                scim.get(group.path()).success().is("/members/*/value", other);
            });

    final Definition absentAttribute = rule("P-3.5.2.3-04", "replace of an attribute without a value adds it")
            .check("that replace of a missing attribute is not an error")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'{nickName}','value':'N'}",
                                "{'op':'replace','path':'{name}.{familyName}','value':'F'}")
                        .success();
                scim.get(user.path()).success().is("/{nickName}", "N").is("/{name}/{familyName}", "F");
            });

    final Definition complexMerged = rule(
                    "P-3.5.2.3-05", "replace of a complex attribute keeps the sub-attributes missing from its value")
            .check("that name is merged: familyName stays when givenName is replaced")
            .test(scim -> {
                Answer user = scim.user("'{name}':{'{givenName}':'before','{familyName}':'F'}");
                scim.patch(user.path(), "{'op':'replace','path':'{name}','value':{'{givenName}':'after'}}")
                        .success();
                scim.get(user.path())
                        .success()
                        .is("/{name}/{givenName}", "after")
                        .is("/{name}/{familyName}", "F");
            });

    final Definition elements = rule("P-3.5.2.3-06", "replace with a filter replaces only the matching element")
            .check("that attr[filter] addresses the elements themselves")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'{emails}[type eq"
                                        + " `work`]','value':{'type':'work','value':'c@example.com'}}")
                        .success();
                scim.get(user.path())
                        .success()
                        .counts("/{emails}", 2)
                        .has("/{emails}/*/value", "c@example.com")
                        .has("/{emails}/*/value", "b@example.com");
            });

    final Definition subAttributes = rule(
                    "P-3.5.2.3-07", "replace of a sub-attribute by filter changes all matching elements")
            .check("that every match is changed, not only the first")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'a@example.com','type':'work'},"
                        + "{'value':'b@example.com','type':'work'},{'value':'c@example.com','type':'home'}]");
                scim.patch(user.path(), "{'op':'replace','path':'{emails}[type eq `work`].display','value':'W'}")
                        .success();
                scim.get(user.path()).success().counts("/{emails}/*/display", 2).absent("/{emails}/2/display");
            });

    private static final String UNMATCHED =
            "{'op':'replace','path':'{emails}[type eq `other`].value','value':'c@example.com'}";

    final Definition noMatch = rule("P-3.5.2.3-08a", "replace with a filter that matches nothing returns 400")
            .check("that such a replace is refused and changes nothing")
            .test(scim -> {
                Answer user = scim.user(TWO_EMAILS);
                scim.patch(user.path(), UNMATCHED).refused(400, "noTarget");
                scim.get(user.path()).success().counts("/{emails}", 2);
            });

    final Definition noMatchKeyword = rule(
                    "P-3.5.2.3-08b", "The refusal of a replace that matches nothing has the scimType noTarget")
            .check("that the Error body names noTarget")
            .test(scim -> scim.patch(scim.user(TWO_EMAILS).path(), UNMATCHED).is("/scimType", "noTarget"));

    final Definition valueDemanded = advisory("P-3.5.2.3-09", SECTION, "replace without a value returns 400")
            .needs(Capability.PATCH)
            .check("that a missing value is not treated as null")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                scim.patch(user.path(), "{'op':'replace','path':'{title}'}")
                        .refused(400, "invalidValue", "invalidSyntax");
                scim.get(user.path()).success().is("/{title}", "T");
            });

    final Definition nullUnassigns = advisory(
                    "A-18", SECTION, "replace with null or an empty array unassigns an attribute")
            .needs(Capability.PATCH)
            .check("that null means no value here as elsewhere (RFC 7643 §2.5)")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'," + TWO_EMAILS);
                scim.patch(
                                user.path(),
                                "{'op':'replace','path':'{title}','value':null}",
                                "{'op':'replace','path':'{emails}','value':[]}")
                        .success();
                scim.get(user.path()).success().absent("/{title}").absent("/{emails}");
            });

    final Definition identical = advisory(
                    "P-3.5.2.3-10", SECTION, "replace with the existing value does not change meta")
            .needs(Capability.PATCH)
            .check("that old and new are compared before a resource is stored")
            .test(scim -> {
                Answer user = scim.user("'{title}':'T'");
                scim.patch(user.path(), "{'op':'replace','path':'{title}','value':'T'}")
                        .success();
                scim.get(user.path()).success().is("/meta/lastModified", user.text("/meta/lastModified"));
            });

    final Definition conflict = rule("P-3.5.2.3-11", "replace of userName with an existing one returns 409")
            .check("that uniqueness is also checked when users are patched")
            .test(scim -> {
                Answer first = scim.user();
                Answer second = scim.user();
                scim.patch(
                                second.path(),
                                "{'op':'replace','path':'userName','value':'" + first.text("/userName") + "'}")
                        .refused(409, "uniqueness");
                scim.get(second.path()).success().is("/userName", second.text("/userName"));
            });

    final Definition password = required(
                    "S-5-10",
                    "RFC 7643 §5",
                    "A server that declares changePassword accepts a password in PATCH and does not return it")
            .needs(Capability.PATCH, Capability.CHANGE_PASSWORD)
            .check("that changePassword.supported is true only where it works")
            .test(scim -> {
                Answer user = scim.user("'password':'t1meMa$heen'");
                Answer patch = scim.patch(user.path(), "{'op':'replace','path':'password','value':'Aa1!new-secret-9'}")
                        .success();
                if (patch.status() == 200) {
                    patch.absent("/password");
                }
            });
}
