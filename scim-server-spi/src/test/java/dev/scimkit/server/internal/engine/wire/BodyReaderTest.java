package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private static final int LIMIT = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8_191, 8_192, 8_193, 16_384, LIMIT - 1, LIMIT})
    void body_arrivingInAnyChunks_isReadWhole(int size) {
        byte[] octets = octets(size);
        for (int ready : new int[] {0, 1, 10_000, Integer.MAX_VALUE}) {
            assertThat(new BodyReader(LIMIT).read(new Arriving(octets, ready)))
                    .as("%d ready", ready)
                    .isEqualTo(octets);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10_000, Integer.MAX_VALUE})
    void body_beyondTheLimit_isRefusedAfterOneOctetMore(int ready) {
        Arriving body = new Arriving(octets(LIMIT + 500), ready);
        assertThatThrownBy(() -> new BodyReader(LIMIT).read(body))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(413));
        assertThat(body.rest()).isEqualTo(499);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("chunked body ends early"), 400),
                Arguments.of(new IndexOutOfBoundsException("a chunk of the size 80000000"), 400),
                Arguments.of(new SocketTimeoutException("slow"), 408),
                Arguments.of(new IOException("slow", new TimeoutException()), 408));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void body_thatCannotBeRead_isRefusedAsTheClientsFault(Exception failure, int status) {
        InputStream body = new InputStream() {
            @Override
            public int read() throws IOException {
                if (failure instanceof IOException broken) {
                    throw broken;
                }
                throw (RuntimeException) failure;
            }
        };
        assertThatThrownBy(() -> new BodyReader(LIMIT).read(body))
                .isInstanceOfSatisfying(UnreadableBodyException.class, refused -> {
                    assertThat(refused.error().status()).isEqualTo(status);
                    assertThat(refused.reason()).contains(failure.toString());
                });
    }

    private static byte[] octets(int size) {
        byte[] octets = new byte[size];
        new Random(7643).nextBytes(octets);
        return octets;
    }

    /** A body with a given number of available bytes that arrives in small pieces. */
    private static final class Arriving extends InputStream {

        private final ByteArrayInputStream octets;
        private final int ready;

        Arriving(byte[] octets, int ready) {
            this.octets = new ByteArrayInputStream(Arrays.copyOf(octets, octets.length));
            this.ready = ready;
        }

        int rest() {
            return octets.available();
        }

        @Override
        public int available() {
            return ready;
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return octets.read(target, offset, Math.min(length, 700));
        }
    }
}
