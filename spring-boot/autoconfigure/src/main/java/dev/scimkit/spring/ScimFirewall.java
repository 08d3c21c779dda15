package dev.scimkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The firewall that Spring Security has by default, which lets pass in requests for SCIM what the service itself understands or
 * refuses: any method, and ids that contain slashes, percent signs and semicolons.
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
