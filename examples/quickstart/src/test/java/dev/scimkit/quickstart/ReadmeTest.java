package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The snippets, commands and links of the README are right. */
class ReadmeTest {

    private static final Path HOME = Path.of(System.getProperty("scimkit.home"));
    private static final Path SOURCES = HOME.resolve("examples/quickstart/src/test/java/dev/scimkit/quickstart");

    @Test
    void javaBlocks_all_areTestSource() throws IOException {
        String sources = withoutIndent(Files.readString(SOURCES.resolve("ReadmeSnippets.java")))
                + withoutIndent(Files.readString(SOURCES.resolve("AccountRepository.java")));

        assertThat(blocks("java"))
                .hasSize(5)
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
        assertThat(Files.readString(HOME.resolve(".ci/run"))).contains("mvn -B -ntp \"$@\"", "' verify\n");
    }

    @Test
    void moduleTable_complete_namesEveryModule() throws IOException {
        Matcher modules =
                Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(HOME.resolve("pom.xml")));
        String readme = readme();

        assertThat(modules.results().map(module -> "| `" + module.group(1) + "`"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(readme).contains(row));
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
