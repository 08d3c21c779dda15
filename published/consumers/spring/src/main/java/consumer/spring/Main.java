package consumer.spring;

import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Spring Boot application with a repository and a token, and nothing else: lists its users by HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Main {

    @Bean
    ResourceRepository<User> users() {
        return new InMemoryRepository<>(ResourceTypes.user(), User::new);
    }

    public static void main(String[] args) throws Exception {
        String hashOfToken = "b05db83c10f57f133850faf16c565d0b7efb2eaa6563be47bce08ed221889997";
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Main.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--scimkit.organization=main",
                        "--scimkit.service-users.okta.tokens[0].sha256=" + hashOfToken)) {
            int port = ((WebServerApplicationContext) application).getWebServer().getPort();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/scim/v2/Users"))
                                    .header("Authorization", "Bearer secret-of-this-test")
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"totalResults\":0")) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
        }
        System.out.println("consumed: " + args[0]);
    }
}
