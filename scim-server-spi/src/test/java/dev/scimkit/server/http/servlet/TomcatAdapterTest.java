package dev.scimkit.server.http.servlet;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servlet in Tomcat, with a context path and a prefix. */
class TomcatAdapterTest extends AdapterContract {

    @TempDir
    private Path folder;

    private Tomcat tomcat;

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) throws Exception {
        tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setEncodedSolidusHandling("passthrough");
        connector.setAllowTrace(true);
        tomcat.setConnector(connector);
        StandardContext context = (StandardContext) tomcat.addContext("/app", folder.toString());
        searchForNoLeaks(context);
        Tomcat.addServlet(context, "scim", new ScimServlet(service, proxies)).addMapping("/scim/v2/*");
        tomcat.start();
        return () -> {
            tomcat.stop();
            tomcat.destroy();
        };
    }

    /** Disables the search for leaks, which cannot look into the JDK and logs a warning each time. */
    private static void searchForNoLeaks(StandardContext context) {
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
    }

    @Override
    protected int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    protected String base() {
        return "/app/scim/v2";
    }

    @Test
    void slash_encoded_isRefusedByTomcatByDefault() throws IOException {
        tomcat.getConnector().setEncodedSolidusHandling("reject");
        assertAnsweredByTheContainer("GET", "/1/Groups/a%2Fb", 400);
    }

    @Test
    void trace_sent_isRefusedByTomcatByDefault() throws IOException {
        tomcat.getConnector().setAllowTrace(false);
        assertAnsweredByTheContainer("TRACE", "/1/Users", 405);
    }
}
