package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about ZITADEL's filters on users. */
final class ZitadelFilterRules extends ZitadelRuleSet {

    private static final String TOPIC = "filters";
    private static final String LONG_AGO = "'2001-01-01T00:00:00Z'";

    private Draft rule(String id, String asks) {
        return zitadel(id, TOPIC, asks).needs(Capability.FILTER);
    }

    private static Answer two(Conversation scim) {
        Answer olga = scim.post("/Users", Accounts.body("{run}-olga", "'externalId':'{run}-e'"))
                .success();
        scim.post(
                        "/Users",
                        Accounts.body("{run}-ben", "'name':{'givenName':'Ben','familyName':'Beta'}", "'active':false"))
                .success();
        return olga;
    }

    /** Filters the users of the rule; only Olga must match. */
    private static void onlyOlga(Conversation scim, Answer olga, String... filters) {
        for (String filter : filters) {
            mine(scim, filter).lists(olga.id());
        }
    }

    private static Answer mine(Conversation scim, String filter) {
        return scim.query("/Users", "filter", "userName sw '{run}' and (" + filter + ")")
                .status(200);
    }

    final Definition times = rule("Z-Q-2a", "meta.created and meta.lastModified support eq, gt, ge, lt and le")
            .check("that all five operators work for both times")
            .test(scim -> {
                String id = Accounts.create(scim).id();
                for (String attribute : List.of("meta.created", "meta.lastModified")) {
                    mine(scim, attribute + " gt " + LONG_AGO).lists(id);
                    mine(scim, attribute + " ge " + LONG_AGO).lists(id);
                    mine(scim, attribute + " eq " + LONG_AGO).lists();
                    mine(scim, attribute + " lt " + LONG_AGO).lists();
                    mine(scim, attribute + " le " + LONG_AGO).lists();
                }
            });

    final Definition names = rule("Z-Q-2b", "userName and both names support eq, ne, co, sw and ew")
            .check("that all five operators work for userName, name.familyName and name.givenName")
            .test(scim -> {
                Answer olga = two(scim);
                onlyOlga(
                        scim,
                        olga,
                        "userName eq '{run}-olga'",
                        "userName ne '{run}-ben'",
                        "userName co '-ol'",
                        "userName sw '{run}-o'",
                        "userName ew 'lga'",
                        "name.givenName eq 'Ada'",
                        "name.givenName ne 'Ben'",
                        "name.givenName co 'd'",
                        "name.givenName sw 'Ad'",
                        "name.givenName ew 'da'");
                onlyOlga(
                        scim,
                        olga,
                        "name.familyName eq 'Lovelace'",
                        "name.familyName ne 'Beta'",
                        "name.familyName co 'vel'",
                        "name.familyName sw 'Lo'",
                        "name.familyName ew 'ace'");
            });

    final Definition emails = rule("Z-Q-2c", "emails and emails.value support eq, ne, co, sw and ew")
            .check("that emails alone means emails.value")
            .test(scim -> {
                Answer olga = two(scim);
                for (String attribute : List.of("emails", "emails.value")) {
                    onlyOlga(
                            scim,
                            olga,
                            attribute + " eq '{run}-olga@example.com'",
                            attribute + " ne '{run}-ben@example.com'",
                            attribute + " co '-olga@'",
                            attribute + " sw '{run}-o'",
                            attribute + " ew 'lga@example.com'");
                }
            });

    final Definition ids = rule("Z-Q-2d", "id supports eq, ne, co, sw and ew")
            .check("that all five operators work for id")
            .test(scim -> {
                Answer olga = two(scim);
                String id = olga.id();
                for (String operator : List.of("eq", "co", "sw", "ew")) {
                    onlyOlga(scim, olga, "id " + operator + " '" + id + "'");
                }
                mine(scim, "id ne '" + id + "'").counts("/Resources", 1).lacks("/Resources/*/id", id);
            });

    final Definition externalId = rule("Z-Q-2e", "externalId supports eq and ne")
            .check("that ne also matches users without an externalId")
            .test(scim -> {
                Answer olga = two(scim);
                onlyOlga(scim, olga, "externalId eq '{run}-e'");
                mine(scim, "externalId ne '{run}-e'").counts("/Resources", 1).lacks("/Resources/*/id", olga.id());
            });

    final Definition active = rule("Z-Q-2f", "active supports eq and ne")
            .check("that active is compared as a boolean")
            .test(scim -> onlyOlga(scim, two(scim), "active eq true", "active ne false"));

    final Definition anyCase = rule("Z-Q-2g", "Attribute names and operators in a filter may be in any case")
            .check("that USERNAME EQ means userName eq")
            .test(scim ->
                    onlyOlga(scim, two(scim), "USERNAME EQ '{run}-olga'", "Name.GivenName Sw 'A'", "ACTIVE Ne false"));

    final Definition otherAttribute = rule("Z-Q-2h", "A filter on any other attribute returns 400 invalidFilter")
            .check("that only the listed attributes are accepted, even in part of a filter")
            .test(scim -> {
                for (String filter : List.of(
                        "title eq 'x'",
                        "displayName eq 'x'",
                        "emails.type eq 'work'",
                        "phoneNumbers eq 'x'",
                        "nonsense eq 1",
                        "userName eq 'x' or title eq 'x'")) {
                    scim.query("/Users", "filter", filter).refusedAs(400, "invalidFilter");
                }
            });

    final Definition otherOperator = rule("Z-Q-2i", "A filter with any other operator returns 400 invalidFilter")
            .check("that each attribute accepts only its own operators")
            .test(scim -> {
                for (String filter : List.of(
                        "userName gt 'a'",
                        "meta.created ne " + LONG_AGO,
                        "meta.created co '2001'",
                        "externalId sw 'x'",
                        "active gt false",
                        "userName is 'x'")) {
                    scim.query("/Users", "filter", filter).refusedAs(400, "invalidFilter");
                }
            });

    final Definition userNameWithoutCase = rule("Z-Q-4a", "Filters on userName ignore case")
            .check("that every operator compares userName without case")
            .test(scim -> onlyOlga(scim, two(scim), "userName ew '-OLGA'", "userName co '-Olg'"));

    final Definition exactly = rule("Z-Q-4b", "Filters on attributes other than userName compare exactly")
            .check("that names, e-mail addresses and externalId are compared with case")
            .test(scim -> {
                two(scim);
                for (String filter : List.of(
                        "name.givenName eq 'ADA'",
                        "name.familyName sw 'lovelace'",
                        "emails.value co 'EXAMPLE'",
                        "externalId eq '{run}-E'")) {
                    mine(scim, filter).lists();
                }
            });

    final Definition prefix = rule("Z-Q-6a", "An attribute in a filter may be prefixed with the User schema's URN")
            .check("that urn:…:User:userName means userName")
            .test(scim -> onlyOlga(scim, two(scim), "{U}:userName ew '-olga'", "{U}:name.givenName eq 'Ada'"));

    final Definition otherPrefix = rule("Z-Q-6b", "An attribute in a filter with another URN returns 400 invalidFilter")
            .check("that the URN is checked, not cut off")
            .test(scim -> {
                for (String urn : List.of("{G}", "urn:none")) {
                    scim.query("/Users", "filter", urn + ":userName eq 'x'").refusedAs(400, "invalidFilter");
                }
            });
}
