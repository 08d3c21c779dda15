package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;

/** Rules about the account that ZITADEL derives from a user: one name, one e-mail address and one telephone number. */
final class ZitadelAccountRules extends ZitadelRuleSet {

    private static final String TOPIC = "accounts";
    private static final String TWO_EMAILS =
            "'emails':[{'value':'a@b.example','type':'work'},{'value':'c@d.example','type':'home'%s}]";

    final Definition displayName = zitadel(
                    "Z-USR-5a", TOPIC, "displayName takes precedence over name.formatted and is returned as both")
            .check("that one value is stored, from displayName if both are given")
            .test(scim -> Accounts.create(scim, "'displayName':'D'", named(",'formatted':'F'"))
                    .is("/displayName", "D")
                    .is("/name/formatted", "D"));

    final Definition formatted = zitadel("Z-USR-5b", TOPIC, "name.formatted without displayName is returned as both")
            .check("that name.formatted is used if there is no displayName")
            .test(scim -> Accounts.create(scim, named(",'formatted':'F'"))
                    .is("/displayName", "F")
                    .is("/name/formatted", "F"));

    final Definition givenAndFamily = zitadel(
                    "Z-USR-5c", TOPIC, "Without displayName and name.formatted, both consist of given and family name")
            .check("that the name consists of givenName, a space and familyName")
            .test(scim -> Accounts.create(scim, named(""))
                    .is("/displayName", "Ada Lovelace")
                    .is("/name/formatted", "Ada Lovelace"));

    private static String named(String more) {
        return "'name':{'givenName':'Ada','familyName':'Lovelace'" + more + "}";
    }

    final Definition language = zitadel("Z-USR-6a", TOPIC, "preferredLanguage defaults to en")
            .check("that an absent or undefined language becomes en, and any other is kept")
            .test(scim -> {
                Accounts.create(scim).is("/preferredLanguage", "en");
                Accounts.create(scim, "'preferredLanguage':'und'").is("/preferredLanguage", "en");
                Accounts.create(scim, "'preferredLanguage':'de'").is("/preferredLanguage", "de");
            });

    private Definition refused(String id, String what, String member) {
        return zitadel(id, TOPIC, "A user with " + what + " returns 400 invalidValue")
                .check("that the value is validated before the user is stored")
                .test(scim ->
                        scim.post("/Users", Accounts.body("{run}-a", member)).refusedAs(400, "invalidValue"));
    }

    final Definition locale = refused("Z-USR-6b", "a locale that is not a BCP 47 tag", "'locale':'no language'");

    final Definition timezone = refused("Z-USR-6c", "a timezone unknown to IANA", "'timezone':'Mars/Olympus'");

    final Definition profileUrl =
            refused("Z-USR-6d", "a profileUrl that is not an http URL", "'profileUrl':'ftp://example.com/ada'");

    final Definition photo =
            refused("Z-USR-6e", "a photo that is not an http URL", "'photos':[{'value':'data:image/png;base64,AA=='}]");

    final Definition primaryEmail = zitadel("Z-USR-7a", TOPIC, "The primary e-mail address stays primary")
            .check("that the first e-mail address does not become primary if another one is")
            .test(scim -> {
                Answer user = Accounts.create(scim, TWO_EMAILS.formatted(",'primary':true"));
                user.is("/emails/1/primary", true).lacks("/emails/0/primary", true);
            });

    final Definition firstEmail = zitadel(
                    "Z-USR-7b", TOPIC, "If no e-mail address is primary, the first becomes primary")
            .check("that exactly the first is marked primary")
            .test(scim -> {
                Answer user = Accounts.create(scim, TWO_EMAILS.formatted(""));
                user.is("/emails/0/primary", true).lacks("/emails/1/primary", true);
            });

    final Definition allEmails = zitadel("Z-USR-7c", TOPIC, "All e-mail addresses are kept, with their types")
            .check("that all e-mail addresses are stored, not only the account's")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim, TWO_EMAILS.formatted("")));
                user.counts("/emails", 2)
                        .is("/emails/0/value", "a@b.example")
                        .is("/emails/0/type", "work")
                        .is("/emails/1/value", "c@d.example")
                        .is("/emails/1/type", "home");
            });

    final Definition primaryPhone = zitadel(
                    "Z-USR-8a", TOPIC, "Of several phone numbers, only the primary one is stored")
            .check("that the account has one number, chosen by primary")
            .test(scim -> phone(
                    Accounts.create(
                            scim, "'phoneNumbers':[{'value':'+41446681800'},{'value':'+4930901820','primary':true}]"),
                    "+4930901820"));

    final Definition firstPhone = zitadel("Z-USR-8b", TOPIC, "If no phone number is primary, only the first is stored")
            .check("that the account has only the first number")
            .test(scim -> phone(
                    Accounts.create(scim, "'phoneNumbers':[{'value':'+41446681800'},{'value':'+4930901820'}]"),
                    "+41446681800"));

    final Definition international = zitadel(
                    "Z-USR-8c", TOPIC, "A phone number is returned in E.164 form and as primary")
            .check("that spaces and hyphens are removed, the type is dropped and primary is true")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'phoneNumbers':[{'value':'+1 555-555-5555','type':'work'}]");
                phone(user, "+15555555555").is("/phoneNumbers/0/primary", true).absent("/phoneNumbers/0/type");
            });

    private static Answer phone(Answer user, String number) {
        return user.counts("/phoneNumbers", 1).is("/phoneNumbers/0/value", number);
    }

    final Definition phoneRemoved = zitadel("Z-USR-8d", TOPIC, "A PUT without phone numbers removes the account's")
            .check("that PUT does not keep the previous number")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'phoneNumbers':[{'value':'+15555555555'}]");
                scim.put(user.path(), Accounts.body(user)).success().absent("/phoneNumbers");
                Accounts.read(scim, user).absent("/phoneNumbers");
            });

    final Definition active = zitadel("Z-USR-9a", TOPIC, "A user created without active is active")
            .check("that active is true by default, and returned")
            .test(scim -> Accounts.read(scim, Accounts.create(scim)).is("/active", true));

    final Definition activeAsText = zitadel(
                    "Z-USR-9b", TOPIC, "active may be a string in any case and is returned as a boolean")
            .needs(Capability.PATCH)
            .check("that POST and PATCH accept \"False\" and \"TRUE\": Entra ID sends them")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'active':'False'").is("/active", false);
                scim.patch(user.path(), "{'op':'Replace','path':'active','value':'TRUE'}")
                        .success();
                Accounts.read(scim, user).is("/active", true);
            });
}
