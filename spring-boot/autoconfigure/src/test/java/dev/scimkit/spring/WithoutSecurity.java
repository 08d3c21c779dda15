package dev.scimkit.spring;

/** Switches Spring Security off where a test is about something else. */
final class WithoutSecurity {

    /** The auto-configurations of Spring Security. */
    static final String EXCLUDED = String.join(
            ",",
            "dev.scimkit.spring.ScimSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration");

    private WithoutSecurity() {}
}
