package dev.scimkit.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends requests exactly as a test writes them, each on its own connection. */
public final class RawHttp {

    private static final String END_OF_HEAD = "\r\n\r\n";

    private final int port;

    /** Connects to a port of the loopback address. */
    public RawHttp(int port) {
        this.port = port;
    }

    /** A response; header names are case-insensitive. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Sends a request with a body of known length, if any. */
    public Answer send(String method, String target, @Nullable String body, String... fields) throws IOException {
        List<String> head = new ArrayList<>(List.of(fields));
        byte[] octets = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            head.add("Content-Type: application/scim+json");
            head.add("Content-Length: " + octets.length);
        }
        return send(method, target, octets, head);
    }

    /** Sends a body in small chunks. */
    public Answer sendChunked(String method, String target, String body, String... fields) throws IOException {
        List<String> head = new ArrayList<>(List.of(fields));
        head.add("Content-Type: application/scim+json");
        head.add("Transfer-Encoding: chunked");
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < body.length(); i += 7) {
            String chunk = body.substring(i, Math.min(i + 7, body.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return send(method, target, (chunks + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII), head);
    }

    /** Sends a body exactly as it is written here. */
    public Answer sendRaw(String method, String target, String body, String... fields) throws IOException {
        return send(method, target, body.getBytes(StandardCharsets.US_ASCII), List.of(fields));
    }

    private Answer send(String method, String target, byte[] body, List<String> fields) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (fields.stream().noneMatch(field -> field.startsWith("Host:"))) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        fields.forEach(field -> head.append(field).append("\r\n"));
        head.append("Connection: close").append(END_OF_HEAD);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream stream) throws IOException {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        int end = text.indexOf(END_OF_HEAD);
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + END_OF_HEAD.length()));
    }
}
