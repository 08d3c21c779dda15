package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** scimkit's own server in the zitadel profile passes every rule of the zitadel suite, and none is skipped. */
class ZitadelReferenceTest {

    @Test
    void server_inProcess_passesEveryRule() {
        ScimEndpoint server = ZitadelReferenceServer.inProcess();

        keepsEveryRule(ScimTestkit.of(Suite.ZITADEL).run(server));

        isEmpty(server);
        isEmpty(server.otherOrganization().orElseThrow());
    }

    @Test
    void server_overHttp_passesEveryRule() throws IOException {
        try (JdkScimServer server = JdkScimServer.builder(ZitadelReferenceServer.service())
                .port(0)
                .basePath("/scim/v2")
                .start()) {
            keepsEveryRule(ScimTestkit.of(Suite.ZITADEL)
                    .run(ZitadelReferenceServer.overHttp("http://127.0.0.1:" + server.port() + "/scim/v2")));
        }
    }

    /** The rules deleted what they created. */
    private static void isEmpty(ScimEndpoint server) {
        Conversation scim = new ServerConversation(server, Set.of(), "afterwards");
        scim.get("/Users").is("/totalResults", 0);
        scim.get("/Groups").is("/totalResults", 0);
    }

    private static void keepsEveryRule(ConformanceReport report) {
        assertThat(report.conforms()).as(report.describe()).isTrue();
        assertThat(report.results())
                .filteredOn(RuleResult.Skipped.class::isInstance)
                .allMatch(skipped -> skipped.rule().level() == Level.UNTESTED);
    }
}
