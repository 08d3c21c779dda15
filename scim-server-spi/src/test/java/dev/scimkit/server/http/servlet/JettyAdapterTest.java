package dev.scimkit.server.http.servlet;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** The servlet in Jetty, with a context path and a prefix. */
class JettyAdapterTest extends AdapterContract {

    private static final UriCompliance ENCODED_IDS =
            UriCompliance.from("DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING,AMBIGUOUS_EMPTY_SEGMENT");

    private ServerConnector connector;

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) throws Exception {
        Server jetty = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(ENCODED_IDS);
        connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/app");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(new ServletHolder(new ScimServlet(service, proxies)), "/scim/v2/*");
        jetty.setHandler(context);
        jetty.start();
        return jetty::stop;
    }

    @Override
    protected int port() {
        return connector.getLocalPort();
    }

    @Override
    protected String base() {
        return "/app/scim/v2";
    }

    @Test
    void slashOrPercentSign_encoded_isRefusedByJettyByDefault() throws IOException {
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(UriCompliance.DEFAULT);
        assertAnsweredByTheContainer("GET", "/1/Groups/a%2Fb", 400);
        assertAnsweredByTheContainer("GET", "/1/Groups/a%25b", 400);
        assertAnsweredByTheContainer("GET", "/1//Users", 400);
    }
}
