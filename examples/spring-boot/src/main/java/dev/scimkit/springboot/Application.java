package dev.scimkit.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application; SCIM is one part of it. It needs the setting {@code scim.token}, the identity provider's secret;
 * for Microsoft Entra ID also {@code scim.leniencies=entra}.
 */
@SpringBootApplication
public class Application {

    /** Called by Spring. */
    public Application() {}

    /**
     * Starts the application.
     *
     * @param args settings for Spring Boot, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
