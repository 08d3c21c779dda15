package dev.scimkit.testkit.suite.standard.query;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** attributes and excludedAttributes: RFC 7644 sections 3.4.2.5 and 3.9. */
public final class ProjectionRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.9";

    /** States the rules. */
    public ProjectionRules() {
        super(Suite.STANDARD);
    }

    private static Answer full(Conversation scim) {
        return scim.user(
                "'{nickName}':'N','{name}':{'{givenName}':'G','{familyName}':'F'},"
                        + "'{emails}':[{'value':'a@example.com','type':'work','display':'A'},{'value':'b@example.com','type':'home'}]");
    }

    final Definition onlyAsked = required(
                    "P-3.4.2.5-05",
                    SECTION,
                    "attributes limits a representation to the named attributes and those always returned")
            .check("that meta and everything else not named is left out, and id stays")
            .test(scim -> {
                Answer user = full(scim);
                scim.get(user.path() + "?attributes=userName,{nickName}")
                        .success()
                        .is("/id", user.id())
                        .present("/userName")
                        .is("/{nickName}", "N")
                        .absent("/{name}")
                        .absent("/{emails}")
                        .absent("/meta");
            });

    final Definition subAttribute = required("P-3.4.2.5-03", "RFC 7644 §3.4.2.5", "attributes may name a sub-attribute")
            .check("that name.givenName is returned without the rest of name")
            .test(scim -> scim.get(full(scim).path() + "?attributes={name}.{givenName}")
                    .success()
                    .is("/{name}/{givenName}", "G")
                    .absent("/{name}/{familyName}")
                    .absent("/{nickName}"));

    final Definition subAttributeOfMany = required(
                    "P-3.4.2.5-06",
                    SECTION,
                    "A sub-attribute is selected from every element of a multi-valued attribute")
            .check("that emails.value returns only the value of each element")
            .test(scim -> scim.get(full(scim).path() + "?attributes={emails}.value")
                    .success()
                    .counts("/{emails}/*/value", 2)
                    .absent("/{emails}/*/type")
                    .absent("/{emails}/*/display"));

    final Definition excluded = required(
                    "P-3.4.2.5-07a", SECTION, "excludedAttributes leaves out the named attributes only")
            .check("that everything else returned by default stays")
            .test(scim -> scim.get(full(scim).path() + "?excludedAttributes={emails},{nickName}")
                    .success()
                    .absent("/{emails}")
                    .absent("/{nickName}")
                    .is("/{name}/{givenName}", "G")
                    .present("/meta/created"));

    final Definition excludedSubAttribute = required(
                    "P-3.4.2.5-07b", SECTION, "excludedAttributes may name a sub-attribute")
            .check("that name.givenName is left out and the rest of name stays")
            .test(scim -> scim.get(full(scim).path() + "?excludedAttributes={name}.{givenName},{emails}.type")
                    .success()
                    .absent("/{name}/{givenName}")
                    .is("/{name}/{familyName}", "F")
                    .absent("/{emails}/*/type")
                    .counts("/{emails}/*/value", 2));

    final Definition alwaysStays = required(
                    "P-3.4.2.5-04",
                    "RFC 7644 §3.4.2.5",
                    "excludedAttributes has no effect on attributes that are always returned")
            .check("that id and schemas cannot be excluded")
            .test(scim -> scim.get(scim.user().path() + "?excludedAttributes=id,schemas")
                    .success()
                    .present("/id")
                    .present("/schemas"));

    final Definition both = advisory("P-3.4.2.5-08", SECTION, "attributes together with excludedAttributes returns 400")
            .check("that a request with both is refused; a server that deliberately prefers attributes excludes"
                    + " this rule")
            .test(scim -> scim.get(scim.user().path() + "?attributes=userName&excludedAttributes={name}")
                    .refused(400));

    final Definition unknownNames = advisory("P-3.4.2.5-13", SECTION, "Unknown names in attributes are ignored")
            .check("that an unknown name is not an error and does not return everything")
            .test(scim -> scim.get(full(scim).path() + "?attributes=noSuchAttribute")
                    .status(200)
                    .present("/id")
                    .absent("/{nickName}"));

    private static Answer enterpriseUser(Conversation scim) {
        return scim.post(
                        "/Users",
                        "{'schemas':['{U}','{E}'],'userName':'{run}-a','{nickName}':'N','{E}':{'department':'D','division':'V'}}")
                .success();
    }

    final Definition wholeExtension = advisory(
                    "P-3.4.2.5-14", SECTION, "A schema URI in attributes selects all attributes of the extension")
            .needs(Capability.ENTERPRISE_USER)
            .check("that the URI alone selects the extension")
            .test(scim -> scim.get(enterpriseUser(scim).path() + "?attributes={E}")
                    .success()
                    .is(scim.fill("/{E}/department"), "D")
                    .is(scim.fill("/{E}/division"), "V")
                    .absent("/{nickName}"));

    final Definition qualifiedNames = required(
                    "P-3.10-02", "RFC 7644 §3.10", "attributes may name an attribute with its schema's URI")
            .needs(Capability.ENTERPRISE_USER)
            .check("that URIs of the core schema and of extensions are understood")
            .test(scim -> scim.get(enterpriseUser(scim).path() + "?attributes={U}:{nickName},{E}:department")
                    .success()
                    .is("/{nickName}", "N")
                    .is(scim.fill("/{E}/department"), "D")
                    .absent(scim.fill("/{E}/division")));

    final Definition namesWithoutCase = required(
                    "P-3.4.2.5-15", SECTION, "Names in attributes are compared without case")
            .check("that USERNAME means userName here too")
            .test(scim -> scim.get(full(scim).path() + "?attributes={NICKNAME},{NAME}.{GIVENNAME}")
                    .success()
                    .is("/{nickName}", "N")
                    .is("/{name}/{givenName}", "G"));

    final Definition parent = required(
                    "P-3.4.2.5-16", SECTION, "Naming a complex attribute returns all its sub-attributes")
            .check("that name returns givenName and familyName")
            .test(scim -> scim.get(full(scim).path() + "?attributes={name}")
                    .success()
                    .is("/{name}/{givenName}", "G")
                    .is("/{name}/{familyName}", "F"));

    final Definition lists = required("P-3.4.2-10", "RFC 7644 §3.4.2", "attributes applies to every resource of a list")
            .needs(Capability.FILTER)
            .check("that attributes and excludedAttributes apply to lists as they do to single resources")
            .test(scim -> {
                Answer user = full(scim);
                String filter = "id eq '" + user.id() + "'";
                scim.query("/Users", "filter", filter, "attributes", "userName")
                        .success()
                        .is("/Resources/0/id", user.id())
                        .present("/Resources/0/userName")
                        .absent("/Resources/0/{nickName}");
                scim.query("/Users", "filter", filter, "excludedAttributes", "{nickName}")
                        .success()
                        .absent("/Resources/0/{nickName}")
                        .present("/Resources/0/{name}");
            });

    final Definition onPut = required("P-3.4.2.5-01a", SECTION, "PUT honours attributes")
            .check("that the response to a PUT is limited like that to a GET")
            .test(scim -> {
                Answer user = scim.user();
                scim.put(user.path() + "?attributes=userName", userBody(user.text("/userName"), ",'{nickName}':'N'"))
                        .success()
                        .present("/userName")
                        .absent("/{nickName}");
            });

    final Definition onPatch = required(
                    "P-3.5.2-21", "RFC 7644 §3.5.2", "PATCH with attributes returns 200 with those attributes")
            .needs(Capability.PATCH)
            .check("that the status is not 204 when the client asks for attributes")
            .test(scim -> {
                Answer user = scim.user();
                scim.patch(user.path() + "?attributes=userName", "{'op':'replace','path':'{nickName}','value':'N'}")
                        .status(200)
                        .is("/userName", user.text("/userName"))
                        .absent("/{nickName}");
            });

    final Definition emptyContainer = advisory(
                    "P-3.4.2.5-17", SECTION, "Excluding all parts of a complex attribute leaves no empty object behind")
            .check("that an object without members is left out")
            .test(scim -> scim.get(full(scim).path() + "?excludedAttributes={name}.{givenName},{name}.{familyName}")
                    .success()
                    .absent("/{name}"));
}
