package dev.scimkit.server.http.servlet;

import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.http.TrustedProxies;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Serves a {@link ScimService} in a servlet container: Jetty, Tomcat, Undertow, or Spring Boot with any of them. Map it to a
 * prefix, such as {@code /scim/v2/*}; SCIM is then served below the context path and this prefix.
 *
 * <p>Every answer is written by the service, never an error page of the container; what the container itself refuses before
 * it calls a servlet, such as a malformed URI, is the container's. Threads, TLS, compression and time limits are its too.
 */
@SuppressWarnings("exports") // were the API required transitively, modules without servlets would need it to compile
public final class ScimServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ScimService service;
    private final transient ServletRequests requests;

    /**
     * Serves what the container says: the scheme and host under which a client reached it are the container's word.
     *
     * @param service what answers the requests
     */
    public ScimServlet(ScimService service) {
        this(service, TrustedProxies.none());
    }

    /**
     * Serves behind proxies about which the container was not told.
     *
     * @param service what answers the requests
     * @param proxies the proxies that are believed when they say under which address a client reached them
     */
    public ScimServlet(ScimService service, TrustedProxies proxies) {
        this.service = Objects.requireNonNull(service, "service");
        this.requests = new ServletRequests(Objects.requireNonNull(proxies, "proxies"));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, service.handle(requests.read(request)));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, ScimHttpResponse answer)
            throws IOException {
        response.setStatus(answer.status());
        for (Map.Entry<String, List<String>> field : answer.headers().asMap().entrySet()) {
            field.getValue().forEach(value -> response.addHeader(field.getKey(), value));
        }
        byte[] body = answer.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
        response.flushBuffer();
    }
}
