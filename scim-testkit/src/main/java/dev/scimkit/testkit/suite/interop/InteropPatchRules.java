package dev.scimkit.testkit.suite.interop;

import static dev.scimkit.testkit.suite.interop.InteropResourceRules.patched;
import static dev.scimkit.testkit.suite.interop.InteropRules.SECTION;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;

/** PATCH in the profile. */
final class InteropPatchRules extends RuleSet {

    private static final String NAME = "'{name}':{'{givenName}':'Ada','{familyName}':'Lovelace'}";
    private static final String EMAILS =
            "'{emails}':[{'value':'a@example.com','type':'work'},{'value':'b@example.com','type':'home'}]";

    final Definition supported = required("IP-P0", SECTION, "PATCH is declared and works")
            .check("patch.supported in /ServiceProviderConfig, and that an operation with a path changes the user")
            .test(scim -> {
                scim.get("/ServiceProviderConfig").status(200).is("/patch/supported", true);
                patched(scim, scim.user(), "{'op':'replace','path':'active','value':false}")
                        .is("/active", false);
            });

    final Definition unknownPath = required(
                    "IP-S1c", SECTION, "A PATCH of an attribute that is not defined is refused as invalidSyntax")
            .check("that the paths of operations are looked up in the schemas, extensions included")
            .test(scim -> {
                Answer user = scim.user(NAME);
                for (String path : List.of("shoeSize", "{name}.shoeSize", "urn:example:unknown:2.0:User:shoeSize")) {
                    scim.patch(user.path(), "{'op':'add','path':'" + path + "','value':'9'}")
                            .refusedAs(400, "invalidSyntax");
                }
            });

    final Definition unknownValue = required(
                    "IP-S1d", SECTION, "A PATCH whose value has a sub-attribute that is not defined is refused")
            .check("that the names in the values of operations are looked up in the schemas")
            .test(scim -> scim.patch(
                            scim.user(NAME).path(), "{'op':'replace','path':'{name}','value':{'shoeSize':'9'}}")
                    .refusedAs(400, "invalidSyntax"));

    final Definition withoutPath = required("IP-P1", SECTION, "An operation without a path is refused as invalidSyntax")
            .check("that path is required in every operation")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'replace','value':{'active':false}}")
                    .refusedAs(400, "invalidSyntax"));

    final Definition addIsReplace = required("IP-P3", SECTION, "Adding to an attribute with a single value replaces it")
            .check("that add sets a simple attribute that has a value already")
            .test(scim -> patched(
                            scim,
                            scim.user("'{displayName}':'Ada'"),
                            "{'op':'add','path':'{displayName}','value':'Augusta'}")
                    .is("/{displayName}", "Augusta"));

    final Definition replacesWhole = required("IP-P4a", SECTION, "Replacing a complex attribute replaces it whole")
            .check("that sub-attributes which the value does not name are removed, unlike in RFC 7644")
            .test(scim -> patched(
                            scim, scim.user(NAME), "{'op':'replace','path':'{name}','value':{'{givenName}':'Augusta'}}")
                    .is("/{name}/{givenName}", "Augusta")
                    .absent("/{name}/{familyName}"));

    final Definition addMerges = required("IP-P4b", SECTION, "Adding to a complex attribute merges the sub-attributes")
            .check("that sub-attributes which the value does not name stay")
            .test(scim -> patched(
                            scim, scim.user(NAME), "{'op':'add','path':'{name}','value':{'{givenName}':'Augusta'}}")
                    .is("/{name}/{givenName}", "Augusta")
                    .is("/{name}/{familyName}", "Lovelace"));

    final Definition replacesList = required(
                    "IP-P5a", SECTION, "Replacing a list with an array replaces all its elements")
            .check("that no element of the list before stays")
            .test(scim -> patched(
                            scim,
                            scim.user(EMAILS),
                            "{'op':'replace','path':'{emails}','value':[{'value':'c@example.com'}]}")
                    .counts("/{emails}/*", 1)
                    .has("/{emails}/*/value", "c@example.com"));

    final Definition appends = required("IP-P5b", SECTION, "Adding an array to a list appends its elements")
            .check("that the elements of the list before stay")
            .test(scim -> patched(
                            scim,
                            scim.user(EMAILS),
                            "{'op':'add','path':'{emails}','value':[{'value':'c@example.com'}]}")
                    .counts("/{emails}/*", 3)
                    .has("/{emails}/*/value", "c@example.com"));

    final Definition filteredPart = required(
                    "IP-P6a", SECTION, "A path with a filter and a sub-attribute changes that element")
            .check("that emails[type eq \"work\"].value changes the matching element only")
            .test(scim -> patched(
                            scim,
                            scim.user(EMAILS),
                            "{'op':'replace','path':'{emails}[type eq `work`].value','value':'c@example.com'}")
                    .has("/{emails}/*/value", "c@example.com")
                    .has("/{emails}/*/value", "b@example.com")
                    .lacks("/{emails}/*/value", "a@example.com"));

    final Definition wholeElement = required("IP-P6b", SECTION, "A path that ends with a filter is refused")
            .check("that emails[type eq \"work\"] is not a target: 400, with invalidPath if there is a scimType")
            .test(scim -> {
                Answer user = scim.user(EMAILS);
                scim.patch(user.path(), "{'op':'remove','path':'{emails}[type eq `work`]'}")
                        .refused(400, "invalidPath", "invalidSyntax");
                scim.get(user.path()).counts("/{emails}/*", 2);
            });

    final Definition neverDeletes = required("IP-R1a", SECTION, "A user that PATCH deactivates still exists")
            .check("that active false does not delete the user")
            .test(scim -> patched(scim, scim.user(), "{'op':'replace','path':'active','value':false}")
                    .is("/active", false));

    InteropPatchRules() {
        super(Suite.INTEROP);
    }
}
