package dev.scimkit.springboot;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import dev.scimkit.server.http.servlet.ScimServlet;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The servlet beside Spring MVC, in the Tomcat 11 that Spring Boot brings; one application serves all tests. */
class SpringBootAdapterTest extends AdapterContract {

    private static final AtomicReference<ScimServlet> SCIM = new AtomicReference<>();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void startApplication() {
        application = new SpringApplicationBuilder(Settings.class)
                .properties(Map.of("server.port", 0, "server.address", "127.0.0.1", "logging.level.root", "warn"))
                .run();
    }

    @AfterAll
    static void stopApplication() {
        application.close();
    }

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) {
        SCIM.set(new ScimServlet(service, proxies));
        return () -> SCIM.set(null);
    }

    @Override
    protected int port() {
        return ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @Override
    protected String base() {
        return "/scim/v2";
    }

    /** Passes requests to the servlet of the current test. */
    private static final class Switch extends GenericServlet {

        private static final long serialVersionUID = 1L;

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            SCIM.get().service(request, response);
        }
    }

    @TestConfiguration
    @EnableAutoConfiguration
    static class Settings {

        @Bean
        ServletRegistrationBean<Switch> scim() {
            return new ServletRegistrationBean<>(new Switch(), "/scim/v2/*");
        }

        @Bean
        TomcatConnectorCustomizer encodedIds() {
            return connector -> {
                connector.setEncodedSolidusHandling("passthrough");
                connector.setAllowTrace(true);
            };
        }
    }
}
