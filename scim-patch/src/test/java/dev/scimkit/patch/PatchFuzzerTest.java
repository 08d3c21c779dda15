package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the fuzz target sound: the corpus, and the corpus with damage. */
class PatchFuzzerTest {

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/corpus"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void request_andItsDamagedCopy_giveNoFinding(Path file) throws IOException {
        byte[] request = Files.readAllBytes(file);
        assertThatCode(() -> PatchFuzzer.fuzzerTestOneInput(request)).doesNotThrowAnyException();
        SplittableRandom random = new SplittableRandom(7644);
        for (int i = 0; i < 100; i++) {
            byte[] damaged = request.clone();
            for (int j = 0; j <= i % 3; j++) {
                damaged[random.nextInt(damaged.length)] = request[random.nextInt(request.length)];
            }
            assertThatCode(() -> PatchFuzzer.fuzzerTestOneInput(damaged)).doesNotThrowAnyException();
        }
    }
}
