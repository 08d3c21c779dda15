package dev.scimkit.testkit.suite.entra;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Answer;
import dev.scimkit.testkit.language.Conversation;
import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** Entra ID adds members to a group in several requests at once, which no session file can express. */
final class ConcurrentMembers {

    private static final int REQUESTS = 8;

    private ConcurrentMembers() {}

    static List<Definition> rules() {
        Rule rule = new Rule(
                "E-12c",
                EntraRules.SECTION,
                Level.REQUIRED,
                Suite.ENTRA,
                "Entra ID adds members to a group in several requests at once, and none is lost",
                Set.of(Capability.PATCH, Capability.GROUPS),
                "that a group is read, changed and written in one transaction");
        return List.of(new Definition(rule, ConcurrentMembers::noneIsLost));
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
