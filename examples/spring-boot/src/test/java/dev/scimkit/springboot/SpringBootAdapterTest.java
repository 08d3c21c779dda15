package dev.scimkit.springboot;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import dev.scimkit.server.servlet.ScimServlet;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The servlet beside Spring MVC, in the Tomcat 11 that Spring Boot brings. */
class SpringBootAdapterTest extends AdapterContract {

    private WebServerApplicationContext application;

    @Override
    protected AutoCloseable start(ScimService service, TrustedProxies proxies) {
        ConfigurableApplicationContext started = new SpringApplicationBuilder(EncodedIds.class)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton(
                                "scim", new ServletRegistrationBean<>(new ScimServlet(service, proxies), "/scim/v2/*")))
                .properties(Map.of(
                        "server.port",
                        0,
                        "server.address",
                        "127.0.0.1",
                        "spring.main.lazy-initialization",
                        true,
                        "logging.level.root",
                        "warn"))
                .run();
        application = (WebServerApplicationContext) started;
        return started;
    }

    @Override
    protected int port() {
        return application.getWebServer().getPort();
    }

    @Override
    protected String base() {
        return "/scim/v2";
    }

    @TestConfiguration
    @EnableAutoConfiguration
    static class EncodedIds {

        @Bean
        TomcatConnectorCustomizer encodedIds() {
            return connector -> {
                connector.setEncodedSolidusHandling("passthrough");
                connector.setAllowTrace(true);
            };
        }
    }
}
