package dev.scimkit.benchmarks.server;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.spi.ScimpleComponents;
import org.apache.directory.scim.server.rest.EtagGenerator;
import org.apache.directory.scim.server.rest.ScimResourceHelper;
import org.glassfish.jersey.ext.cdi1x.internal.CdiComponentProvider;
import org.glassfish.jersey.ext.cdi1x.internal.ProcessAllAnnotatedTypes;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Apache SCIMple's JAX-RS resources in Jersey and Weld, without HTTP; it has no access control of its own. */
final class ScimpleServer implements UserServer {

    private static final URI BASE = URI.create("https://scim.example.com/scim/v2/");
    private static final String SCIM_JSON = "application/scim+json";

    private static final SeContainer BEANS = SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(new CdiComponentProvider(), new ProcessAllAnnotatedTypes())
            .addBeanClasses(
                    ScimResourceHelper.scimpleFeatureAndResourceClasses().toArray(Class<?>[]::new))
            .addBeanClasses(ScimpleComponents.class, DefaultPatchHandler.class, EtagGenerator.class)
            .addBeanClasses(ScimpleUsers.class)
            .initialize();

    private final ApplicationHandler resources = new ApplicationHandler(ResourceConfig.forApplication(new Resources()));
    private final ScimpleUsers users = BEANS.select(ScimpleUsers.class).get();

    /** The classes that Jersey serves. */
    private static final class Resources extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return ScimResourceHelper.scimpleFeatureAndResourceClasses();
        }
    }

    @Override
    public byte[] answer(String method, String path, String query, byte[] body) {
        URI uri = BASE.resolve(path.substring(1) + (query.isEmpty() ? "" : "?" + query));
        ContainerRequest request = new ContainerRequest(BASE, uri, method, null, new MapPropertiesDelegate(), null);
        request.header("Accept", SCIM_JSON);
        if (body.length > 0) {
            request.header("Content-Type", SCIM_JSON);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream(2_048);
        ContainerResponse response = await(request, answer);
        if (response.getStatus() >= 400) {
            throw new IllegalStateException(response.getStatus() + " " + answer.toString(StandardCharsets.UTF_8));
        }
        return answer.toByteArray();
    }

    private ContainerResponse await(ContainerRequest request, ByteArrayOutputStream answer) {
        try {
            return resources.apply(request, answer).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public String store(String user) {
        answer("POST", "/Users", "", user.getBytes(StandardCharsets.UTF_8));
        return Integer.toString(users.size() - 1);
    }

    @Override
    public void forget(int count) {
        for (int i = 0; i < count; i++) {
            users.forgetLast();
        }
    }
}
