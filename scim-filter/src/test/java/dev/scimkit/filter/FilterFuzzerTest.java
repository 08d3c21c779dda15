package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the fuzz target on its corpus: former findings and seeds. */
class FilterFuzzerTest {

    @Test
    void fuzzer_corpus_givesNoFinding() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/corpus"))) {
            List<Path> corpus = files.sorted().toList();
            assertThat(corpus).hasSizeGreaterThan(50);
            for (Path file : corpus) {
                byte[] input = Files.readAllBytes(file);
                assertThatCode(() -> FilterFuzzer.fuzzerTestOneInput(input))
                        .as(file.toString())
                        .doesNotThrowAnyException();
            }
        }
    }
}
