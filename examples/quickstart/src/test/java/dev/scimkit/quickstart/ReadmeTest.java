package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The snippets, commands and links of the README are right. */
class ReadmeTest {

    private static final Path HOME = Path.of(System.getProperty("scimkit.home"));
    private static final String SCIM_SDK = "SCIM-SDK 1.30.0";
    private static final String SCIMPLE = "Apache SCIMple 1.0.0-M1";
    private static final Path SOURCES = HOME.resolve("examples/quickstart/src/test/java/dev/scimkit/quickstart");

    @Test
    void javaBlocks_all_areTestSource() throws IOException {
        String sources = withoutIndent(Files.readString(SOURCES.resolve("ReadmeSnippets.java")))
                + withoutIndent(Files.readString(SOURCES.resolve("AccountRepository.java")))
                + withoutIndent(Files.readString(
                        HOME.resolve("scim-jpa/src/test/java/dev/scimkit/jpa/OwnTablesGuideTest.java")));

        assertThat(blocks("java"))
                .hasSize(4)
                .allSatisfy(block -> assertThat(sources).contains(withoutIndent(block)));
    }

    @Test
    void jsonBlocks_inOrder_areTheOutputsOfTheSnippets() throws IOException {
        JsonMapper json = JsonMapper.shared();

        assertThat(blocks("json").stream().map(json::readTree))
                .containsExactlyElementsOf(
                        ReadmeSnippets.outputs().stream().map(json::readTree).toList());
    }

    @Test
    void links_toFiles_areValid() throws IOException {
        Matcher links = Pattern.compile("]\\(([^):#]+)\\)").matcher(readme());

        assertThat(links.results().map(link -> HOME.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void commands_shown_areThoseOfCi() throws IOException {
        List<String> commands = blocks("sh");

        assertThat(commands.get(0)).contains("-jar examples/quickstart/target/scimkit-quickstart.jar");
        assertThat(commands.get(1).strip()).isEqualTo("mvn -B -ntp verify");
        assertThat(Files.readString(HOME.resolve(".ci/run"))).contains("' mvn -B -ntp verify\n");
    }

    @Test
    void moduleTable_ofTheArchitecture_namesEveryModule() throws IOException {
        Matcher modules =
                Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(HOME.resolve("pom.xml")));
        String architecture = Files.readString(HOME.resolve("docs/architecture.md"));

        assertThat(modules.results().map(module -> "| `" + module.group(1) + "`"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(architecture).contains(row));
    }

    @Test
    void index_ofTheDocumentation_namesEveryPage() throws IOException {
        String index = Files.readString(HOME.resolve("docs/README.md"));
        try (Stream<Path> pages = Files.walk(HOME.resolve("docs"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".md"))
                            .map(page -> HOME.resolve("docs").relativize(page).toString())
                            .filter(page -> !page.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(index).contains("](" + page + ")"));
        }
    }

    @Test
    void scores_ofOtherServers_areThoseOfTheSuites() throws IOException {
        assertThat(readme())
                .contains("| %d | %d | %d |".formatted(required("scimkit"), required(SCIM_SDK), required(SCIMPLE)))
                .contains("| %d | %d | %d |".formatted(sessions("scimkit"), sessions(SCIM_SDK), sessions(SCIMPLE)));
    }

    /** Failures of rules that are required, in all suites. */
    private static int required(String server) throws IOException {
        return scores("standard|okta|entra", server)
                .mapToInt(score -> number(score, 3))
                .sum();
    }

    /** Sessions of identity providers that a server passes. */
    private static int sessions(String server) throws IOException {
        return scores("okta|entra", server).mapToInt(score -> number(score, 1)).sum();
    }

    private static Stream<MatchResult> scores(String suites, String server) throws IOException {
        return Pattern.compile("\\| `(?:" + suites + ")` \\| " + Pattern.quote(server)
                        + " \\| ([0-9]+) \\| ([0-9]+)(?: \\(([0-9]+)\\))? \\|")
                .matcher(Files.readString(HOME.resolve("docs/testkit.md")))
                .results();
    }

    private static int number(MatchResult score, int group) {
        return score.group(group) == null ? 0 : Integer.parseInt(score.group(group));
    }

    private static List<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
        List<String> blocks = new ArrayList<>();
        block.matcher(readme()).results().forEach(found -> blocks.add(found.group(1)));
        return blocks;
    }

    private static String readme() throws IOException {
        return Files.readString(HOME.resolve("README.md"));
    }

    private static String withoutIndent(String text) {
        StringBuilder stripped = new StringBuilder();
        try (Stream<String> lines = text.lines()) {
            lines.map(String::strip).forEach(line -> stripped.append(line).append('\n'));
        }
        return stripped.toString();
    }
}
