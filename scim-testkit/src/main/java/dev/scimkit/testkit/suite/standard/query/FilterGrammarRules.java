package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.stream.Stream;

/** The grammar of filters, and which are refused: RFC 7644 sections 3.4.2.2 and 3.10. */
public final class FilterGrammarRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2.2";

    /** States the rules. */
    public FilterGrammarRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.FILTER);
    }

    private static Answer mine(Conversation scim, String filter) {
        return scim.query("/Users", "filter", "userName sw '{run}' and (" + filter + ")")
                .success();
    }

    private static void refusesAll(Conversation scim, String... filters) {
        Stream.of(filters)
                .forEach(
                        filter -> scim.query("/Users", "filter", filter).refused(400, "invalidFilter", "invalidValue"));
    }

    final Definition namesWithoutCase = rule("P-3.4.2.2-04", "Attribute names and operators may be written in any case")
            .check("that names, eq, and, or, not and pr are compared without case")
            .test(scim -> {
                Answer user = scim.user("'{title}':'{run}-t'");
                scim.query("/Users", "filter", "{TITLE} Eq '{run}-t' AND Active PR Or {title} EQ '{run}-t'")
                        .success()
                        .lists(user.id());
            });

    final Definition combined = rule("P-3.4.2.2-16", "and, or and parentheses combine conditions")
            .check("the truth tables of and and or")
            .test(scim -> {
                Answer both = scim.user("'{title}':'a','{userType}':'b'");
                Answer one = scim.user("'{title}':'a','{userType}':'x'");
                mine(scim, "{title} eq 'a' and {userType} eq 'b'").lists(both.id());
                mine(scim, "{userType} eq 'b' or {userType} eq 'x'").lists(both.id(), one.id());
                mine(scim, "{title} eq 'a' and ({userType} eq 'b' or {userType} eq 'c')")
                        .lists(both.id());
            });

    final Definition precedence = rule("P-3.4.2.2-25", "and binds tighter than or, and not tighter than and")
            .check("the grammar: a or b and c is a or (b and c)")
            .test(scim -> {
                Answer a = scim.user("'{title}':'a'");
                Answer bc = scim.user("'{title}':'b','{userType}':'c'");
                scim.user("'{title}':'b'");
                mine(scim, "{title} eq 'a' or {title} eq 'b' and {userType} eq 'c'")
                        .lists(a.id(), bc.id());
                mine(scim, "not ({title} eq 'a') and {userType} pr").lists(bc.id());
            });

    final Definition negation = rule("P-3.4.2.2-16b", "not negates, with and without a space before its parenthesis")
            .check("that both not (…) and not(…) are accepted (erratum 7319)")
            .test(scim -> {
                scim.user("'{title}':'a'");
                Answer b = scim.user("'{title}':'b'");
                mine(scim, "not ({title} eq 'a')").lists(b.id());
                mine(scim, "not({title} eq 'a')").lists(b.id());
            });

    final Definition valuePath = rule("P-3.4.2.2-19", "All conditions in brackets must hold for the same element")
            .check("that emails[a and b] looks for one element, emails.x and emails.y for any two")
            .test(scim -> {
                Answer user = scim.user(
                        "'{emails}':[{'type':'work','value':'a@example.com'},{'type':'home','value':'b@example.com'}]");
                mine(scim, "{emails}[type eq 'work' and value eq 'b@example.com']")
                        .lists();
                mine(scim, "{emails}[type eq 'work' and value eq 'a@example.com']")
                        .lists(user.id());
                mine(scim, "{emails}.type eq 'work' and {emails}.value eq 'b@example.com'")
                        .lists(user.id());
            });

    final Definition valuePathGroups = optional(
                    "P-3.4.2.2-21", SECTION, "Conditions in brackets may be grouped and negated")
            .needs(Capability.FILTER)
            .check("that a filter in brackets may use or, not and parentheses (erratum 7322)")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'type':'home','value':'b@example.com'}]");
                mine(scim, "{emails}[type eq 'work' or (type eq 'home' and value ew 'example.com')]")
                        .lists(user.id());
                mine(scim, "{emails}[not (type eq 'work')]").lists(user.id());
            });

    final Definition qualifiedNames = rule("P-3.4.2.2-33", "Attribute names may be prefixed with the schema's URI")
            .check("that a URI is split at its last colon and compared without case")
            .test(scim -> {
                Answer user = scim.user("'{name}':{'{familyName}':'{run}-f'}");
                scim.query("/Users", "filter", "{U}:{name}.{familyName} eq '{run}-f'")
                        .success()
                        .lists(user.id());
                scim.query("/Users", "filter", "{U}:userName sw '{run}'")
                        .success()
                        .lists(user.id());
            });

    final Definition qualifiedExtension = required(
                    "P-3.10-01", "RFC 7644 §3.10", "Filters name an extension's attribute by its schema's URI")
            .needs(Capability.FILTER, Capability.ENTERPRISE_USER)
            .check("that names in extensions are resolved, including sub-attributes")
            .test(scim -> {
                String boss = scim.user().id();
                String body =
                        "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'department':'{run}-d','manager':{'value':'"
                                + boss + "'}}}";
                Answer user = scim.post("/Users", body).success();
                scim.query("/Users", "filter", "{E}:department eq '{run}-d'")
                        .success()
                        .lists(user.id());
                scim.query("/Users", "filter", "{E}:manager.value eq '" + boss + "'")
                        .success()
                        .lists(user.id());
            });

    final Definition bySchema = optional(
                    "P-3.4.2.2-32", SECTION, "A filter on schemas selects resources that have an extension")
            .needs(Capability.FILTER, Capability.ENTERPRISE_USER)
            .check("that schemas can be filtered like any multi-valued attribute")
            .test(scim -> {
                scim.user();
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'department':'D'}}";
                Answer user = scim.post("/Users", body).success();
                mine(scim, "schemas eq '{E}'").lists(user.id());
            });

    final Definition bareMultiValued = advisory(
                    "A-9", SECTION, "A multi-valued complex attribute without a sub-attribute means its value")
            .needs(Capability.FILTER)
            .check("that emails co \"x\" looks at emails.value, as the RFC's own example does")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'{run}-a@example.com','type':'work'}]");
                scim.query("/Users", "filter", "{emails} co '{run}-a@'")
                        .success()
                        .lists(user.id());
            });

    final Definition encodedBlanks = required("P-1-01", "RFC 7644 §1.2", "Query parameters are percent-decoded")
            .needs(Capability.FILTER)
            .check("that %20, %22 and + in a query are decoded once")
            .test(scim -> {
                Answer user = scim.user("'{title}':'{run} a+b%'");
                scim.query("/Users", "filter", "{title} eq '{run} a+b%'")
                        .success()
                        .lists(user.id());
                scim.get("/Users?filter={title}+eq+%22{run}+a%2Bb%25%22")
                        .success()
                        .lists(user.id());
            });

    final Definition empty = rule("P-3.4.2.2-05", "An empty filter returns 400, or is the same as none")
            .check("that filter= does not select nothing: some clients send parameters that they do not use")
            .test(scim -> {
                scim.user();
                Answer list = scim.query("/Users", "filter", "", "count", "1").status(200, 400);
                if (list.status() == 200) {
                    list.counts("/Resources", 1);
                }
            });

    final Definition incomplete = rule("P-3.4.2.2-06", "A filter without an operator or a value returns 400")
            .check("that the whole filter must match the grammar")
            .test(scim ->
                    refusesAll(scim, "userName", "userName eq", "eq 'a'", "userName eq 'a' and", "not userName pr"));

    final Definition unknownOperator = rule(
                    "P-3.4.2.2-30", "An unknown operator returns 400 with scimType invalidFilter")
            .check("that operators outside the RFC are refused, not ignored")
            .test(scim -> scim.query("/Users", "filter", "userName regex 'a'").refusedAs(400, "invalidFilter"));

    final Definition unknownAttribute = advisory(
                    "A-13", SECTION, "A filter on an attribute that users do not have returns 400")
            .needs(Capability.FILTER)
            .check("that attribute names are looked up in the schemas; never return all users")
            .test(scim -> refusesAll(scim, "noSuchAttribute eq 'a'", "name.noSuchPart pr", "{U}:nothing pr"));

    final Definition unorderable = rule("P-3.4.2.2-15", "gt, ge, lt and le on booleans and binaries return 400")
            .check("that the operator is checked against the attribute's type")
            .test(scim -> refusesAll(scim, "active gt true", "active le false", "x509Certificates.value lt 'MIIB'"));

    final Definition wrongLiterals = rule("P-3.4.2.2-23b", "A literal that is not valid JSON returns 400")
            .check("that unquoted and single-quoted strings, True and broken escapes are refused")
            .test(scim -> {
                refusesAll(scim, "userName eq bjensen", "active eq True", "userName eq 'a\\q'", "userName eq 'a");
                scim.get("/Users?filter=userName%20eq%20%27a%27").refused(400, "invalidFilter", "invalidValue");
            });

    final Definition wrongTypes = rule("P-3.4.2.2-34", "A literal that does not fit the attribute's type returns 400")
            .check("that literals are converted to the attribute's type before they are compared")
            .test(scim -> refusesAll(scim, "meta.lastModified gt 'yesterday'", "userName eq 5", "userName eq true"));

    final Definition foreignSubAttributes = rule(
                    "P-3.4.2.2-20", "Conditions in brackets name sub-attributes only, and brackets do not nest")
            .check("that names in brackets are resolved as sub-attributes of the attribute before them")
            .test(scim -> refusesAll(
                    scim, "{emails}[userName eq 'a']", "{emails}[type eq 'a'", "{emails}[addresses[type eq 'a']]"));

    final Definition complexWithoutSubAttribute = rule(
                    "P-3.4.2.2-27", "Comparing a complex attribute as a whole returns 400")
            .check("that name eq \"x\" is refused: it must name a sub-attribute")
            .test(scim -> refusesAll(scim, "name eq 'x'"));

    final Definition trailingText = rule("P-3.4.2.2-22", "Text after a complete filter is not ignored")
            .check("that the parser expects the end of the filter")
            .test(scim -> refusesAll(
                    scim, "userName pr)", "userName pr {title} pr", "(userName pr", "userName pr and or {title} pr"));

    final Definition bounded = advisory(
                    "P-3.4.2.2-35",
                    SECTION,
                    "A filter nested a thousand times is refused or evaluated, but breaks nothing")
            .needs(Capability.FILTER)
            .check("that depth and length are limited before the parser runs, so that there is no 5xx")
            .test(scim -> scim.query(
                            "/Users", "filter", "(".repeat(1000) + "userName eq '{run}-none'" + ")".repeat(1000))
                    .status(200, 400, 414, 431));
}
