package dev.scimkit.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.report.RuleResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each server fails exactly the rules that it is expected to fail. Run with {@code -Dscimkit.docs.write=true} to regenerate the pages. */
class PeersTest {

    private static final Path DOCS = Path.of(System.getProperty("scimkit.home", "."), "docs");
    private static final String BEGIN = "<!-- scores of servers: written by PeersTest -->\n";
    private static final String END = "<!-- end of scores -->\n";

    private static final List<Peer> PEERS = Peer.all();
    private static final Map<Peer, List<RuleResult>> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void testAll() {
        PEERS.forEach(peer -> RESULTS.put(peer, peer.test()));
    }

    @ParameterizedTest
    @FieldSource("PEERS")
    void failures_ofPeer_areThoseExpected(Peer peer) {
        Map<String, String> failed = new LinkedHashMap<>();
        RESULTS.get(peer).stream()
                .filter(RuleResult.Failed.class::isInstance)
                .map(RuleResult.Failed.class::cast)
                .forEach(failure -> failed.put(failure.rule().id(), failure.message()));

        assertThat(failed)
                .containsOnlyKeys(
                        PeerFailures.read(peer.failures()).expected().ids().toArray(String[]::new));
    }

    @ParameterizedTest
    @FieldSource("PEERS")
    void rules_ofSuites_areMostlyApplied(Peer peer) {
        assertThat(RESULTS.get(peer).stream().filter(RuleResult.Passed.class::isInstance))
                .hasSizeGreaterThan(250);
    }

    @Test
    void page_ofPeers_isUpToDate() throws IOException {
        same(DOCS.resolve("reference/peers.md"), new PeersPage(RESULTS).page());
    }

    @Test
    void scores_inTheGuide_areUpToDate() throws IOException {
        Path guide = DOCS.resolve("testkit.md");
        String text = Files.readString(guide, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN) + BEGIN.length();

        same(guide, text.substring(0, begin) + new PeersPage(RESULTS).scores() + text.substring(text.indexOf(END)));
    }

    private static void same(Path file, String text) throws IOException {
        if (Boolean.getBoolean("scimkit.docs.write")) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(text);
    }
}
