package dev.scimkit.server.http.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.TrustedProxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/**
 * Serves a {@link ScimService} with the HTTP server of the JDK, on virtual threads if the JVM has them, and otherwise
 * on a bounded pool.
 *
 * <p>It speaks plain HTTP: put it behind a proxy that terminates TLS (RFC 7644 section 7.2). The JDK sends head and
 * body of a response in separate packets. Start the JVM with {@code -Dsun.net.httpserver.nodelay=true}, or clients that
 * keep connections open wait 40 ms for each body.
 *
 * <p>The JDK itself answers malformed requests with a page of HTML, before this server sees them: a malformed request
 * line, and a path or query that is not a URI, such as one with the escape {@code %zz}. All other answers are SCIM
 * messages. The time for the head of a request is unlimited, unless the JDK's system property
 * {@code sun.net.httpserver.maxReqTime} limits it, in seconds.
 */
public final class JdkScimServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final RequestsInFlight inFlight;
    private final ReadTimeouts timeouts;
    private final Duration grace;

    private JdkScimServer(
            HttpServer server,
            ExecutorService threads,
            RequestsInFlight inFlight,
            ReadTimeouts timeouts,
            Duration grace) {
        this.server = server;
        this.threads = threads;
        this.inFlight = inFlight;
        this.timeouts = timeouts;
        this.grace = grace;
    }

    /**
     * Starts to configure a server.
     *
     * @param service the service that answers requests
     * @return a builder; by default the server listens on a free port of the loopback address, at {@code /scim/v2}
     */
    public static Builder builder(ScimService service) {
        return new Builder(service);
    }

    /** {@return the port on which the server listens} */
    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * Stops: refuses new requests, waits until accepted ones are answered or the grace period is over, and frees the
     * port.
     */
    @Override
    public void close() {
        inFlight.drain(grace);
        server.stop(0);
        threads.shutdown();
        timeouts.close();
    }

    /**
     * Configures where and how the server listens.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private final ScimService service;
        private String host = "127.0.0.1";
        private int port;
        private String basePath = "/scim/v2";
        private TrustedProxies proxies = TrustedProxies.none();
        private int maxThreads = 64;
        private Duration bodyTimeout = Duration.ofSeconds(30);
        private Duration grace = Duration.ofSeconds(30);

        private Builder(ScimService service) {
            this.service = service;
        }

        /**
         * Sets the address to listen on.
         *
         * @param value a host name or address of this machine
         * @return this builder
         */
        public Builder host(String value) {
            this.host = value;
            return this;
        }

        /**
         * Sets the port to listen on.
         *
         * @param value the port; 0 for any free port
         * @return this builder
         */
        public Builder port(int value) {
            this.port = value;
            return this;
        }

        /**
         * Sets the path below which SCIM is served.
         *
         * @param value the path, with a leading and without a trailing slash
         * @return this builder
         */
        public Builder basePath(String value) {
            if (!value.startsWith("/") || value.endsWith("/")) {
                throw new IllegalArgumentException("basePath must begin with a slash and not end with one: " + value);
            }
            this.basePath = value;
            return this;
        }

        /**
         * Sets the proxies that may say which address a client used.
         *
         * @param value the proxies
         * @return this builder
         */
        public Builder trustedProxies(TrustedProxies value) {
            this.proxies = value;
            return this;
        }

        /**
         * Sets how many requests are served at once if the JVM has no virtual threads.
         *
         * @param value the size of the pool, from 1
         * @return this builder
         */
        public Builder maxThreads(int value) {
            this.maxThreads = value;
            return this;
        }

        /**
         * Sets how long a client may take to send the body of a request; 30 seconds by default. Then its connection is
         * closed. The rest of a refused body counts too, so that no client holds a thread for longer.
         *
         * @param value the maximum time
         * @return this builder
         */
        public Builder bodyTimeout(Duration value) {
            this.bodyTimeout = value;
            return this;
        }

        /**
         * Sets how long closing waits for requests in progress.
         *
         * @param value the maximum wait
         * @return this builder
         */
        public Builder grace(Duration value) {
            this.grace = value;
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the server, listening
         * @throws IOException if it cannot listen there, for example because the port is in use
         */
        public JdkScimServer start() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            ExecutorService threads = RequestThreads.create(maxThreads);
            RequestsInFlight inFlight = new RequestsInFlight();
            ReadTimeouts timeouts = new ReadTimeouts(bodyTimeout);
            server.createContext("/", new JdkHttpHandler(service, basePath, proxies, inFlight, timeouts));
            server.setExecutor(inFlight.counting(threads));
            server.start();
            return new JdkScimServer(server, threads, inFlight, timeouts, grace);
        }
    }
}
