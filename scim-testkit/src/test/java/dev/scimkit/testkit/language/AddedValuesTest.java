package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.rule.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which unmet expectations values explain that were added to requests, and which are the server's failures. */
class AddedValuesTest {

    private final Scripted server = new Scripted()
            .on(
                    "GET",
                    "/Schemas",
                    200,
                    "{'Resources':[{'id':'" + SchemaUris.USER + "','attributes':["
                            + "{'name':'userName'},{'name':'title','required':true}]}]}")
            .on(
                    "GET",
                    "/ResourceTypes",
                    200,
                    "{'Resources':[{'name':'User','endpoint':'/Users','schema':'" + SchemaUris.USER + "'}]}")
            .on("POST", "/Users", 201, "{'id':'1'}")
            .on("PUT", "/Users/1", 200, "{'id':'1'}")
            .on("PATCH", "/Users/1", 200, "{'id':'1'}");

    private final ServerConversation scim = ServerConversation.adapting(
            server.endpoint(),
            Set.of(),
            Declaration.read(new ServerConversation(server.endpoint(), Set.of(), "run")),
            "run");

    private Answer shown(String title) {
        server.on("GET", "/Users/1", 200, "{'id':'1','title':'" + title + "'}");
        return scim.get("/Users/1");
    }

    private void put(String more) {
        scim.put("/Users/1", "{'schemas':['" + SchemaUris.USER + "'],'userName':'u'" + more + "}");
    }

    @Test
    void addedValue_unexpected_skips() {
        scim.user();

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleSkipped.class);
    }

    @Test
    void otherValueThanAdded_unexpected_fails() {
        scim.user();

        Answer answer = shown("title 2");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleFailure.class);
    }

    @Test
    void addedValue_writtenByPatchWithAPath_fails() {
        scim.user();
        scim.patch("/Users/1", "{'op':'replace','path':'TITLE','value':'x'}");

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.is("/title", "x")).isInstanceOf(RuleFailure.class);
    }

    @Test
    void addedValue_writtenByPatchWithoutPath_fails() {
        scim.user();
        scim.patch("/Users/1", "{'op':'replace','value':{'" + SchemaUris.USER + ":title':'x'}}");

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.is("/title", "x")).isInstanceOf(RuleFailure.class);
    }

    @Test
    void addedValue_writtenByPut_fails() {
        scim.user();
        put(",'title':'x'");

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.is("/title", "x")).isInstanceOf(RuleFailure.class);
    }

    @Test
    void addedValue_patchWasRefused_skips() {
        server.on("PATCH", "/Users/1", 400, "{}");
        scim.user();
        scim.patch("/Users/1", "{'op':'replace','path':'title','value':'x'}");

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleSkipped.class);
    }

    /** PUT replaces what the rule wrote before: the value is the one that the last request had. */
    @Test
    void addedValue_writtenBeforeItWasAdded_skips() {
        scim.user("'title':'x'");
        put("");

        Answer answer = shown("title 1");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleSkipped.class);
    }

    @Test
    void emptyValue_ofTheRuleItself_fails() {
        scim.user("'title':{}");
        server.on("GET", "/Users/1", 200, "{'id':'1','title':{}}");

        Answer answer = scim.get("/Users/1");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleFailure.class);
    }

    /** An old value does not count as added. */
    @Test
    void writtenValue_keptByPutWithout_fails() {
        scim.user("'title':'x'");
        put("");

        Answer answer = shown("x");

        assertThatThrownBy(() -> answer.absent("/title")).isInstanceOf(RuleFailure.class);
    }

    /** What was added to one user does not explain what another has. */
    @Test
    void addedValue_ofAnotherUser_fails() {
        scim.user();
        scim.patch("/Users/1", "{'op':'replace','path':'title','value':'x'}");
        server.on("POST", "/Users", 201, "{'id':'2'}");
        scim.user();

        Answer answer = shown("title 2");

        assertThatThrownBy(() -> answer.is("/title", "x")).isInstanceOf(RuleFailure.class);
    }
}
