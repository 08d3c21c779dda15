package dev.scimkit.server.servlet;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The servlet in Jetty, in a context and below a prefix. */
class JettyAdapterTest extends AdapterContract {

    private ServerConnector connector;

    @Override
    protected AutoCloseable start(ScimService service) throws Exception {
        Server jetty = new Server();
        connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/app");
        context.addServlet(new ServletHolder(new ScimServlet(service, TrustedProxies.of("127.0.0.1"))), "/scim/v2/*");
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
}
