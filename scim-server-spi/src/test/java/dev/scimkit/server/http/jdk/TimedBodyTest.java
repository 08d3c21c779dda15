package dev.scimkit.server.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the time limit of a body counts, and where a body ends (RFC 9112 section 6.3). */
class TimedBodyTest {

    private int waits;

    @Test
    void body_arrived_isReadWithoutWaiting() throws IOException {
        TimedBody body = body("12345", HttpHeaders.none().with("Content-Length", "5"));
        assertThat(body.isAtEnd()).isFalse();
        assertThat(body.readAllBytes()).hasSize(5);
        assertThat(body.isAtEnd()).isTrue();
        assertThat(waits).isZero();
    }

    @Test
    void request_withoutBody_isAtItsEnd() {
        assertThat(body("", HttpHeaders.none()).isAtEnd()).isTrue();
        assertThat(body("", HttpHeaders.none().with("Content-Length", "0")).isAtEnd())
                .isTrue();
    }

    @Test
    void body_incomplete_isWaitedFor() throws IOException {
        TimedBody body = body("1234", HttpHeaders.none().with("Content-Length", "5"));
        assertThat(body.readNBytes(4)).hasSize(4);
        assertThat(body.isAtEnd()).isFalse();
        assertThat(waits).isZero();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(waits).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: many", "Content-Length: -1"})
    void body_ofUnknownLength_endsWithTheStream(String field) throws IOException {
        String[] parts = field.split(": ", -1);
        TimedBody body = body("12", HttpHeaders.none().with(parts[0], parts[1]));
        assertThat(body.read()).isEqualTo('1');
        assertThat(body.read()).isEqualTo('2');
        assertThat(body.isAtEnd()).isFalse();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.isAtEnd()).isTrue();
    }

    private TimedBody body(String octets, HttpHeaders headers) {
        InputStream arrived = new ByteArrayInputStream(octets.getBytes(StandardCharsets.US_ASCII));
        return TimedBody.of(arrived, headers, part -> {
            waits++;
            return part.run();
        });
    }
}
