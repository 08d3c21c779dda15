package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.InProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** With its data in a database, the quickstart passes the same rules as with its data in memory, with memberships on. */
@Tag("once")
class DatabaseConformanceTest {

    private static Configuration config;
    private static ConformanceReport standardInMemory;
    private static ConformanceReport zitadelInMemory;

    @BeforeAll
    static void runInMemory(@TempDir Path folder) throws IOException {
        config = ConfigurationReader.read(Path.of(TestOrganization.configurationIn(folder)));
        standardInMemory = standard(Storage.memory());
        zitadelInMemory = zitadel(Storage.memory());
    }

    @EachDatabase
    void standardOktaAndEntra_onADatabase_passWhatMemoryPasses(TestDatabase database) {
        try (Storage storage = TestStorage.open(database, ScimProfile.standard())) {
            assertSame(standard(storage), standardInMemory);
        }
    }

    @EachDatabase
    void zitadel_onADatabase_passesWhatMemoryPasses(TestDatabase database) throws IOException {
        try (Storage storage = TestStorage.open(database, Zitadel.profile())) {
            assertSame(zitadel(storage), zitadelInMemory);
        }
    }

    private static ConformanceReport standard(Storage storage) {
        ScimService service = QuickstartServer.builder(storage, config.serviceUsers(), ScimProfile.standard())
                .passwordHasher(TestStorage.QUICK_HASHES)
                .groupMemberships()
                .build();
        return ScimTestkit.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA)
                .run(InProcess.endpoint(service, TestOrganization.ID)
                        .bearer(TestOrganization.TOKEN)
                        .credentials(Caller.ENTRA_ID, "Bearer " + TestOrganization.TOKEN_OF_ENTRA_ID));
    }

    private static ConformanceReport zitadel(Storage storage) throws IOException {
        ZitadelServer server = new ZitadelServer();
        server.start(storage);
        try {
            return ScimTestkit.of(Suite.ZITADEL).run(ZitadelConformanceOverHttpTest.endpoint(server));
        } finally {
            server.stop();
        }
    }

    private static void assertSame(ConformanceReport actual, ConformanceReport expected) {
        assertThat(actual.failed()).extracting(RuleResult.Failed::message).isEmpty();
        assertThat(names(actual.skipped())).isEqualTo(names(expected.skipped()));
        assertThat(actual.passed()).hasSameSizeAs(expected.passed());
    }

    private static Set<String> names(List<? extends RuleResult> results) {
        return results.stream().map(result -> result.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
