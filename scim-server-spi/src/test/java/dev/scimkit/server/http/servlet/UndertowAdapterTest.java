package dev.scimkit.server.http.servlet;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import java.net.InetSocketAddress;

/** The servlet in Undertow, with a context path and a prefix. */
class UndertowAdapterTest extends AdapterContract {

    private Undertow undertow;

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) throws Exception {
        DeploymentInfo application = Servlets.deployment()
                .setClassLoader(UndertowAdapterTest.class.getClassLoader())
                .setDeploymentName("app")
                .setContextPath("/app")
                .addServlet(Servlets.servlet(
                                "scim",
                                ScimServlet.class,
                                new ImmediateInstanceFactory<>(new ScimServlet(service, proxies)))
                        .addMapping("/scim/v2/*"));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(application);
        manager.deploy();
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(Handlers.path().addPrefixPath("/app", manager.start()))
                .build();
        undertow.start();
        return undertow::stop;
    }

    @Override
    protected int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    protected String base() {
        return "/app/scim/v2";
    }
}
