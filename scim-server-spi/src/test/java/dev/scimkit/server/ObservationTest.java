package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an observer of requests is told. */
class ObservationTest {

    private final List<String> started = new ArrayList<>();
    private final List<RequestObserver.AnsweredRequest> stopped = new ArrayList<>();
    private final TestService service = TestService.of(TestService.builder().observer(new RequestObserver() {
        @Override
        public void started(String requestId) {
            started.add(requestId);
        }

        @Override
        public void stopped(RequestObserver.AnsweredRequest request) {
            stopped.add(request);
        }
    }));

    @ParameterizedTest
    @CsvSource({
        "POST, /Users, CREATE, User, 400",
        "GET, /Users/none, READ, User, 404",
        "GET, /Me, READ, User, 501",
        "GET, /Users?filter=secret, SEARCH, User, 400",
        "POST, /Groups/.search, SEARCH, Group, 400",
        "GET, '', SEARCH, , 200",
        "POST, /.search, SEARCH, , 400",
        "PUT, /Users/none, REPLACE, User, 404",
        "PATCH, /groups/none, PATCH, Group, 400",
        "DELETE, /Users/none, DELETE, User, 404",
        "POST, /Bulk, BULK, , 400",
        "OPTIONS, /Users, OTHER, User, 204",
        "GET, /Nothing, OTHER, , 404"
    })
    void request_served_isObservedFromBeginningToEnd(
            String method, String path, ScimOperation operation, String type, int status) {
        ScimHttpResponse response = service.send(method, path, method.startsWith("P") ? "{}" : null);
        RequestObserver.AnsweredRequest observed = stopped.get(0);
        assertThat(response.status()).isEqualTo(status);
        assertThat(started).containsExactly(observed.requestId());
        assertThat(stopped).hasSize(1);
        assertThat(observed.nanos()).isPositive();
        assertThat(observed)
                .isEqualTo(new RequestObserver.AnsweredRequest(
                        observed.requestId(), operation, type, TestService.ORG, "okta", status, observed.nanos()));
    }

    @Test
    void request_withoutCredentials_leavesNoOrganizationInTheMetrics() {
        service.send(TestService.request("GET", "/made-up/Users", "wrong", null));
        assertThat(stopped.get(0).organization()).isNull();
        assertThat(stopped.get(0).principal()).isNull();
        assertThat(stopped.get(0).status()).isEqualTo(401);
    }

    @Test
    void discovery_likeAnyRequest_isObserved() {
        service.send("GET", "/Schemas", null);
        assertThat(stopped.get(0).operation()).isEqualTo(ScimOperation.DISCOVERY);
    }

    @Test
    void observer_thatFails_changesNothing() {
        TestService observed = TestService.of(TestService.builder().observer(request -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(observed.send("GET", "/Users", null).status()).isEqualTo(200);
    }
}
