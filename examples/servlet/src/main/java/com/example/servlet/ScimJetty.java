package com.example.servlet;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.Pbkdf2;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** Serves SCIM at {@code http://127.0.0.1:8080/scim/v2} to the client that has the token in the environment variable SCIM_TOKEN. */
public final class ScimJetty {

    private static final String ORGANIZATION = "main";

    private ScimJetty() {}

    /**
     * Starts the server.
     *
     * @param args not used
     * @throws Exception if the port is taken
     */
    public static void main(String[] args) throws Exception {
        String token = System.getenv("SCIM_TOKEN");
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("Set SCIM_TOKEN to a long random secret: openssl rand -hex 32");
        }
        start(8080, token).join();
    }

    static Server start(int port, String token) throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ScimServlet(service(token))), "/scim/v2/*");
        Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        jetty.setHandler(context);
        jetty.start();
        return jetty;
    }

    /** The repositories keep users and groups in memory; an application has its own. */
    private static ScimService service(String token) {
        Principal identityProvider =
                new Principal("identity-provider", Map.of(ORGANIZATION, Set.of(Authorizer.SCIM_MANAGER)), Map.of());
        return ScimService.builder()
                .organization(ORGANIZATION)
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .passwordHasher(Pbkdf2.standard())
                .authenticator(AccessTokens.none().with(token, identityProvider))
                .build();
    }
}
