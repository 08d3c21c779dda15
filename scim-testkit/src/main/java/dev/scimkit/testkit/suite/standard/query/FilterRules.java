package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What the operators of a filter match: RFC 7644 section 3.4.2.2. */
public final class FilterRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2.2";

    /** States the rules. */
    public FilterRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.FILTER);
    }

    /** The ids of the rule's own users that match. */
    private static Answer mine(Conversation scim, String filter) {
        return scim.query("/Users", "filter", "userName sw '{run}' and (" + filter + ")")
                .success();
    }

    final Definition equal = rule("P-3.4.2.2-08", "eq matches values that are identical")
            .check("how eq compares strings, including those inside complex attributes")
            .test(scim -> {
                Answer user = scim.user("'{title}':'{run}-a','{name}':{'{familyName}':'{run}-f'}");
                scim.user("'{title}':'{run}-ab'");
                scim.query("/Users", "filter", "{title} eq '{run}-a'").success().lists(user.id());
                scim.query("/Users", "filter", "{name}.{familyName} eq '{run}-f'")
                        .success()
                        .lists(user.id());
            });

    final Definition onlyMatches = rule("P-3.4.2.2-03", "A filtered list contains matching resources only")
            .check("that a filter that is not understood never returns all users")
            .test(scim -> {
                scim.user();
                scim.query("/Users", "filter", "userName eq '{run}-none'")
                        .success()
                        .lists();
            });

    final Definition notEqual = rule("P-3.4.2.2-09", "ne matches values that are not identical")
            .check("how ne compares")
            .test(scim -> {
                scim.user("'{title}':'a'");
                Answer other = scim.user("'{title}':'b'");
                mine(scim, "{title} ne 'a'").lists(other.id());
            });

    final Definition contains = rule("P-3.4.2.2-10", "co matches part of a value")
            .check("that co searches the whole value, and that the database's wildcards are escaped")
            .test(scim -> {
                Answer user = scim.user("'{displayName}':'Ann O\\u0027Malley 100%'");
                scim.user("'{displayName}':'Bob 100 percent'");
                mine(scim, "{displayName} co 'Malley'").lists(user.id());
                mine(scim, "{displayName} co '100%'").lists(user.id());
                mine(scim, "{displayName} co '_'").lists();
            });

    final Definition startsWith = rule("P-3.4.2.2-11", "sw matches the beginning of a value, or all of it")
            .check("that sw matches at the beginning only, and that the database's wildcards are escaped")
            .test(scim -> {
                Answer user = scim.user("'{title}':'{run}-abc'");
                scim.user("'{title}':'x-{run}-abc'");
                scim.query("/Users", "filter", "{title} sw '{run}-a'").success().lists(user.id());
                scim.query("/Users", "filter", "{title} sw '{run}-abc'")
                        .success()
                        .lists(user.id());
                scim.query("/Users", "filter", "{title} sw '{run}-%'").success().lists();
            });

    final Definition endsWith = rule("P-3.4.2.2-12", "ew matches the end of a value, or all of it")
            .check("that ew matches at the end only")
            .test(scim -> {
                Answer user = scim.user("'{title}':'abc-{run}'");
                scim.user("'{title}':'abc-{run}-x'");
                scim.query("/Users", "filter", "{title} ew 'c-{run}'").success().lists(user.id());
                scim.query("/Users", "filter", "{title} ew 'abc-{run}'")
                        .success()
                        .lists(user.id());
            });

    final Definition present = rule(
                    "P-3.4.2.2-13a", "pr matches an attribute that has a value, simple, complex or multi-valued")
            .check("that pr works on attributes of every kind")
            .test(scim -> {
                Answer user =
                        scim.user("'{title}':'T','{name}':{'{givenName}':'G'},'{emails}':[{'value':'a@example.com'}]");
                scim.user();
                mine(scim, "{title} pr").lists(user.id());
                mine(scim, "{name} pr").lists(user.id());
                mine(scim, "{emails} pr").lists(user.id());
                mine(scim, "{name}.{givenName} pr").lists(user.id());
            });

    final Definition presentFalse = rule("P-3.4.2.2-13b", "pr matches the value false")
            .check("that false is a value")
            .test(scim -> {
                Answer user = scim.user("'active':false");
                mine(scim, "active pr").has("/Resources/*/id", user.id());
            });

    final Definition presentEmpty = rule("P-3.4.2.2-13c", "pr does not match null or an empty array")
            .check("that null and empty arrays are not stored as values")
            .test(scim -> {
                scim.user("'{title}':null,'{emails}':[],'{name}':{'{givenName}':null}");
                mine(scim, "{title} pr or {emails} pr or {name} pr").lists();
            });

    final Definition greaterText = rule("P-3.4.2.2-14a", "gt, ge, lt and le compare strings in lexicographical order")
            .check("how strings are compared, including the bounds")
            .test(scim -> {
                Answer a = scim.user("'{title}':'a'");
                Answer b = scim.user("'{title}':'b'");
                Answer c = scim.user("'{title}':'c'");
                mine(scim, "{title} gt 'b'").lists(c.id());
                mine(scim, "{title} ge 'b'").lists(b.id(), c.id());
                mine(scim, "{title} lt 'b'").lists(a.id());
                mine(scim, "{title} le 'b'").lists(a.id(), b.id());
            });

    final Definition greaterDate = rule("P-3.4.2.2-14b", "gt, ge, lt and le compare dateTimes chronologically")
            .check("that meta.created and meta.lastModified can be filtered")
            .test(scim -> {
                Answer user = scim.user();
                mine(scim, "meta.created gt '2000-01-01T00:00:00Z'").lists(user.id());
                mine(scim, "meta.lastModified lt '2000-01-01T00:00:00Z'").lists();
                mine(scim, "meta.created ge '" + user.text("/meta/created") + "'")
                        .lists(user.id());
            });

    final Definition dateAcrossZones = required(
                    "S-2.3-11", "RFC 7643 §2.3.5", "dateTimes are compared as instants, whatever their time zone")
            .needs(Capability.FILTER)
            .check("that a dateTime in a filter is parsed, not compared as text")
            .test(scim -> {
                Answer user = scim.user();
                String created = OffsetDateTime.parse(user.text("/meta/created"))
                        .withOffsetSameInstant(ZoneOffset.ofHours(5))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME); // toString() omits zero seconds
                mine(scim, "meta.created eq '" + created + "'").lists(user.id());
            });

    final Definition booleans = rule("P-3.4.2.2-08b", "eq matches booleans")
            .check("that active eq true and active eq false each select the right users")
            .test(scim -> {
                Answer active = scim.user("'active':true");
                Answer inactive = scim.user("'active':false");
                mine(scim, "active eq true").lists(active.id());
                mine(scim, "active eq false").lists(inactive.id());
            });

    final Definition withoutCase = rule("P-3.4.2.2-31a", "Attributes with caseExact false are compared without case")
            .check("that eq, co, sw and ew on title or userName ignore case")
            .test(scim -> {
                Answer user = scim.user("'{title}':'Straße Boss'");
                mine(scim, "{title} eq 'straße BOSS'").lists(user.id());
                mine(scim, "{title} co 'E bo'").lists(user.id());
                mine(scim, "{title} sw 'STRA'").lists(user.id());
                mine(scim, "{title} ew 'bOSS'").lists(user.id());
            });

    final Definition withCase = rule("P-3.4.2.2-31b", "Attributes with caseExact true are compared with case")
            .check("that filters on id and externalId respect case")
            .needs(Capability.FILTER, Capability.EXTERNAL_ID)
            .test(scim -> {
                Answer user = scim.user("'externalId':'{run}-AbC'");
                scim.query("/Users", "filter", "externalId sw '{run}-Ab'")
                        .success()
                        .lists(user.id());
                scim.query("/Users", "filter", "externalId sw '{run}-ab'")
                        .success()
                        .lists();
            });

    final Definition anyValue = rule("P-3.4.2.2-26", "A multi-valued attribute matches if any of its values does")
            .check("that all elements are checked")
            .test(scim -> {
                Answer user = scim.user("'{emails}':[{'value':'{run}-a@example.com'},{'value':'{run}-b@example.com'}]");
                scim.query("/Users", "filter", "{emails}.value eq '{run}-b@example.com'")
                        .success()
                        .lists(user.id());
            });

    final Definition defaulted = rule("P-3.4.2.2-28", "A filter sees the default that the server set for an attribute")
            .check("that defaults are stored, not added only to responses")
            .test(scim -> {
                Answer user = scim.user();
                boolean active = !user.values("/active").isEmpty();
                if (active) {
                    mine(scim, "active eq " + user.values("/active").get(0)).lists(user.id());
                }
            });

    final Definition nullLiteral = advisory("A-11", SECTION, "eq null matches an attribute without a value")
            .needs(Capability.FILTER)
            .check("that eq null means not (pr), and ne null means pr")
            .test(scim -> {
                Answer without = scim.user();
                Answer with = scim.user("'{title}':'T'");
                mine(scim, "{title} eq null").lists(without.id());
                mine(scim, "{title} ne null").lists(with.id());
            });

    final Definition escapes = rule("P-3.4.2.2-23a", "Strings in filters use JSON escapes")
            .check("that \\\" and \\u0041 are understood in a literal")
            .test(scim -> {
                Answer user = scim.user("'{title}':'{run} `A`'");
                mine(scim, "{title} eq '{run} `\\u0041`'").lists(user.id());
            });

    final Definition injection = rule("P-3.4.2.2-36", "A literal is a value and nothing else")
            .check("that literals reach the database as parameters, never as part of a query")
            .test(scim -> {
                scim.user("'{title}':'T'");
                mine(scim, "{title} eq 'x` or {title} pr or {title} eq `x'").lists();
                mine(scim, "{title} eq 'x\\u0027 OR \\u00271\\u0027=\\u00271'").lists();
            });
}
