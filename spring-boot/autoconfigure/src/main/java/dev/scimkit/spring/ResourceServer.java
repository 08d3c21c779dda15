package dev.scimkit.spring;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.util.ClassUtils;

/** Lets Spring's resource server check the access tokens of a chain. */
final class ResourceServer {

    private static final String FILTER =
            "org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter";

    private ResourceServer() {}

    static void addTo(HttpSecurity http, ListableBeanFactory beans, ScimRefusals refusals) throws Exception {
        if (!ClassUtils.isPresent(FILTER, ResourceServer.class.getClassLoader())) {
            throw new ScimConfigurationException(
                    "scimkit.authorities needs Spring's resource server, which is not on the class path.",
                    "Add org.springframework.boot:spring-boot-starter-security-oauth2-resource-server.");
        }
        Tokens.addTo(http, beans, refusals);
    }

    /** Refers to classes of the resource server, which is optional. */
    private static final class Tokens {

        private static void addTo(HttpSecurity http, ListableBeanFactory beans, ScimRefusals refusals)
                throws Exception {
            boolean jwt = beans.getBeanNamesForType(JwtDecoder.class).length > 0;
            if (!jwt && beans.getBeanNamesForType(OpaqueTokenIntrospector.class).length == 0) {
                throw new ScimConfigurationException(
                        "scimkit.authorities needs a bean of the type JwtDecoder or OpaqueTokenIntrospector.",
                        "Set spring.security.oauth2.resourceserver.jwt.issuer-uri, or define the bean.");
            }
            http.oauth2ResourceServer(server -> {
                if (jwt) {
                    server.jwt(Customizer.withDefaults());
                } else {
                    server.opaqueToken(Customizer.withDefaults());
                }
                server.authenticationEntryPoint(refusals);
                server.accessDeniedHandler(refusals);
                server.withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(
                                refusals); // otherwise its failures are pages of the container
                        return filter;
                    }
                });
            });
        }
    }
}
