package dev.scimkit.spring;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.AdapterContract;
import dev.scimkit.server.http.TrustedProxies;
import dev.scimkit.server.http.servlet.ScimServlet;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The servlet in the Tomcat that Spring Boot brings, where it is beside Spring MVC. One application serves all tests. */
abstract class InSpringBoot extends AdapterContract {

    private static final AtomicReference<ScimServlet> SCIM = new AtomicReference<>();

    @SuppressWarnings("NonFinalStaticField")
    private static RunningApplication application;

    /** Starts the application, once. */
    static void startApplication(String... properties) {
        application = RunningApplication.start(Settings.class, properties);
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
        return application.port();
    }

    @Override
    protected String base() {
        return "/scim/v2";
    }

    /** Answers with the servlet of the current test what the container would give to that of the application. */
    private static final class Switch extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (new ServletName("scimServlet").isOf(request)) {
                SCIM.get().service(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private record ServletName(String value) {
        boolean isOf(HttpServletRequest request) {
            return value.equals(request.getHttpServletMapping().getServletName());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RunningApplication.WithUsers.class)
    static class Settings {

        @Bean
        FilterRegistrationBean<Switch> switchedServlet() {
            FilterRegistrationBean<Switch> filter = new FilterRegistrationBean<>(new Switch());
            filter.setOrder(Ordered.LOWEST_PRECEDENCE);
            return filter;
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
