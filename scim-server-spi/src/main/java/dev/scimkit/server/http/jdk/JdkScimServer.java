package dev.scimkit.server.http.jdk;

import com.sun.net.httpserver.HttpServer;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.TrustedProxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a {@link ScimService} with the HTTP server of the JDK.
 *
 * <p>It speaks plain HTTP: put it behind a proxy that terminates TLS (RFC 7644 section 7.2). The JDK sends head and
 * body of a response in separate packets. Start the JVM with {@code -Dsun.net.httpserver.nodelay=true}, or clients that
 * keep connections open wait 40 ms for each body.
 *
 * <p>Slow clients are cut off by the limits of the {@link Builder}, and requests that are not authenticated never take
 * the places of those that are. What the JDK can limit only for the whole process is left to the application: how many
 * connections there may be ({@code -Djdk.httpserver.maxConnections}), how large a head is
 * ({@code -Dsun.net.httpserver.maxReqHeaderSize}), and, before Java 21, how long a connection may be open without sending
 * anything ({@code -Dsun.net.httpserver.maxReqTime}). Such connections take no thread.
 *
 * <p>The JDK itself answers malformed requests with a page of HTML, before this server sees them: a malformed request
 * line, and a path or query that is not a URI, such as one with the escape {@code %zz}. All other answers are SCIM
 * messages.
 */
public final class JdkScimServer implements AutoCloseable {

    private static final int LONGEST_STOP = 86_400;

    private final HttpServer server;
    private final ExecutorService threads;
    private final RequestsInProgress requests;
    private final Thread watch;
    private final Duration grace;

    private JdkScimServer(
            HttpServer server, ExecutorService threads, RequestsInProgress requests, Thread watch, Duration grace) {
        this.server = server;
        this.threads = threads;
        this.requests = requests;
        this.watch = watch;
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
     * Stops: refuses new requests and connections, waits until accepted requests are answered or the grace period is over,
     * and frees the port. Clients that have not sent a complete head are not waited for.
     */
    @Override
    public void close() {
        long deadline = System.nanoTime() + grace.toNanos();
        requests.refuseOthers(shorter(grace, ClientTimeouts.PATIENCE));
        stopListening();
        requests.awaitAnswers(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        server.stop(0);
        threads.shutdown();
        watch.interrupt();
    }

    /** Frees the port while requests are still being answered: the JDK does so at the beginning of a stop with a delay. */
    private void stopListening() {
        int delay = (int) Math.min(grace.toSeconds() + 1, LONGEST_STOP);
        Thread stop = new Thread(() -> server.stop(delay), "scim-stop");
        stop.setDaemon(true);
        stop.start();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
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
        private int maxRequests = 64;
        private int maxUnauthenticated = 256;
        private Duration headTimeout = Duration.ofSeconds(10);
        private Duration bodyTimeout = Duration.ofSeconds(30);
        private Duration writeTimeout = Duration.ofSeconds(30);
        private Duration placeTimeout = Duration.ofSeconds(10);
        private Duration grace = Duration.ofSeconds(30);

        private Builder(ScimService service) {
            this.service = Objects.requireNonNull(service, "service");
        }

        /**
         * Sets the address to listen on.
         *
         * @param value a host name or address of this machine
         * @return this builder
         */
        public Builder host(String value) {
            this.host = Objects.requireNonNull(value, "host");
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
            this.proxies = Objects.requireNonNull(value, "trustedProxies");
            return this;
        }

        /**
         * Sets how many authenticated requests are served at once; 64 by default. Others wait for the
         * {@link #placeTimeout}.
         *
         * @param value the number, from 1
         * @return this builder
         */
        public Builder maxRequests(int value) {
            this.maxRequests = positive(value, "maxRequests");
            return this;
        }

        /**
         * Sets how many requests there may be at once whose caller is not authenticated, or not yet; 256 by default. If there
         * are more, those that have waited longest for their clients are cut off, but none in its first second.
         *
         * @param value the number, from 1
         * @return this builder
         */
        public Builder maxUnauthenticated(int value) {
            this.maxUnauthenticated = positive(value, "maxUnauthenticated");
            return this;
        }

        /**
         * Sets how long a client may take to send the head of a request, from its first octet; 10 seconds by default. Then
         * its connection is closed.
         *
         * @param value the maximum time
         * @return this builder
         */
        public Builder headTimeout(Duration value) {
            this.headTimeout = positive(value, "headTimeout");
            return this;
        }

        /**
         * Sets how long a client may take to send the body of a request; 30 seconds by default. Then its connection is
         * closed. Only authenticated requests have their body read; the rest of a refused body is waited for a second at
         * most.
         *
         * @param value the maximum time
         * @return this builder
         */
        public Builder bodyTimeout(Duration value) {
            this.bodyTimeout = positive(value, "bodyTimeout");
            return this;
        }

        /**
         * Sets how long a client may take to receive an answer; 30 seconds by default. Then its connection is closed.
         *
         * @param value the maximum time
         * @return this builder
         */
        public Builder writeTimeout(Duration value) {
            this.writeTimeout = positive(value, "writeTimeout");
            return this;
        }

        /**
         * Sets how long an authenticated request waits while {@link #maxRequests} others are served; 10 seconds by default.
         * Then it is answered 503.
         *
         * @param value the maximum time
         * @return this builder
         */
        public Builder placeTimeout(Duration value) {
            this.placeTimeout = positive(value, "placeTimeout");
            return this;
        }

        /**
         * Sets how long closing waits for requests in progress; 30 seconds by default.
         *
         * @param value the maximum wait
         * @return this builder
         */
        public Builder grace(Duration value) {
            this.grace = Objects.requireNonNull(value, "grace");
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
            ExecutorService threads = Executors.newCachedThreadPool();
            RequestsInProgress requests = new RequestsInProgress(
                    threads,
                    maxRequests,
                    maxUnauthenticated,
                    new ClientTimeouts(headTimeout, bodyTimeout, writeTimeout, placeTimeout));
            Thread watch = new Thread(requests::watch, "scim-slow-clients");
            watch.setDaemon(true);
            watch.start();
            server.createContext("/", new JdkHttpHandler(service, basePath, proxies, requests));
            server.setExecutor(requests);
            server.start();
            return new JdkScimServer(server, threads, requests, watch, grace);
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1: " + value);
            }
            return value;
        }

        private static Duration positive(Duration value, String name) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be longer than zero: " + value);
            }
            return value;
        }
    }
}
