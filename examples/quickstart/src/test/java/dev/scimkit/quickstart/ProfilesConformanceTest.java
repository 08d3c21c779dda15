package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.quickstart.configuration.EntitlementsReader;
import dev.scimkit.quickstart.configuration.EntitlementsReaderTest;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The quickstart passes the suites of the profiles interop, ipsie-al1 and ipsie-al2, and the rules on entitlements, wherever it
 * keeps its data: with tokens of its authorization server.
 */
@Tag("once")
class ProfilesConformanceTest {

    private static Configuration config;
    private static Path entitlements;
    private static AuthorizationServer oauth;
    private static String accessToken;

    @BeforeAll
    static void configure(@TempDir Path folder) throws IOException {
        config = ConfigurationReader.read(Path.of(TestOrganization.configurationIn(folder)));
        entitlements = Files.writeString(folder.resolve("entitlements.json"), EntitlementsReaderTest.SAMPLE);
        oauth = AuthorizationServer.start(0, config.serviceUsers(), Clock.systemUTC());
        accessToken = new OAuthClient("okta", TestOrganization.TOKEN, oauth.localUrl())
                .token("grant_type", "client_credentials", "scope", "scim")
                .expect(200)
                .text("access_token");
    }

    @AfterAll
    static void stop() {
        oauth.close();
    }

    @Test
    void interop_inMemory_passesItsSuite() {
        assertPasses(Storage.memory(), ScimProfile.interop(), Suite.INTEROP);
    }

    @EachDatabase
    void interop_onADatabase_passesItsSuite(TestDatabase database) {
        try (Storage storage = TestStorage.open(database, ScimProfile.interop())) {
            assertPasses(storage, ScimProfile.interop(), Suite.INTEROP);
        }
    }

    @Test
    void ipsie_inMemory_passesItsSuites() {
        assertPasses(Storage.memory(), ScimProfile.ipsie(1), Suite.INTEROP, Suite.IPSIE_AL1);
        assertPasses(Storage.memory(), ScimProfile.ipsie(2), Suite.INTEROP, Suite.IPSIE_AL1, Suite.IPSIE_AL2);
    }

    @EachDatabase
    void ipsieLevel1_onADatabase_passesItsSuites(TestDatabase database) {
        try (Storage storage = TestStorage.open(database, ScimProfile.ipsie(1))) {
            assertPasses(storage, ScimProfile.ipsie(1), Suite.INTEROP, Suite.IPSIE_AL1);
        }
    }

    @EachDatabase
    void ipsieLevel2_onADatabase_passesItsSuites(TestDatabase database) {
        try (Storage storage = TestStorage.open(database, ScimProfile.ipsie(2))) {
            assertPasses(storage, ScimProfile.ipsie(2), Suite.INTEROP, Suite.IPSIE_AL1, Suite.IPSIE_AL2);
        }
    }

    @Test
    void entitlements_inMemory_passOktasRules() {
        assertPassesRulesOnEntitlements(Storage.memory());
    }

    @EachDatabase
    void entitlements_onADatabase_passOktasRules(TestDatabase database) {
        try (Storage storage = TestStorage.open(database, ScimProfile.standard())) {
            assertPassesRulesOnEntitlements(storage);
        }
    }

    private static void assertPassesRulesOnEntitlements(Storage storage) {
        assertPassed(ScimTestkit.of(Suite.OKTA)
                .only(rule -> rule.id().startsWith("OE-"))
                .run(InProcess.endpoint(service(storage, ScimProfile.standard()), TestOrganization.ID)
                        .bearer(accessToken)));
    }

    private static void assertPasses(Storage storage, ScimProfile profile, Suite... suites) {
        assertPassed(ScimTestkit.of(suites)
                .run(InProcess.endpoint(service(storage, profile), TestOrganization.ID)
                        .bearer(accessToken)));
    }

    private static ScimService service(Storage storage, ScimProfile profile) {
        return QuickstartServer.service(
                storage,
                config.serviceUsers(),
                profile,
                oauth.authenticator(),
                new QuickstartServer.Extras(false, false, EntitlementsReader.read(entitlements)));
    }

    private static void assertPassed(ConformanceReport report) {
        assertThat(report.failed()).extracting(RuleResult.Failed::message).isEmpty();
        assertThat(report.skipped())
                .allMatch(skipped -> skipped.rule().level() == Level.UNTESTED, "only what no client can see");
        assertThat(report.passed()).isNotEmpty();
    }
}
