package dev.scimkit.testkit.suite.entra;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Entra ID adds members to a group in several requests at once, which no session file can express. */
final class ConcurrentMembers extends RuleSet {

    private static final int REQUESTS = 8;

    final Definition noneLost = required(
                    "E-12c",
                    EntraRules.SECTION,
                    "Entra ID adds members to a group in several requests at once, and none is lost")
            .needs(Capability.PATCH, Capability.GROUPS)
            .check("that a group is read, changed and written in one transaction")
            .test(ConcurrentMembers::noneIsLost);

    ConcurrentMembers() {
        super(Suite.ENTRA);
    }

    private static void noneIsLost(Conversation scim) {
        List<String> users = IntStream.range(0, REQUESTS)
                .mapToObj(number -> scim.user().id())
                .toList();
        String group = scim.group().path();
        List<CompletableFuture<Answer>> answers = users.stream()
                .map(user -> CompletableFuture.supplyAsync(() -> scim.patch(group, addMember(user))))
                .toList();
        answers.forEach(answer -> joined(answer).success());
        Answer read = scim.get(group).success();
        users.forEach(user -> read.has("/members/*/value", user));
    }

    private static Answer joined(CompletableFuture<Answer> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuleFailure failure ? failure : failed;
        }
    }

    private static String addMember(String user) {
        return "{'op':'Add','path':'members','value':[{'$ref':null,'value':'" + user + "'}]}";
    }
}
