package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.ScimOperation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestsPerMinuteTest {

    private final AtomicLong now = new AtomicLong();
    private final RequestsPerMinute limiter = new RequestsPerMinute(now::get);

    private Optional<Duration> request(String caller) {
        return request(caller, "o", "o");
    }

    private Optional<Duration> request(String caller, String organization, String asked) {
        Principal principal = new Principal(caller, Map.of(organization, Set.of("ORG_USER_MANAGER")), Map.of());
        return limiter.delay(asked, principal, ScimOperation.READ);
    }

    @Test
    void caller_withTooManyRequests_waitsUntilTheMinuteIsOver() {
        for (int i = 0; i < RequestsPerMinute.MOST; i++) {
            assertThat(request("okta")).isEmpty();
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(20));

        assertThat(request("okta")).contains(Duration.ofSeconds(40));
        assertThat(request("okta", "o", "no-such-organization")).contains(Duration.ofSeconds(40));
        assertThat(request("entra")).isEmpty();
        assertThat(request("okta", "another", "another")).isEmpty();

        now.addAndGet(TimeUnit.SECONDS.toNanos(40));
        assertThat(request("okta")).isEmpty();
    }
}
