package dev.scimkit.core;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the fuzz target with seeds, damaged seeds and hostile input. */
class ReadingFuzzerTest {

    private static final String NINETY_NINES =
            "999999999999999999999999999999999999999999999" + "999999999999999999999999999999999999999999999";

    static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seed_wholeOrDamaged_endsInAResultOrAScimException(Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(seed);
        ReadingFuzzer.fuzzerTestOneInput(bytes);
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = bytes.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> ReadingFuzzer.fuzzerTestOneInput(damaged)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"active\":1e999999999}",
                "{\"schemas\":66666666661e99966666666666}",
                "{\"schemas\":123e2147483647}",
                "{\"bulk\":{\"maxOperations\":1E000}}",
                "{\"x\":" + NINETY_NINES + "99999999e99}",
                "{\"x\":" + NINETY_NINES + "9999999e-102}",
                "{\"x\":" + NINETY_NINES + "9999999.999}",
                "{\"schemas\":1e-2147483648}",
                "{\"meta\":{\"created\":\"-999999999-12-31T23:59:59Z\"}}",
                "{\"meta\":{\"created\":\"999999999-12-31T23:59:59.999999999Z\"}}",
                "{\"emails\":[[[[{}]]],null,{\"value\":[]},1]}",
                "{\"name\":[],\"userName\":{}}",
                "{\"schemas\":{\"a\":1}}",
                "{\"\":1,\" \":2,\"\\u0000\":3}",
                "{\"count\":123456789012345678901234567890,\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]}"
            })
    void input_hostile_endsInAResultOrAScimException(String json) {
        assertThatCode(() -> ReadingFuzzer.fuzzerTestOneInput(json.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void deepInput_onASmallStack_endsInAScimException() throws InterruptedException {
        byte[] deep = ("{\"x\":" + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8);
        Throwable[] thrown = new Throwable[1];
        Thread small = new Thread(null, () -> ReadingFuzzer.fuzzerTestOneInput(deep), "small stack", 160 * 1024);
        small.setUncaughtExceptionHandler((thread, problem) -> thrown[0] = problem);
        small.start();
        small.join();
        assertThatCode(() -> {
                    if (thrown[0] != null) {
                        throw thrown[0];
                    }
                })
                .doesNotThrowAnyException();
    }
}
