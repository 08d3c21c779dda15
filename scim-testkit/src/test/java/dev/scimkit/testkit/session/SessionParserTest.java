package dev.scimkit.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionParserTest {

    private static final String TEXT = """
            # a comment
            every request: User-Agent: Okta

            == O-5 required needs PATCH FILTER
            Okta does something
            check: something

            POST /Users
            Content-Type: application/json
            {"userName":
              "{run}"}
            -> 200 201
            user = /id
            /userName is "{run}"

            GET /Users/{user}?filter=a eq "b c"
            -> 200
            /emails/*/value has "x"
            /emails counts 2
            /title absent
            /count integer
            /none key
            header ETag begins W/
            """;

    private static List<Session> parse(String text) {
        return new SessionParser("test.session", text).parse();
    }

    private static Conversation talk(Scripted server) {
        return new ServerConversation(server.endpoint(), Set.of(), "r1");
    }

    @Test
    void parse_session_hasItsHead() {
        Session session = parse(TEXT).get(0);

        assertThat(session.id()).isEqualTo("O-5");
        assertThat(session.level()).isEqualTo(Level.REQUIRED);
        assertThat(session.needs()).containsExactlyInAnyOrder(Capability.PATCH, Capability.FILTER);
        assertThat(session.asks()).isEqualTo("Okta does something");
        assertThat(session.check()).isEqualTo("something");
    }

    @Test
    void play_steps_sendsTheRequests() {
        Scripted server = new Scripted().on("POST", "/Users", 201, "{'id':'7','userName':'r1'}");

        assertThatExceptionOfType(RuleFailure.class)
                .isThrownBy(() -> parse(TEXT).get(0).play(talk(server), false));

        assertThat(server.requests.get(0).text()).isEqualTo("{\"userName\":\n\"r1\"}\n");
        assertThat(server.requests.get(0).headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("User-Agent", "Okta");
        assertThat(server.requests.get(1).uri())
                .hasToString("https://scripted.example.com/scim/v2/1/Users/7?filter=a%20eq%20%22b%20c%22");
    }

    @Test
    void play_expectationNotMet_fails() {
        Scripted server = new Scripted().on("POST", "/Users", 201, "{'id':'7','userName':'other'}");

        assertThatExceptionOfType(RuleFailure.class)
                .isThrownBy(() -> parse(TEXT).get(0).play(talk(server), false))
                .withMessage("expected /userName to be \"r1\" but got \"other\"");
    }

    @Test
    void play_keyIsMissing_fails() {
        Scripted server = new Scripted()
                .on("POST", "/Users", 201, "{'id':'7','userName':'r1'}")
                .on("GET", "/Users/7", 200, "{'emails':[{'value':'x'},{'value':'y'}],'count':1}");

        assertThatExceptionOfType(RuleFailure.class)
                .isThrownBy(() -> parse(TEXT).get(0).play(talk(server), false))
                .withMessage("expected a key /none but got none");
    }

    private static final String ODD_ID = """
            == O-2 required needs
            Okta reads a user
            check: something

            POST /Users
            {"userName":"{run}"}
            -> 201
            user = /id
            header Location leads to /Users/{user}

            GET /Users/{user}?filter=id eq "{user}"
            -> 200
            """;

    @Test
    void play_idWithOddCharacters_isEncodedInUrls() {
        Scripted server = new Scripted()
                .on(
                        "POST",
                        "/Users",
                        request -> new ScimResponse(
                                201,
                                Map.of("Location", List.of("/scim/v2/1/Users/a%2Fb%3F1%25")),
                                "{\"id\":\"a/b?1%\"}".getBytes(StandardCharsets.UTF_8)))
                .on("GET", "/Users/a%2Fb%3F1%25", 200, "{}");

        parse(ODD_ID).get(0).play(talk(server), false);

        assertThat(server.requests.get(1).uri())
                .asString()
                .endsWith("/Users/a%2Fb%3F1%25?filter=id%20eq%20%22a/b%3F1%25%22");
    }

    @Test
    void play_locationOfAnother_fails() {
        Scripted server = new Scripted()
                .on(
                        "POST",
                        "/Users",
                        request -> new ScimResponse(
                                201,
                                Map.of("Location", List.of("https://scripted.example.com/scim/v2/1/Users/8")),
                                "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(RuleFailure.class)
                .isThrownBy(() -> parse(ODD_ID).get(0).play(talk(server), false))
                .withMessageContaining("expected a header field Location that leads to /Users/7 but got https");
    }

    @Test
    void parse_notAnExpectation_namesFileAndLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("== O-1 required needs\nasks\ncheck: it\nGET /Users\n-> 200\nnonsense\n"))
                .withMessage("test.session, line 6: not an expectation: nonsense");
    }

    @Test
    void parse_fileEndsWithinAStep_namesFileAndLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("== O-1 required needs\nasks\ncheck: it\nGET /Users\n"))
                .withMessage("test.session, line 5: the file ends too early");
    }
}
