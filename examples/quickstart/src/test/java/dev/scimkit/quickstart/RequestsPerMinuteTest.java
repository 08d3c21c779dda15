package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestsPerMinuteTest {

    private final AtomicLong now = new AtomicLong();
    private final RequestsPerMinute limiter = new RequestsPerMinute(now::get);

    private Optional<Duration> request(String caller) {
        return limiter.delay("o", new Principal(caller, Map.of(), Map.of()), ScimOperation.READ);
    }

    @Test
    void caller_withTooManyRequests_waitsUntilTheMinuteIsOver() {
        for (int i = 0; i < RequestsPerMinute.MOST; i++) {
            assertThat(request("okta")).isEmpty();
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(20));

        assertThat(request("okta")).contains(Duration.ofSeconds(40));
        assertThat(request("entra")).isEmpty();

        now.addAndGet(TimeUnit.SECONDS.toNanos(40));
        assertThat(request("okta")).isEmpty();
    }
}
