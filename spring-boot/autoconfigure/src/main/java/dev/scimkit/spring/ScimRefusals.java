package dev.scimkit.spring;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.server.http.servlet.ScimServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What Spring Security refuses is answered as scimkit would: by a SCIM error (RFC 7644 section 3.12). */
final class ScimRefusals
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {

    private static final String CHALLENGE = "Bearer realm=\"scim\"";

    private final ScimServlet servlet;
    private final ScimRequests requests;
    private final RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();

    ScimRefusals(ScimServlet servlet, ScimRequests requests) {
        this.servlet = servlet;
        this.requests = requests;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            refuse(request, response, 503, "The access token cannot be checked at the moment; try again later");
        } else if (request.getHeader("Authorization") == null) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            refuse(request, response, 401, "A valid access token is needed: Authorization: Bearer <token>");
        } else {
            response.setHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
            refuse(request, response, 401, "The access token is not valid, or is no longer valid");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        commence(request, response, exception);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        refuse(request, response, 403, "The caller may not do this");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException, ServletException {
        if (requests.matches(request)) {
            refuse(request, response, 400, "The request is malformed: the firewall of Spring Security refuses it");
        } else {
            others.handle(request, response, exception);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException {
        servlet.refuse(request, response, ScimError.of(status, detail));
    }
}
