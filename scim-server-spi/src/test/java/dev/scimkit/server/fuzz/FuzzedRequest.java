package dev.scimkit.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.scimkit.server.TestService;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request as a file holds it: method and target in the first line, then header fields, an empty line and the body. A line
 * such as {@code ~17} before all that changes the request in the way of that number ({@link RequestMutation}).
 *
 * @param method the method
 * @param target path and query
 * @param headers the header fields
 * @param body the body
 */
record FuzzedRequest(String method, String target, HttpHeaders headers, byte[] body) {

    private static final int MAX_FIELDS = 50;

    /** Reads a file; null if it does not begin with a method and a path. */
    static @Nullable FuzzedRequest read(byte[] file) {
        Lines lines = new Lines(file);
        String first = lines.next();
        Integer mutation = first.startsWith("~") ? number(first.substring(1)) : null;
        if (mutation != null) {
            first = lines.next();
        }
        int space = first.indexOf(' ');
        if (space <= 0 || first.indexOf('/', space) != space + 1) {
            return null;
        }
        HttpHeaders headers = HttpHeaders.none();
        String line = lines.next();
        for (int i = 0; !line.isEmpty() && i < MAX_FIELDS; i++) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers = headers.with(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
            line = lines.next();
        }
        FuzzedRequest request =
                new FuzzedRequest(first.substring(0, space), first.substring(space + 1), headers, lines.rest());
        return mutation == null ? request : new RequestMutation(mutation).of(request);
    }

    ScimHttpRequest toHttp() {
        ScimHttpRequest request = ScimHttpRequest.of(method, TestService.BASE, target);
        return new ScimHttpRequest(
                method, TestService.BASE, request.path(), request.query(), headers, new ByteArrayInputStream(body));
    }

    private static @Nullable Integer number(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static final class Lines {

        private final byte[] file;
        private int position;

        Lines(byte[] file) {
            this.file = file;
        }

        String next() {
            int end = position;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            String line = new String(file, position, end - position, ISO_8859_1);
            position = Math.min(end + 1, file.length);
            return line;
        }

        byte[] rest() {
            return Arrays.copyOfRange(file, position, file.length);
        }
    }
}
