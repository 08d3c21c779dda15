package dev.scimkit.server.http;

import dev.scimkit.server.ScimService;
import java.io.IOException;

class JdkAdapterTest extends AdapterContract {

    private JdkScimServer server;

    @Override
    protected AutoCloseable start(ScimService service) throws IOException {
        server = JdkScimServer.builder(service)
                .basePath(base())
                .trustedProxies(TrustedProxies.of("127.0.0.1"))
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
