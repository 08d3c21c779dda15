package dev.scimkit.server.http.servlet;

import dev.scimkit.core.error.ScimError;
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
 * Serves a {@link ScimService} in a servlet container: Jetty, Tomcat, Undertow, or Spring Boot with any of them. Map it
 * to a prefix, such as {@code /scim/v2/*}; SCIM is then served below the context path and this prefix.
 *
 * <p>The service writes every answer; the container never replaces one by an error page. The container itself answers
 * requests that it refuses before it calls a servlet, such as those with a malformed URI. It also provides threads,
 * TLS, compression and time limits.
 */
@SuppressWarnings("exports") // with a transitive requirement, modules without servlets would need the API to compile
public final class ScimServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ScimService service;
    private final transient ServletRequests requests;

    /**
     * Serves with the scheme and host that the container reports.
     *
     * @param service the service that answers requests
     */
    public ScimServlet(ScimService service) {
        this(service, TrustedProxies.none());
    }

    /**
     * Serves behind proxies that the container does not know.
     *
     * @param service the service that answers requests
     * @param proxies the proxies that may say which address a client used
     */
    public ScimServlet(ScimService service, TrustedProxies proxies) {
        this.service = Objects.requireNonNull(service, "service");
        this.requests = new ServletRequests(Objects.requireNonNull(proxies, "proxies"));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, service.handle(requests.read(request)));
    }

    /**
     * Answers a request that something in front of this servlet refuses, such as a filter, as the servlet would.
     *
     * @param request the request
     * @param response the response; header fields that it already has are kept
     * @param error why it is refused
     * @throws IOException if the answer cannot be sent
     */
    public void refuse(HttpServletRequest request, HttpServletResponse response, ScimError error) throws IOException {
        send(request, response, service.refuse(ServletRequests.headers(request), error));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, ScimHttpResponse answer)
            throws IOException {
        response.setStatus(answer.status());
        for (Map.Entry<String, List<String>> field : answer.headers().asMap().entrySet()) {
            field.getValue().forEach(value -> response.addHeader(field.getKey(), value));
        }
        boolean head = request.getMethod().equals("HEAD");
        if (answer.isStreamed()) {
            if (!head) {
                answer.writeTo(response.getOutputStream());
            }
            response.flushBuffer();
            return;
        }
        byte[] body = answer.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            if (!head) {
                response.getOutputStream().write(body);
            }
        }
        response.flushBuffer();
    }
}
