package dev.scimkit.testkit.suite.standard.http;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Authentication, permissions, organizations and secrets: RFC 7644 sections 2, 6 and 7. */
public final class AccessRules extends RuleSet {

    /** States the rules. */
    public AccessRules() {
        super(Suite.STANDARD);
    }

    final Definition anonymous = required("P-3.12-08a", "RFC 7644 §2", "A request without credentials returns 401")
            .check("that every endpoint with personal data requires credentials")
            .test(scim -> Stream.of("/Users", "/Users/x", "/Groups")
                    .forEach(path -> scim.call("GET", path)
                            .without("Authorization")
                            .send()
                            .status(401)));

    final Definition challenge = required(
                    "P-2-06", "RFC 7644 §2", "A 401 names the authentication schemes in WWW-Authenticate")
            .check("that the 401 carries WWW-Authenticate, such as Bearer realm=\"…\"")
            .test(scim ->
                    scim.call("GET", "/Users").without("Authorization").send().header("WWW-Authenticate"));

    final Definition wrongToken = required("P-2-13", "RFC 7644 §2.1", "Unknown credentials return 401")
            .check("that an unknown token is rejected with 401, not with 403 or 500")
            .test(scim -> scim.call("GET", "/Users")
                    .header("Authorization", "Bearer {run}-wrong")
                    .send()
                    .status(401));

    final Definition noScheme = required("P-3.12-08b", "RFC 7644 §3.12", "Credentials without a scheme return 401")
            .check("that a malformed Authorization header field is treated like a missing one")
            .test(scim -> scim.call("GET", "/Users")
                    .header("Authorization", "non-token")
                    .send()
                    .status(401));

    final Definition beforeAllElse = required(
                    "P-7-21", "RFC 7644 §7.7", "An unauthenticated client learns nothing from the server")
            .check("that credentials are checked before body, filter and id")
            .test(scim -> {
                scim.call("POST", "/Users")
                        .without("Authorization")
                        .body("{")
                        .send()
                        .status(401);
                scim.call("GET", "/Users?filter=zz")
                        .without("Authorization")
                        .send()
                        .status(401);
                scim.call("DELETE", "/Users/{run}-none")
                        .without("Authorization")
                        .send()
                        .status(401);
            });

    final Definition anonymousWrite = required(
                    "P-2-14", "RFC 7644 §2.2", "A user cannot be created without credentials")
            .check("that POST requires credentials; a server with self-registration excludes this rule")
            .test(scim -> scim.call("POST", "/Users")
                    .without("Authorization")
                    .body(userBody("{run}-a", "").replace('\'', '"'))
                    .send()
                    .status(401));

    final Definition readOnly = required("P-2-07", "RFC 7644 §2", "Read-only credentials cannot write")
            .needs(Capability.READ_ONLY_CREDENTIALS)
            .check("that permissions are checked for each method")
            .test(scim -> {
                Answer user = scim.user();
                String reader = scim.endpoint().credentials(Caller.READ_ONLY).orElseThrow();
                scim.call("GET", user.path())
                        .header("Authorization", reader)
                        .send()
                        .status(200);
                scim.call("DELETE", user.path())
                        .header("Authorization", reader)
                        .send()
                        .status(403, 404);
                scim.call("PUT", user.path())
                        .header("Authorization", reader)
                        .body(userBody(user.text("/userName"), ",'{title}':'T'").replace('\'', '"'))
                        .send()
                        .status(403, 404);
                scim.get(user.path()).success().absent("/{title}");
            });

    final Definition foreignCredentials = required(
                    "P-6-04", "RFC 7644 §6.1", "Credentials of one organization do not work in another")
            .needs(Capability.OTHER_ORGANIZATION)
            .check("that the caller's rights are checked against the organization in the path")
            .test(scim -> {
                String foreign =
                        scim.otherOrganization().endpoint().authorization().orElseThrow();
                scim.call("GET", "/Users")
                        .header("Authorization", foreign)
                        .send()
                        .status(403, 404, 401);
            });

    final Definition foreignId = required(
                    "P-6-05", "RFC 7644 §6.2", "A resource of one organization cannot be found in another")
            .needs(Capability.OTHER_ORGANIZATION)
            .check("that every look-up is limited to the organization")
            .test(scim -> other(scim, other -> {
                Answer user = other.user();
                scim.get(user.path()).status(404);
                scim.delete(user.path()).status(404);
                other.get(user.path()).status(200);
            }));

    final Definition sameNameElsewhere = required(
                    "P-6-06a", "RFC 7644 §6.2", "Two organizations may each have a user with the same userName")
            .needs(Capability.OTHER_ORGANIZATION)
            .check("that userName is unique per organization only")
            .test(scim -> other(scim, other -> {
                scim.post("/Users", userBody("{run}-a", "")).success();
                other.post("/Users", userBody("{run}-a", "")).success();
            }));

    final Definition foreignList = required(
                    "P-6-06b", "RFC 7644 §6.2", "Queries find no resources of another organization")
            .needs(Capability.OTHER_ORGANIZATION, Capability.FILTER)
            .check("that every query is limited to the organization")
            .test(scim -> other(scim, other -> {
                Answer user = other.user();
                scim.query("/Users", "filter", "userName eq '" + user.text("/userName") + "'")
                        .success()
                        .lists();
            }));

    private static void other(Conversation scim, Consumer<Conversation> talk) {
        talk.accept(scim.otherOrganization());
    }

    final Definition passwordNoOracle = optional("P-7-22", "RFC 7644 §7", "Filters cannot reveal a password")
            .needs(Capability.FILTER)
            .check("that filters on password are refused or match nobody, whatever the operator")
            .test(scim -> {
                scim.user("'password':'t1meMa$heen'");
                Stream.of("password sw 't1me'", "password co 'Ma'", "password gt 'a'")
                        .forEach(filter -> {
                            Answer answer = scim.query("/Users", "filter", "userName sw '{run}' and " + filter)
                                    .status(400, 403, 200);
                            if (answer.status() == 200) {
                                answer.lists();
                            }
                        });
            });
}
