package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about what ZITADEL's answers show of users and groups, and in which order. */
final class ZitadelAnswerRules extends ZitadelRuleSet {

    private static final String ACCOUNTS = "accounts";
    private static final String EMAILS =
            "'emails':[{'value':'{run}-x@b.example','type':'work'},{'value':'{run}-y@b.example','type':'home','primary':true}]";

    final Definition created = zitadel(
                    "Z-USR-5d", ACCOUNTS, "The answer to a POST has displayName and active only if they were sent")
            .check("that a POST without them does not show their defaults, which a GET does")
            .test(scim -> {
                Answer user = scim.post("/Users", Accounts.body("{run}-a"))
                        .status(201)
                        .absent("/displayName")
                        .absent("/active");
                Accounts.read(scim, user).is("/displayName", "Ada Lovelace").is("/active", true);
            });

    final Definition replaced = zitadel(
                    "Z-USR-7e", ACCOUNTS, "The answers to POST and PUT show the account's e-mail address alone")
            .check("that it has neither a type nor others beside it, which a GET shows")
            .test(scim -> {
                Answer created =
                        scim.post("/Users", Accounts.body("{run}-a", EMAILS)).status(201);
                Answer replaced = scim.put(created.path(), Accounts.body("{run}-a", EMAILS))
                        .status(200);
                for (Answer answer : List.of(created, replaced)) {
                    answer.counts("/emails", 1)
                            .is("/emails/0/value", scim.fill("{run}-y@b.example"))
                            .absent("/emails/0/type");
                }
                Accounts.read(scim, created).counts("/emails", 2);
            });

    final Definition parts = zitadel("Z-USR-7f", ACCOUNTS, "E-mail addresses have no display, phone numbers no type")
            .check("that sub-attributes which an account does not have are not kept")
            .test(scim -> {
                Answer user = Accounts.create(
                        scim,
                        "'emails':[{'value':'{run}-x@b.example','display':'Ada'}]",
                        "'phoneNumbers':[{'value':'+15555555555','type':'mobile'}]");
                user.absent("/emails/0/display").absent("/phoneNumbers/0/type");
            });

    final Definition primary = zitadel(
                    "Z-USR-7g", ACCOUNTS, "E-mail addresses always show primary, roles only if it is true")
            .check("that primary false is shown for e-mail addresses and not for roles")
            .test(scim -> Accounts.create(scim, EMAILS, "'roles':[{'value':'author','primary':false}]")
                    .is("/emails/0/primary", false)
                    .is("/roles/0/value", "author")
                    .absent("/roles/0/primary"));

    final Definition twoPrimaries = zitadel(
                    "Z-USR-7h", ACCOUNTS, "Of two primary e-mail addresses in a POST, the first is the account's")
            .check("that they are not refused")
            .test(scim -> Accounts.create(
                            scim,
                            "'emails':[{'value':'{run}-x@b.example','primary':true},"
                                    + "{'value':'{run}-y@b.example','primary':true}]")
                    .is("/emails/0/primary", true)
                    .is("/emails/1/primary", false));

    final Definition namesOnly = zitadel(
                    "Z-P-2c", "PATCH", "Names in a value without a path are names of attributes, not paths")
            .needs(Capability.PATCH)
            .check("that name.familyName and names with the URN of the schema return 400 invalidPath")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                for (String name : List.of("name.familyName", "{U}:title")) {
                    scim.patch(user.path(), "{'op':'replace','value':{'" + name + "':'x'}}")
                            .refusedAs(400, "invalidPath");
                }
            });

    final Definition nothing = zitadel(
                    "Z-P-1d", "PATCH", "A PATCH without operations returns 204 for an unknown user, too")
            .needs(Capability.PATCH)
            .check("that the user is not looked up")
            .test(scim -> scim.patch("/Users/{run}-none").status(204));

    final Definition moreFilters = zitadel("Z-Q-2j", "filters", "Filters may use pr, null and brackets")
            .needs(Capability.FILTER)
            .check("that they select users by attributes that can be filtered")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                String own = "userName eq '" + user.text("/userName") + "' and ";
                for (String filter : List.of(
                        "emails pr",
                        "name.familyName ne null",
                        "emails[value eq '" + user.text("/emails/0/value") + "']",
                        "name[familyName eq 'Lovelace']")) {
                    scim.query("/Users", "filter", own + filter).status(200).is("/totalResults", 1);
                }
            });

    final Definition byName = zitadel("Z-Q-3f", "lists", "Groups are listed by name, and can be sorted by nothing else")
            .needs(Capability.GROUPS)
            .check("that the names of a list are in order, and that sortBy returns 400 invalidValue")
            .test(scim -> {
                for (String name : List.of("c", "a", "b")) {
                    scim.post("/Groups", "{'schemas':['{G}'],'displayName':'{run}-" + name + "'}")
                            .success();
                }
                Answer list = scim.get("/Groups?count=100").status(200);
                List<String> own = list.texts("/Resources/*/displayName").stream()
                        .filter(name -> name.startsWith(scim.run()))
                        .toList();
                List<String> sorted = own.stream().sorted().toList();
                list.expect(own.equals(sorted), sorted.toString(), own.toString());
                scim.get("/Groups?sortBy=displayName").refusedAs(400, "invalidValue");
            });
}
