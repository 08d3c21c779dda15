package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The descriptor of the published filter module agrees with the one that it is compiled with. */
class ModuleDescriptorTest {

    @Test
    void descriptor_ofTheFilterJar_lacksOnlyTheAntlrRuntime() throws IOException {
        Path sources = Pom.HOME.resolve("scim-filter/src");
        String compiled = declaration(sources.resolve("main/java/module-info.java"));
        String published = declaration(sources.resolve("published/java/module-info.java"));
        assertThat(published).isEqualTo(compiled.replace("requires org.antlr.antlr4.runtime; ", ""));
        assertThat(compiled).contains("antlr");
    }

    private static String declaration(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\n]*", " ");
        return text.replaceAll("@SuppressWarnings\\([^)]*\\)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
