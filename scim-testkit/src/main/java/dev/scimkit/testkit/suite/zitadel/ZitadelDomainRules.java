package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;

/** Rules about settings of the calling service user: its provisioning domain and its treatment of passwords. */
final class ZitadelDomainRules extends ZitadelRuleSet {

    private static final String TOPIC = "provisioning domains";
    private static final String WEAK = "'password':'weak'";

    final Definition unseen = zitadel("Z-DOM-1a", TOPIC, "An externalId is not visible in another provisioning domain")
            .needs(Capability.CREDENTIALS_OF_OTHER_DOMAIN)
            .check("that externalId is stored for the provisioning domain of the service user that writes it")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'externalId':'{run}-e'");
                Accounts.read(scim, user).is("/externalId", scim.fill("{run}-e"));
                Accounts.read(scim.as(Caller.IN_OTHER_DOMAIN), user).absent("/externalId");
            });

    final Definition ownOnes = zitadel(
                    "Z-DOM-2a", TOPIC, "A user has a separate externalId in each provisioning domain")
            .needs(Capability.CREDENTIALS_OF_OTHER_DOMAIN, Capability.PATCH)
            .check("that writing an externalId does not overwrite another domain's")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'externalId':'{run}-e'");
                Conversation other = scim.as(Caller.IN_OTHER_DOMAIN);
                other.patch(user.path(), "{'op':'add','path':'externalId','value':'{run}-f'}")
                        .success();
                Accounts.read(other, user).is("/externalId", scim.fill("{run}-f"));
                Accounts.read(scim, user).is("/externalId", scim.fill("{run}-e"));
            });

    final Definition notTakenAway = zitadel("Z-DOM-2b", TOPIC, "A PUT without externalId keeps those of other domains")
            .needs(Capability.CREDENTIALS_OF_OTHER_DOMAIN)
            .check("that PUT removes only the externalId of the caller's own domain")
            .test(scim -> {
                Answer user = Accounts.create(scim, "'externalId':'{run}-e'");
                scim.as(Caller.IN_OTHER_DOMAIN)
                        .put(user.path(), Accounts.body(user))
                        .success();
                Accounts.read(scim, user).is("/externalId", scim.fill("{run}-e"));
            });

    final Definition filtered = zitadel(
                    "Z-DOM-2c", TOPIC, "A filter on externalId searches the caller's provisioning domain")
            .needs(Capability.CREDENTIALS_OF_OTHER_DOMAIN, Capability.FILTER)
            .check("that the filter uses the key of the domain")
            .test(scim -> {
                String id = Accounts.create(scim, "'externalId':'{run}-e'").id();
                String filter = "externalId eq '{run}-e'";
                scim.query("/Users", "filter", filter).success().lists(id);
                scim.as(Caller.IN_OTHER_DOMAIN)
                        .query("/Users", "filter", filter)
                        .success()
                        .lists();
            });

    final Definition ignoredPassword = zitadel(
                    "Z-DOM-3a", TOPIC, "With ignorePasswordOnCreate, the password of a new user is dropped unchecked")
            .needs(Capability.CREDENTIALS_IGNORING_PASSWORDS)
            .check("that the password is dropped before the policy checks it: Okta sends a random one")
            .test(scim -> scim.as(Caller.IGNORING_PASSWORDS)
                    .post("/Users", Accounts.body("{run}-a", WEAK))
                    .status(201));

    final Definition heededPassword = zitadel(
                    "Z-DOM-3b", TOPIC, "With ignorePasswordOnCreate, passwords in PUT and PATCH still count")
            .needs(Capability.CREDENTIALS_IGNORING_PASSWORDS, Capability.PATCH)
            .check("that the setting applies to creation only")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                Conversation ignoring = scim.as(Caller.IGNORING_PASSWORDS);
                ignoring.put(user.path(), Accounts.body(user, WEAK)).refusedAs(400, "invalidValue");
                ignoring.patch(user.path(), "{'op':'add','value':{" + WEAK + "}}")
                        .refusedAs(400, "invalidValue");
            });

    final Definition unclearSetting = zitadel(
                    "Z-DOM-3c", TOPIC, "An ignorePasswordOnCreate that is not a boolean returns 400 invalidValue")
            .needs(Capability.CREDENTIALS_UNCLEAR_ABOUT_PASSWORDS)
            .check("that a malformed setting is refused, not guessed")
            .test(scim -> scim.as(Caller.UNCLEAR_ABOUT_PASSWORDS)
                    .post("/Users", Accounts.body("{run}-a", "'password':'Secret-42x'"))
                    .refusedAs(400, "invalidValue"));
}
