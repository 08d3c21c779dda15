package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The id of a request, in answers, logs and errors. */
class RequestIdTest {

    private static final String FIELD = "X-Request-Id";

    private final List<String> observed = new ArrayList<>();
    private final RequestObserver observer = request -> observed.add(request.requestId());
    private final TestService service = TestService.of(TestService.builder().observer(observer));

    @ParameterizedTest
    @CsvSource({
        "GET, /Users, token-1, 200",
        "GET, /Users, stranger, 401",
        "GET, /Users, token-2, 403",
        "GET, /Nothing, token-1, 404",
        "DELETE, /Users, token-1, 405",
        "OPTIONS, /Users, token-1, 204",
        "GET, /Schemas, stranger, 200",
        "GET, /%zz, token-1, 400"
    })
    void answer_ofAnyKind_hasTheIdThatObserversSee(String method, String path, String token, int status) {
        ScimHttpResponse answer = service.send(TestService.request(method, "/" + TestService.ORG + path, token, null));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().all(FIELD)).isEqualTo(observed).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7f3a", "Root=1-67891233-abcdef012345678912345678", "00-4bf92f3577b34da6-00f067aa0ba902b7-01"})
    void id_sentByAClient_isTakenOver(String id) {
        ScimHttpResponse answer = service.send(get().header("x-request-id", id));
        assertThat(answer.headers().all(FIELD)).containsExactly(id);
        assertThat(observed).containsExactly(id);
    }

    static List<String> strangeIds() {
        return List.of("", " ", "a b", "a\nb", "é", "<script>", "\u2028", "%0a", "x".repeat(129));
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void id_thatIsNotShortAndPlain_isReplaced(String id) {
        ScimHttpResponse answer = service.send(get().header(FIELD, id));
        assertThat(answer.headers().all(FIELD)).isEqualTo(observed).doesNotContain(id);
        assertThat(observed.get(0)).hasSize(36);
    }

    @Test
    void id_sentTwice_isReplaced() {
        service.send(get().header(FIELD, "a").header(FIELD, "b"));
        assertThat(observed).doesNotContain("a", "b");
    }

    @Test
    void field_withAnotherName_isReadAndSent() {
        TestService named = TestService.of(TestService.builder().requestIdHeader("X-Correlation-Id"));
        ScimHttpResponse answer =
                named.send(get().header("X-Correlation-Id", "7").header(FIELD, "8"));
        assertThat(answer.headers().all("X-Correlation-Id")).containsExactly("7");
        assertThat(answer.headers().all(FIELD)).isEmpty();
    }

    @Test
    void field_turnedOff_isNeitherReadNorSent() {
        TestService silent =
                TestService.of(TestService.builder().withoutRequestIdHeader().observer(observer));
        assertThat(silent.send(get().header(FIELD, "7")).headers().all(FIELD)).isEmpty();
        assertThat(observed).hasSize(1).doesNotContain("7");
    }

    @Test
    void failure_unexpected_namesTheIdInItsDetail() {
        TestService failing = TestService.of(TestService.builder().authorizer((who, organization, permission) -> {
            throw new IllegalStateException("broken");
        }));
        ScimHttpResponse answer = failing.send(get().header(FIELD, "from-the-proxy"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("from-the-proxy");
        assertThat(answer.headers().all(FIELD)).containsExactly("from-the-proxy");
    }

    private static ScimHttpRequest get() {
        return TestService.request("GET", "/" + TestService.ORG + "/Users", "token-1", null);
    }
}
