package dev.scimkit.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server that begins an answer on each connection, and never ends it. */
public final class HostileServer implements AutoCloseable {

    private static final int PART = 8_192;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch connected = new CountDownLatch(1);

    private HostileServer(String begin, String part, boolean drips) throws IOException {
        thread(() -> {
            while (true) {
                Socket connection = listener.accept();
                connected.countDown();
                thread(() -> answer(connection, begin, part, drips));
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception over) {
                // the client or the test has ended
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins each answer with a text, and repeats another as fast as the client reads. */
    public static HostileServer endless(String begin, String part) throws IOException {
        return new HostileServer(begin, part.repeat(Math.max(1, PART / part.length())), false);
    }

    /** Begins each answer with a text, and repeats another ten times a second. */
    public static HostileServer dripping(String begin, String part) throws IOException {
        return new HostileServer(begin, part, true);
    }

    private static void answer(Socket connection, String begin, String part, boolean drips) throws Exception {
        OutputStream out = connection.getOutputStream();
        out.write(begin.getBytes(StandardCharsets.US_ASCII));
        byte[] octets = part.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(octets);
            out.flush();
            if (drips) {
                Thread.sleep(100);
            }
        }
    }

    /** The URL of the server. */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Waits until a client has connected. */
    public void awaitConnection() throws InterruptedException {
        connected.await();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
