package dev.scimkit.server.http.jdk;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import java.io.IOException;

class JdkAdapterTest extends AdapterContract {

    private JdkScimServer server;

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) throws IOException {
        server = JdkScimServer.builder(service)
                .basePath(base())
                .trustedProxies(proxies)
                .start();
        return server;
    }

    @Override
    protected int port() {
        return server.port();
    }

    @Override
    protected String base() {
        return "/scim/v2";
    }
}
