package dev.scimkit.server.http.jdk;

import dev.scimkit.server.http.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request body that must arrive within a time limit.
 *
 * <p>Time counts only while waiting for the client: not for bytes that have already arrived, and not after the last
 * one.
 */
final class TimedBody extends FilterInputStream {

    /** Reads while the client may keep the server waiting. */
    @FunctionalInterface
    interface Reader {
        int read(RequestInProgress.Transfer part) throws IOException;
    }

    private static final long UNKNOWN = -1;

    private final Reader reader;
    private long rest;
    private boolean broken;

    /**
     * Begins to read.
     *
     * @param length the length of the body in bytes; negative if unknown
     */
    TimedBody(InputStream body, long length, Reader reader) {
        super(body);
        this.reader = reader;
        this.rest = length < 0 ? UNKNOWN : length;
    }

    /** Wraps the body of a request with these headers (RFC 9112 section 6.3). */
    static TimedBody of(InputStream body, HttpHeaders headers, Reader reader) {
        if (!headers.all("Transfer-Encoding").isEmpty()) {
            return new TimedBody(body, UNKNOWN, reader);
        }
        return new TimedBody(body, length(headers), reader);
    }

    private static long length(HttpHeaders headers) {
        try {
            return Long.parseLong(headers.first("Content-Length").orElse("0"));
        } catch (NumberFormatException strange) {
            return UNKNOWN;
        }
    }

    /** Returns whether reading failed; then nothing more can be read from the connection. */
    boolean isBroken() {
        return broken;
    }

    /** Returns whether the whole body was read. */
    boolean isAtEnd() {
        return rest == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] octet = new byte[1];
        return read(octet, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(octet[0]);
    }

    @Override
    public int read(byte[] octets, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        broken = true;
        int read = waits() ? reader.read(() -> super.read(octets, from, length)) : super.read(octets, from, length);
        broken = false;
        count(read);
        return read;
    }

    private boolean waits() throws IOException {
        return !isAtEnd() && available() == 0;
    }

    private void count(int read) {
        if (read < 0) {
            rest = 0;
        } else if (rest > 0) {
            rest = Math.max(0, rest - read);
        }
    }
}
