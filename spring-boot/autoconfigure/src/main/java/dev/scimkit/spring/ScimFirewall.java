package dev.scimkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Allows any method in requests for SCIM, and ids with slashes, percent signs and semicolons, since the service itself
 * understands or refuses them. All other requests meet the default firewall of Spring Security.
 */
final class ScimFirewall implements HttpFirewall {

    private final StrictHttpFirewall others = new StrictHttpFirewall();
    private final StrictHttpFirewall scim = new StrictHttpFirewall();
    private final ScimRequests requests;

    ScimFirewall(ScimRequests requests) {
        this.requests = requests;
        scim.setUnsafeAllowAnyHttpMethod(true);
        scim.setAllowSemicolon(true);
        scim.setAllowUrlEncodedSlash(true);
        scim.setAllowUrlEncodedDoubleSlash(true);
        scim.setAllowUrlEncodedPercent(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (requests.matches(request) ? scim : others).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return others.getFirewalledResponse(response);
    }
}
