package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ReportFormat;
import dev.scimkit.testkit.repository.RepositoryContract;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.Fault;
import dev.scimkit.testkit.server.ScimServerExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** The Java snippets of docs/testkit.md. Targets are local classes, which no build picks up as tests. */
class GuideTest {

    private static final String url = "https://scim.example.com/scim/v2/3223";
    private static final String otherUrl = "https://scim.example.com/scim/v2/3224";
    private static final String token = "secret";
    private static final String otherToken = "other";
    private static final String readerToken = "reader";
    private static final String entraToken = "entra";
    private static final String dataSource = "jdbc:sqlite:accounts.db";

    @RegisterExtension
    static final ScimServerExtension scim = ScimServerExtension.create();

    @Test
    void client_isTurnedAway_triesAgain() {
        scim.next(Fault.tooManyRequests(Duration.ofSeconds(1)));

        new MyClient(scim.baseUrl(), scim.token()).createUser("alice");

        assertThat(scim.requests()).hasSize(2);
        assertThat(scim.resources("/Users")).hasSize(1);
    }

    @AfterAll
    static void report() throws IOException {
        ReportFormat.HTML.write(scim.clientReport(), Path.of("target/scim-client.html"));
    }

    @Test
    void target_inFiveLines_hasAnEndpoint() {
        @ScimConformance(profile = {"standard", "okta", "entra"})
        class MyScimIT implements ScimTarget {

            @Override
            public ScimEndpoint endpoint() {
                return ScimEndpoint.at("http://127.0.0.1:8080/scim/v2/3223").bearer("secret");
            }
        }

        assertThat(new MyScimIT().endpoint()).isNotNull();
    }

    @Test
    void target_withExpectedFailures_namesTheirFile() {
        @ScimConformance(expectedFailures = "scim-expected-failures.txt")
        class ListedIT implements ScimTarget {

            @Override
            public ScimEndpoint endpoint() {
                return ScimEndpoint.at(url);
            }
        }

        assertThat(new ListedIT().endpoint()).isNotNull();
    }

    @Test
    void endpoint_ofCallersThatOnlyYouKnow_isBuilt() {
        String one = "1";
        String two = "2";
        String three = "3";
        String four = "4";
        String five = "5";

        ScimEndpoint.at(url)
                .bearer(token)
                .readOnly("Bearer " + readerToken) // may read, must not write
                .otherOrganization(ScimEndpoint.at(otherUrl).bearer(otherToken)) // a second organization there
                .without(Capability.SORT); // do not test this, whatever the server says
        ScimEndpoint.at(url)
                .bearer(token)
                .credentials(Caller.ENTRA_ID, "Bearer " + entraToken); // --token-of ENTRA_ID=… on the command line
        ScimEndpoint endpoint = ScimEndpoint.at(url)
                .bearer(token)
                .credentials(Caller.WITHOUT_PERMISSION, "Bearer " + one) // known, without a role in the organization
                .credentials(
                        Caller.IN_BOTH_ORGANIZATIONS, "Bearer " + two) // a role here and in the second organization
                .credentials(Caller.IN_OTHER_DOMAIN, "Bearer " + three) // another provisioning domain
                .credentials(Caller.IGNORING_PASSWORDS, "Bearer " + four) // ignorePasswordOnCreate is true
                .credentials(Caller.UNCLEAR_ABOUT_PASSWORDS, "Bearer " + five) // ignorePasswordOnCreate: not a boolean
                .serviceUser("234857203948572"); // an id that must not appear among the users

        assertThat(endpoint).isNotNull();
    }

    @Test
    void repository_ofAnApplication_isTested() {
        class AccountRepositoryTest extends RepositoryContract<User> {

            @Override
            protected ResourceType type() {
                return ResourceTypes.user();
            }

            @Override
            protected Resource.Factory<User> view() {
                return User::new;
            }

            @Override
            protected ResourceRepository<User> repository() {
                return new AccountRepository(dataSource);
            }
        }

        assertThat(new AccountRepositoryTest().repository()).isNotNull();
    }

    @Test
    void report_withoutJUnit_isWritten() {
        ScimEndpoint endpoint = ScimEndpoint.at(url).bearer(token);

        Executable guide = () -> {
            ConformanceReport report =
                    ScimTestkit.of(Suite.STANDARD, Suite.OKTA).run(endpoint);
            ReportFormat.HTML.write(report, Path.of("target/scim.html"));
            assertTrue(report.conforms(), report::describe);
        };

        assertThat(guide).isNotNull(); // the runs against real servers are in other tests
    }

    /** The repository of an application; the guide does not say what it does. */
    private record AccountRepository(String dataSource) implements ResourceRepository<User> {

        @Override
        public User create(User user, RequestContext context) {
            return user;
        }

        @Override
        public Optional<User> findById(String id, RequestContext context) {
            return Optional.empty();
        }

        @Override
        public Page<User> search(SearchQuery query, RequestContext context) {
            return Page.of(List.of(), 0);
        }

        @Override
        public User replace(User user, VersionCondition condition, RequestContext context) {
            return user;
        }

        @Override
        public boolean delete(String id, VersionCondition condition, RequestContext context) {
            return false;
        }
    }

    /** A client that tries again when it is told to wait. */
    private record MyClient(String baseUrl, String token) {

        void createUser(String name) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(baseUrl + "/Users"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/scim+json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name
                                    + "\"}"))
                    .build();
            int status = send(post);
            while (status == 429) {
                status = send(post);
            }
            assertThat(status).isEqualTo(201);
        }

        private static int send(HttpRequest request) {
            try {
                return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
