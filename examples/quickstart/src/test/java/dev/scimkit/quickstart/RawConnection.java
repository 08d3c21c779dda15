package dev.scimkit.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test decides when to send which bytes. */
final class RawConnection implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader answers;

    RawConnection(String baseUrl) throws IOException {
        socket = new Socket("127.0.0.1", URI.create(baseUrl).getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The head of a request, with the blank line that ends it. */
    static String head(String requestLine, String... fields) {
        return requestLine + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    }

    String readLine() throws IOException {
        return answers.readLine();
    }

    /** Reads the rest of a response's head, and then its body. */
    String readBody() throws IOException {
        int length = 0;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length())) {
                length = Integer.parseInt(
                        line.substring("Content-Length:".length()).strip());
            }
        }
        char[] body = new char[length];
        int read = 0;
        while (read < length) {
            read += answers.read(body, read, length - read);
        }
        return new String(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
