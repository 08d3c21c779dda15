package dev.scimkit.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.ScimTestkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages about rules are up to date. Run with {@code -Dscimkit.docs.write=true} to rewrite them. */
class RulesPageTest {

    private static final Path DOCS = Path.of(System.getProperty("scimkit.home", "."), "docs");
    private static final String BEGIN = "<!-- counts of rules: written by RulesPageTest -->\n";
    private static final String END = "<!-- end of counts -->\n";

    private final RulesPage page = new RulesPage(ScimTestkit.of().rules(), ExpectedKills.read());

    @Test
    void rulesPage_afterAnyChange_isUpToDate() throws IOException {
        same(DOCS.resolve("reference/testkit-rules.md"), page.page());
    }

    @Test
    void guide_countsOfRules_areUpToDate() throws IOException {
        Path guide = DOCS.resolve("testkit.md");
        String text = Files.readString(guide, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN) + BEGIN.length();

        same(guide, text.substring(0, begin) + page.counts() + text.substring(text.indexOf(END)));
    }

    private static void same(Path file, String text) throws IOException {
        if (Boolean.getBoolean("scimkit.docs.write")) {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent(text);
    }
}
