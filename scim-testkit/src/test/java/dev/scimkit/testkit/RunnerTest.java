package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerTest {

    private final Scripted server = new Scripted()
            .on("POST", "/Users", 201, "{'id':'7','password':'echoed'}")
            .on("DELETE", "/Users/7", 204, "")
            .on("GET", "/ServiceProviderConfig", 200, "{'patch':{'supported':true},'sort':{'supported':false}}")
            .on("GET", "/ResourceTypes", 200, "{'Resources':[{'name':'User','endpoint':'/Users'}]}");

    /** One rule of the standard suite. */
    private static final class OneRule extends RuleSet {

        OneRule(Consumer<Conversation> test, Capability... needs) {
            super(Suite.STANDARD);
            required("T-1", "RFC 0 §1", "the server is good")
                    .needs(needs)
                    .check("the server")
                    .test(test);
        }
    }

    private RuleResult apply(Consumer<Conversation> test, Capability... needs) {
        return new Runner(server.endpoint())
                .apply(new OneRule(test, needs).definitions().get(0));
    }

    @Test
    void apply_serverConforms_passes() {
        assertThat(apply(scim -> scim.user().status(201))).isInstanceOf(RuleResult.Passed.class);
    }

    @Test
    void apply_serverDoesNotConform_failsWithDetails() {
        RuleResult result = apply(
                scim -> scim.post("/Users", "{'password':'p','userName':'u'}").status(200));

        assertThat(((RuleResult.Failed) result).message()).isEqualTo("""
                        T-1 (RFC 0 §1, required): the server is good.
                        Expected: status 200
                        Got:      status 201
                        Request:
                          POST https://scripted.example.com/scim/v2/1/Users
                          Accept: application/scim+json
                          Authorization: Bearer ***
                          Content-Type: application/scim+json

                          {"password":"***","userName":"u"}
                        Response:
                          201
                          content-type: application/scim+json

                          {"id":"7","password":"***"}
                        If this fails, check the server.""");
    }

    @Test
    void apply_ruleFails_deletesWhatItCreated() {
        apply(scim -> scim.user().status(418));

        assertThat(server.log()).containsSubsequence("POST /Users", "DELETE /Users/7");
    }

    @Test
    void apply_capabilityNotDeclared_skipsWithTheReason() {
        RuleResult result = apply(scim -> scim.get("/never"), Capability.SORT, Capability.PATCH);

        assertThat(((RuleResult.Skipped) result).reason()).isEqualTo("The server does not declare sorting");
        assertThat(server.log()).doesNotContain("GET /never");
    }

    @Test
    void apply_capabilityDeclaredButBroken_fails() {
        RuleResult result = apply(scim -> scim.patch("/Users/7").success(), Capability.PATCH);

        assertThat(result).isInstanceOf(RuleResult.Failed.class);
    }

    @Test
    void apply_configurationUnreadable_skipsNothing() {
        server.on("GET", "/ServiceProviderConfig", 500, "<html>").on("GET", "/ResourceTypes", 500, "<html>");

        RuleResult result = apply(scim -> scim.user().status(201), Capability.SORT, Capability.GROUPS);

        assertThat(result).isInstanceOf(RuleResult.Passed.class);
    }

    @Test
    void apply_serverUnreachable_fails() {
        Runner runner = new Runner(server.endpoint().via(request -> {
            throw new IOException("connection reset");
        }));

        RuleResult result = runner.apply(
                new OneRule(scim -> scim.get("/Users")).definitions().get(0));

        RuleResult.Failed failed = (RuleResult.Failed) result;
        assertThat(failed.failure().got()).isEqualTo("none: java.io.IOException: connection reset");
        assertThat(failed.failure().response()).isEqualTo("none");
    }

    @Test
    void capabilities_declaredOrWithheldByUser_prevail() {
        Runner runner = new Runner(server.endpoint().with(Capability.SORT).without(Capability.PATCH));

        assertThat(runner.capabilities()).contains(Capability.SORT).doesNotContain(Capability.PATCH);
    }

    @Test
    void apply_resourcesCreatedInBulk_deletesThem() {
        server.on(
                "POST",
                "/Bulk",
                200,
                "{'Operations':[{'method':'POST','location':'https://scripted.example.com/scim/v2/1/Users/8'}]}");

        apply(scim -> scim.post("/Bulk", "{}").success());

        assertThat(server.log()).contains("DELETE /Users/8");
    }

    @Test
    void apply_severalResources_deletesTheLastFirst() {
        server.on("POST", "/Groups", 201, "{'id':'9'}");

        apply(scim -> scim.group(scim.user().id()));

        List<String> deletions =
                server.log().stream().filter(line -> line.startsWith("DELETE")).toList();
        assertThat(deletions).containsExactly("DELETE /Groups/9", "DELETE /Users/7");
    }

    private static final String EMAILS =
            "{'Resources':[{'id':'urn:ietf:params:scim:schemas:core:2.0:User','attributes':["
                    + "{'name':'userName','type':'string'},{'name':'emails','type':'complex','multiValued':true,'subAttributes':["
                    + "{'name':'value','type':'string'},{'name':'type','type':'string','canonicalValues':['work']}]}]}]}";

    private RuleResult emails(String emails) {
        return refused(EMAILS, "'emails':[" + emails + "]");
    }

    private RuleResult refused(String schemas, String members) {
        server.on("GET", "/Schemas", 200, schemas)
                .on(
                        "GET",
                        "/ResourceTypes",
                        200,
                        "{'Resources':[{'name':'User','endpoint':'/Users',"
                                + "'schema':'urn:ietf:params:scim:schemas:core:2.0:User'}]}")
                .on("POST", "/Users", 400, "{}");
        return apply(scim -> scim.user(members));
    }

    @Test
    void apply_moreValuesThanTheSchemaHasPlacesFor_skipsWithTheReason() {
        String reason = "The server declares that emails of User hold work only, and refuses other or further values";

        assertThat(emails("{'value':'a@b.c','type':'work'},{'value':'d@b.c','type':'work'}"))
                .isInstanceOfSatisfying(
                        RuleResult.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(reason));
        assertThat(emails("{'value':'a@b.c','type':'home'}"))
                .isInstanceOfSatisfying(
                        RuleResult.Skipped.class,
                        skipped -> assertThat(skipped.reason()).isEqualTo(reason));
    }

    @Test
    void apply_valueThatTheSchemaHasAPlaceFor_failsIfItIsRefused() {
        assertThat(emails("{'value':'a@b.c','type':'work'}")).isInstanceOf(RuleResult.Failed.class);
        assertThat(emails("")).isInstanceOf(RuleResult.Failed.class);
    }

    @Test
    void apply_valueThatIsNotCanonical_skipsWithTheReasonIfItIsRefused() {
        String colours = EMAILS.replace(
                "{'name':'emails'", "{'name':'title','canonicalValues':['red','blue']},{'name':'emails'");

        assertThat(refused(colours, "'title':'green'"))
                .isInstanceOfSatisfying(
                        RuleResult.Skipped.class,
                        skipped -> assertThat(skipped.reason())
                                .isEqualTo(
                                        "The server declares that title of User is one of red, blue, and refuses other values"));
        assertThat(refused(colours, "'title':'RED'")).isInstanceOf(RuleResult.Failed.class);
    }

    @Test
    void apply_requiredAttributeThatCannotBeMadeUpOrIsRemoved_skipsWithTheReason() {
        String title = EMAILS.replace("{'name':'emails'", "{'name':'title','required':true},{'name':'emails'");
        String boss = EMAILS.replace(
                "{'name':'emails'",
                "{'name':'boss','type':'reference','referenceTypes':['User'],'required':true},{'name':'emails'");

        assertThat(refused(title, "'title':null"))
                .isInstanceOfSatisfying(
                        RuleResult.Skipped.class,
                        skipped -> assertThat(skipped.reason())
                                .isEqualTo("The server requires title of User, which the request removes"));
        assertThat(refused(boss, "'externalId':'x'"))
                .isInstanceOfSatisfying(
                        RuleResult.Skipped.class,
                        skipped -> assertThat(skipped.reason())
                                .isEqualTo("The server requires boss of User, for which the testkit cannot make up a"
                                        + " value"));
        assertThat(refused(title, "'externalId':'x'")).isInstanceOf(RuleResult.Failed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 | text/html | <h1>Bad Gateway</h1>",
                "503 | text/html | ",
                "400 | text/plain | Client sent an HTTP request to an HTTPS server.",
                "200 | application/json | {\"message\":\"hello\"}",
                "302 | text/html | "
            })
    void obstacle_everythingButScim_isOneSentence(int status, String mediaType, @Nullable String body) {
        Scripted other = new Scripted();
        byte[] octets = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("/Users?count=1", "/ServiceProviderConfig")) {
            other.on(
                    "GET",
                    path.replaceFirst("\\?.*", ""),
                    request -> new ScimResponse(status, Map.of("Content-Type", List.of(mediaType)), octets));
        }

        assertThat(new Runner(other.endpoint()).obstacle())
                .contains("No SCIM server found at https://scripted.example.com/scim/v2/1: neither /Users nor"
                        + " /ServiceProviderConfig returns a JSON object with schemas; /Users returns status " + status
                        + " with " + mediaType + "; check the URL");
    }

    @Test
    void obstacle_errorsOfScimOrTheConfiguration_letRulesRun() {
        Scripted broken = new Scripted().on("GET", "/Users", 500, "{'schemas':['urn:e'],'status':'500'}");
        Scripted half = new Scripted()
                .on("GET", "/Users", 500, "oops")
                .on("GET", "/ServiceProviderConfig", 200, "{'schemas':['urn:c']}");

        assertThat(new Runner(broken.endpoint()).obstacle()).isEmpty();
        assertThat(new Runner(half.endpoint()).obstacle()).isEmpty();
    }
}
