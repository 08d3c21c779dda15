package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.rule.Answer;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static Answer answer(int status, String body) {
        Scripted server = new Scripted().on("GET", "/Users/1", status, body);
        return new ServerConversation(server.endpoint(), Set.of(), "run").get("/Users/1");
    }

    private static void fails(ThrowingCallable expectation, String message) {
        assertThatExceptionOfType(RuleFailure.class).isThrownBy(expectation).withMessage(message);
    }

    private final Answer user = answer(
            200, "{'userName':'a','emails':[{'value':'x'},{'value':'y','type':'work'}],'title':null,'roles':[]}");

    @Test
    void is_equalValue_holds() {
        assertThatNoException().isThrownBy(() -> user.is("/userName", "a").is("/emails/*/type", "work"));
    }

    @Test
    void is_otherOrMissingValue_fails() {
        fails(() -> user.is("/userName", "b"), "expected /userName to be \"b\" but got \"a\"");
        fails(() -> user.is("/nickName", "b"), "expected /nickName to be \"b\" but got nothing");
    }

    @Test
    void absent_nullAndEmptyArray_holds() {
        assertThatNoException()
                .isThrownBy(() -> user.absent("/title").absent("/roles").absent("/none/of/these"));
    }

    @Test
    void counts_elementsOfAnArray_countsThem() {
        assertThatNoException().isThrownBy(() -> user.counts("/emails", 2).counts("/emails/*/type", 1));
        fails(
                () -> user.counts("/emails", 3),
                "expected 3 at /emails but got 2: {\"value\":\"x\"}, {\"value\":\"y\",\"type\":\"work\"}");
    }

    @Test
    void has_oneOfSeveral_holds() {
        assertThatNoException()
                .isThrownBy(() -> user.has("/emails/*/value", "y").lacks("/emails/*/value", "z"));
        fails(() -> user.lacks("/emails/*/value", "y"), "expected no \"y\" at /emails/*/value but got \"x\", \"y\"");
    }

    @Test
    void refused_otherKeyword_fails() {
        Answer refusal = answer(400, "{'scimType':'invalidPath'}");

        assertThatNoException().isThrownBy(() -> refusal.refused(400).refused(400, "invalidPath"));
        fails(() -> refusal.refused(400, "noTarget"), "expected scimType noTarget but got scimType invalidPath");
    }

    @Test
    void refusedAs_noKeyword_fails() {
        Answer refusal = answer(400, "{}");

        assertThatNoException().isThrownBy(() -> refusal.refused(400, "noTarget"));
        fails(() -> refusal.refusedAs(400, "noTarget"), "expected scimType noTarget but got no scimType");
    }

    @Test
    void json_bodyIsNoObject_fails() {
        fails(() -> answer(200, "<html>").json(), "expected a JSON object as body but got a body that is not JSON");
        fails(() -> answer(200, "").json(), "expected a JSON object as body but got no body");
        fails(() -> answer(200, "[]").json(), "expected a JSON object as body but got a body that is not an object");
    }

    @Test
    void lists_anyOrder_holds() {
        Answer list = answer(200, "{'Resources':[{'id':'1'},{'id':'2'}]}");

        assertThatNoException().isThrownBy(() -> list.lists("2", "1").listsInOrder("1", "2"));
        fails(() -> list.listsInOrder("2", "1"), "expected the list [2, 1] but got [1, 2]");
        fails(() -> list.lists("1"), "expected a list of [1] but got [1, 2]");
    }

    @Test
    void path_afterGet_isThatOfTheRequest() {
        assertThat(user.path()).isEqualTo("/Users/1");
    }
}
