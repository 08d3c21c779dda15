package dev.scimkit.peers;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.apache.directory.scim.server.rest.ScimResourceHelper;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Apache SCIMple's JAX-RS resources in Jersey and Weld over HTTP, as in its own example. */
final class ScimpleServer implements PeerServer {

    private static final String PATH = "/scim/v2/";

    private final SeContainer beans;
    private final HttpServer http;
    private final URI base;

    ScimpleServer() {
        base = URI.create("http://127.0.0.1:" + freePort() + PATH);
        beans = SeContainerInitializer.newInstance()
                .addBeanClasses(ScimpleConfiguration.class, ScimpleUsers.class, ScimpleGroups.class)
                .initialize();
        beans.select(ScimpleConfiguration.class).get().serveAt(base.toString());
        http = GrizzlyHttpServerFactory.createHttpServer(base, ResourceConfig.forApplication(new Resources()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at(base.toString().substring(0, base.toString().length() - 1))
                .bearer(BearerFilter.TOKEN);
    }

    @Override
    public void close() {
        http.shutdownNow();
        beans.close();
    }

    /** The classes that Jersey serves. */
    private static final class Resources extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(ScimResourceHelper.scimpleFeatureAndResourceClasses());
            classes.add(BearerFilter.class);
            return classes;
        }
    }
}
