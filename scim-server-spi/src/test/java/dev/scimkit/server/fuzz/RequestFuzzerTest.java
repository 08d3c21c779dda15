package dev.scimkit.server.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the fuzz target sound: the corpus, and the corpus with damage. */
class RequestFuzzerTest {

    static List<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/fuzz/corpus"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void request_andItsDamagedCopies_giveNoFinding(Path file) throws IOException {
        byte[] request = Files.readAllBytes(file);
        assertThatCode(() -> RequestFuzzer.fuzzerTestOneInput(request)).doesNotThrowAnyException();
        SplittableRandom random = new SplittableRandom(7644);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = request.clone();
            for (int j = 0; j <= i % 3; j++) {
                damaged[random.nextInt(damaged.length)] = request[random.nextInt(request.length)];
            }
            assertThatCode(() -> RequestFuzzer.fuzzerTestOneInput(damaged)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void request_withAnotherStructure_givesNoFinding(Path file) throws IOException {
        byte[] request = Files.readAllBytes(file);
        for (int i = 0; i < 60; i++) {
            byte[] mutation = ("~" + i + "\n").getBytes(US_ASCII);
            byte[] changed = new byte[mutation.length + request.length];
            System.arraycopy(mutation, 0, changed, 0, mutation.length);
            System.arraycopy(request, 0, changed, mutation.length, request.length);
            assertThatCode(() -> RequestFuzzer.fuzzerTestOneInput(changed)).doesNotThrowAnyException();
        }
    }

    static List<Path> sound() throws IOException {
        return corpus().stream()
                .filter(file -> !file.getFileName().toString().startsWith("structure-"))
                .toList();
    }

    /** The corpus would be of no use if its requests were refused. */
    @ParameterizedTest
    @MethodSource("sound")
    void request_unchanged_isAccepted(Path file) throws IOException {
        FuzzedRequest request = Objects.requireNonNull(FuzzedRequest.read(Files.readAllBytes(file)));
        ScimHttpResponse response = new FuzzedService(ScimProfile.standard()).send(request.toHttp());
        assertThat(response.status() < 400)
                .as(response.text())
                .isEqualTo(!file.getFileName().toString().startsWith("refused-"));
    }
}
