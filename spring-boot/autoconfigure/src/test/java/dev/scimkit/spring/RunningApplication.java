package dev.scimkit.spring;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.http.RawHttp;
import dev.scimkit.server.http.RawHttp.Answer;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A whole application on a free port. */
final class RunningApplication implements AutoCloseable {

    /** What the token of the tests is: its hash is in the properties. */
    static final String TOKEN = "Authorization: Bearer first";

    static final String PROPERTIES_OF_TOKEN =
            "scimkit.service-users.okta.tokens[0].sha256=a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e";

    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningApplication start(Class<?> configuration, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=jdbc:h2:mem:scim",
                "--logging.level.root=error"));
        for (String property : properties) {
            all.add("--" + property);
        }
        return new RunningApplication(new SpringApplicationBuilder(configuration).run(all.toArray(String[]::new)));
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    Answer send(String method, String target, String... fields) throws IOException {
        return new RawHttp(port()).send(method, target, null, fields);
    }

    Answer post(String target, String body, String... fields) throws IOException {
        return new RawHttp(port()).send("POST", target, body, fields);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"}";
    }

    /** Users in memory, beside pages of the application's own. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithUsers {

        @Bean
        ResourceRepository<User> users() {
            return new InMemoryRepository<>(ResourceTypes.user(), User::new);
        }

        @Bean
        Pages pages() {
            return new Pages();
        }
    }

    /** What the application serves besides SCIM. */
    @RestController
    static class Pages {

        @GetMapping("/page")
        String page() {
            return "a page";
        }

        @PostMapping("/page")
        String posted() {
            return "posted";
        }
    }
}
