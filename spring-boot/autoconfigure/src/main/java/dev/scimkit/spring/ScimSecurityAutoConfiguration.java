package dev.scimkit.spring;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.http.servlet.ScimServlet;
import dev.scimkit.server.password.PasswordHasher;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Gives SCIM a filter chain of its own in Spring Security: without sessions, CSRF tokens and login pages. The chains of the
 * application stay as they are for all other requests.
 *
 * <p>It comes after all other auto-configurations: the chains of Spring Boot exist only if there is no other.
 */
@AutoConfiguration(after = ScimAutoConfiguration.class)
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(prefix = "scimkit", name = "enabled", matchIfMissing = true)
public final class ScimSecurityAutoConfiguration {

    ScimSecurityAutoConfiguration() {}

    /** Hashes the passwords that SCIM sets as the application hashes its own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PasswordEncoder.class)
    static class Passwords {

        @Bean
        @ConditionalOnBean(PasswordEncoder.class)
        @ConditionalOnMissingBean
        PasswordHasher scimPasswordHasher(PasswordEncoder encoder) {
            return password -> encode(password, encoder);
        }

        /** BCrypt, for one, refuses long passwords. */
        private static String encode(String password, PasswordEncoder encoder) {
            try {
                return Objects.requireNonNull(encoder.encode(password), "encoded password");
            } catch (IllegalArgumentException refused) {
                throw ScimException.of(ScimType.INVALID_VALUE, "The password is refused: " + refused.getMessage())
                        .at("password");
            }
        }
    }

    /** Which requests are for SCIM, and how they are refused; not beans, since an application may have others of their types. */
    record ScimSecurity(ScimRequests requests, ScimRefusals refusals) {}

    /** The filter chain, and what Spring Security does before any chain. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HttpSecurity.class, SecurityFilterChain.class})
    @ConditionalOnBean(value = ScimServlet.class, parameterizedContainer = ServletRegistrationBean.class)
    static class Chain {

        @Bean
        @ConditionalOnMissingBean
        SpringAuthentication scimSpringAuthentication() {
            return SpringCallers::in;
        }

        @Bean
        @ConditionalOnMissingBean
        ScimSecurity scimSecurity(ServletRegistrationBean<ScimServlet> servlet) {
            ScimRequests requests = new ScimRequests(servlet.getServletName());
            return new ScimSecurity(
                    requests, new ScimRefusals(Objects.requireNonNull(servlet.getServlet(), "servlet"), requests));
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE + 100)
        @ConditionalOnMissingBean(name = "scimSecurityFilterChain")
        SecurityFilterChain scimSecurityFilterChain(
                HttpSecurity http, ScimSecurity scim, ScimProperties properties, ListableBeanFactory beans)
                throws Exception {
            http.securityMatcher(scim.requests())
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll()) // scimkit answers 401 and 403
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .exceptionHandling(refused ->
                            refused.authenticationEntryPoint(scim.refusals()).accessDeniedHandler(scim.refusals()))
                    .csrf(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable);
            if (properties.authorities().isSet()) {
                ResourceServer.addTo(http, beans, scim.refusals());
            }
            return http.build();
        }

        @Bean
        @ConditionalOnMissingBean
        HttpFirewall scimFirewall(ScimSecurity scim) {
            return new ScimFirewall(scim.requests());
        }

        @Bean
        @ConditionalOnMissingBean
        RequestRejectedHandler scimRequestRejectedHandler(ScimSecurity scim) {
            return scim.refusals();
        }
    }
}
