package dev.scimkit.server.http.servlet;

import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.Sender;
import dev.scimkit.server.http.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads requests from a container as the client sent them, without decoding or parsing. */
final class ServletRequests {

    private final TrustedProxies proxies;

    ServletRequests(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    ScimHttpRequest read(HttpServletRequest request) throws IOException {
        HttpHeaders headers = headers(request);
        String uri = request.getRequestURI();
        int end = endOfBase(request, uri);
        String host = host(request);
        String origin = proxies.origin(request.getRemoteAddr(), headers, request.getScheme(), host);
        String query = request.getQueryString();
        return new ScimHttpRequest(
                request.getMethod(),
                origin + uri.substring(0, end),
                uri.substring(end),
                query == null ? "" : query,
                headers,
                request.getInputStream(),
                sender(request));
    }

    /** Returns the address that the container reports, which may know its proxies, and whom it or a filter authenticated. */
    private static Sender sender(HttpServletRequest request) {
        Object certificates = request.getAttribute("jakarta.servlet.request.X509Certificate"); // Servlet 6.0, 3.10
        return new Sender(
                request.getRemoteAddr(),
                certificates instanceof X509Certificate[] chain ? List.of(chain) : List.of(),
                request.getUserPrincipal());
    }

    /** Returns where the servlet's path ends in the original URI. */
    private static int endOfBase(HttpServletRequest request, String uri) {
        int end = Math.min(request.getContextPath().length(), uri.length());
        if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.PATH) {
            return end;
        }
        long segments =
                request.getServletPath().chars().filter(letter -> letter == '/').count();
        for (long i = 0; i < segments && end < uri.length(); i++) {
            int start = end;
            while (start < uri.length() && uri.charAt(start) == '/') {
                start++; // containers take several slashes for one
            }
            int next = uri.indexOf('/', start);
            end = next < 0 ? uri.length() : next;
        }
        return end;
    }

    /** Returns the headers, with the {@code Host} that the container reports, which may know its proxies. */
    static HttpHeaders headers(HttpServletRequest request) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            fields.put(name, new ArrayList<>(Collections.list(request.getHeaders(name))));
        }
        if (fields.getOrDefault("Host", List.of()).size() <= 1) { // several are left for the service to refuse
            fields.put("Host", List.of(host(request)));
        }
        return HttpHeaders.of(fields);
    }

    private static String host(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port <= 0 || port == (request.getScheme().equals("https") ? 443 : 80);
        return usual ? request.getServerName() : request.getServerName() + ":" + port;
    }
}
