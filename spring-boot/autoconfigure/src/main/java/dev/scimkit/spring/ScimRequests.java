package dev.scimkit.spring;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Exactly the requests that the container will give to the servlet. A comparison of paths could differ from what the
 * container does with slashes, dots and percent escapes.
 */
final class ScimRequests implements RequestMatcher {

    private final String servlet;

    ScimRequests(String servlet) {
        this.servlet = servlet;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        HttpServletMapping mapping = request.getHttpServletMapping();
        return mapping != null && servlet.equals(mapping.getServletName());
    }

    @Override
    public String toString() {
        return "requests for the servlet " + servlet;
    }
}
