package dev.scimkit.peers;

import dev.scimkit.testkit.report.ExpectedFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that a server is expected to fail: a file for {@link ExpectedFailures} in which a comment that begins with {@code ##} names
 * the cause of the failures below it.
 *
 * @param expected the rules with their reasons
 * @param causes the ids of the rules by cause
 */
record PeerFailures(ExpectedFailures expected, Map<String, List<String>> causes) {

    private static final String CAUSE = "## ";

    static PeerFailures read(String file) {
        String text;
        try (InputStream in = PeerFailures.class.getResourceAsStream(file)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, List<String>> causes = new LinkedHashMap<>();
        String cause = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(CAUSE)) {
                cause = line.substring(CAUSE.length());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                causes.computeIfAbsent(cause, none -> new ArrayList<>()).add(line.split(" ", 2)[0]);
            }
        }
        return new PeerFailures(ExpectedFailures.parse(text), causes);
    }
}
