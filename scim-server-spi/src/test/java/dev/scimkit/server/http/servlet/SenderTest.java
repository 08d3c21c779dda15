package dev.scimkit.server.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.RawHttp;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.memory.InMemoryRepository;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authenticator that asks the container who the sender is, behind a filter that stands in for the container. */
class SenderTest {

    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBpzCCAU2gAwIBAgIUQy3lUYrVwrfOBxjGhdeNtqfplTQwCgYIKoZIzj0EAwIw
            KDEmMCQGA1UEAwwdaWRlbnRpdHktcHJvdmlkZXIuZXhhbXBsZS5jb20wIBcNMjYx
            MTMwMTMwNTIxWhgPMjEyNjExMDYxMzA1MjFaMCgxJjAkBgNVBAMMHWlkZW50aXR5
            LXByb3ZpZGVyLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            PnC7kEU9L2u9m1h/GyuJmHScGkTFWOv82YdkzPVPXaxoneXjh6BrMACHfB7D8Fao
            VBj6mFaI6+O7Q/e2sJEpKqNTMFEwHQYDVR0OBBYEFPDpxM6NOp9atuMkDqC1p69D
            vyIUMB8GA1UdIwQYMBaAFPDpxM6NOp9atuMkDqC1p69DvyIUMA8GA1UdEwEB/wQF
            MAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAOXlquvISNPipXo6IzaqrjzeIeYN7r30
            udJ8V2eujn5cAiBpRqSz4vbx93DG5xtDqnm2hqiaddMPpJI6FvA2FjV3zg==
            -----END CERTIFICATE-----
            """;

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);

    @BeforeEach
    void startJetty() throws Exception {
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ScimService service = ScimService.builder()
                .organization("acme")
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .authenticator(request -> byCertificate(request).or(() -> byPrincipal(request)))
                .build();
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(new Container()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new ScimServlet(service)), "/scim/v2/*");
        jetty.setHandler(context);
        jetty.start();
    }

    @AfterEach
    void stopJetty() throws Exception {
        jetty.stop();
    }

    @Test
    void certificate_ofTheConnection_authenticates() throws IOException {
        assertThat(status("X-Certificate: yes")).isEqualTo(200);
    }

    @Test
    void principal_ofTheContainer_authenticates() throws IOException {
        assertThat(status("X-User: okta")).isEqualTo(200);
        assertThat(status("X-User: stranger")).isEqualTo(401);
    }

    @Test
    void sender_withoutEither_isUnknown() throws IOException {
        assertThat(status("X-Nothing: yes")).isEqualTo(401);
    }

    private int status(String header) throws IOException {
        return new RawHttp(connector.getLocalPort())
                .send("GET", "/scim/v2/Users", null, header)
                .status();
    }

    private static Optional<Principal> byCertificate(ScimHttpRequest request) {
        return request.sender().certificates().stream()
                .filter(first -> first.getSubjectX500Principal().getName().equals("CN=identity-provider.example.com"))
                .map(first -> caller())
                .findFirst();
    }

    private static Optional<Principal> byPrincipal(ScimHttpRequest request) {
        return Optional.ofNullable(request.sender().principal())
                .filter(user -> user.getName().equals("okta"))
                .map(user -> caller());
    }

    private static Principal caller() {
        return new Principal("okta", Map.of("acme", Set.of("SCIM_MANAGER")), Map.of());
    }

    /** Does what a container does with client certificates and with its own login. */
    private static final class Container extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getHeader("X-Certificate") != null) {
                request.setAttribute("jakarta.servlet.request.X509Certificate", new X509Certificate[] {certificate()});
            }
            String user = request.getHeader("X-User");
            chain.doFilter(user == null ? request : as(user, request), response);
        }

        private static HttpServletRequest as(String user, HttpServletRequest request) {
            return new HttpServletRequestWrapper(request) {
                @Override
                public java.security.Principal getUserPrincipal() {
                    return () -> user;
                }
            };
        }

        private static X509Certificate certificate() throws ServletException {
            try {
                return (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII)));
            } catch (CertificateException malformed) {
                throw new ServletException(malformed);
            }
        }
    }
}
