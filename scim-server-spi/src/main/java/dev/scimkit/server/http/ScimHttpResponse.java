package dev.scimkit.server.http;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.message.ErrorMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP response of the engine.
 *
 * <p>Most bodies are complete. Long lists are made while they are written, so that they are never in memory as a whole: an
 * adapter sends them with {@link #writeTo} and without a {@code Content-Length}, and aborts the connection if that fails.
 * Immutable, except that the body of a list can be written only once.
 */
public final class ScimHttpResponse {

    private static final byte[] NO_BODY = {};

    private final int status;
    private final HttpHeaders headers;
    private final @Nullable Body streamed;
    private byte @Nullable [] body;

    private ScimHttpResponse(int status, HttpHeaders headers, byte @Nullable [] body, @Nullable Body streamed) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.streamed = streamed;
    }

    /** A body that is made while it is written. */
    @FunctionalInterface
    public interface Body {

        /**
         * Makes and writes the body.
         *
         * @param out where to write it; it is not closed
         * @throws IOException if it cannot be made or written completely: then the client must not mistake what was
         *     written for a complete document
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes a response without body.
     *
     * @param status the status code
     * @return the response
     */
    public static ScimHttpResponse of(int status) {
        return new ScimHttpResponse(status, HttpHeaders.none(), NO_BODY, null);
    }

    /**
     * Makes a response with a SCIM error message (RFC 7644 section 3.12).
     *
     * @param error what went wrong
     * @return the response, with the error's status
     */
    public static ScimHttpResponse error(ScimError error) {
        return of(error.status())
                .header("Content-Type", "application/scim+json")
                .body(JsonWriter.writeBytes(ErrorMessage.write(error)));
    }

    /**
     * Adds a header.
     *
     * @param name its name
     * @param value its value
     * @return a response with that header
     */
    public ScimHttpResponse header(String name, String value) {
        return new ScimHttpResponse(status, headers.with(name, value), body, streamed);
    }

    /**
     * Sets the body.
     *
     * @param utf8 the bytes of the body, which are not copied
     * @return a response with that body
     */
    public ScimHttpResponse body(byte[] utf8) {
        return new ScimHttpResponse(status, headers, Objects.requireNonNull(utf8, "utf8"), null);
    }

    /**
     * Sets a body that is made while it is written.
     *
     * @param made makes the body
     * @return a response with that body
     */
    public ScimHttpResponse streamed(Body made) {
        return new ScimHttpResponse(status, headers, null, Objects.requireNonNull(made, "made"));
    }

    /** {@return the status code} */
    public int status() {
        return status;
    }

    /** {@return the headers, except {@code Content-Length}} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return whether the body is made while it is written, so that its length is not known} */
    public boolean isStreamed() {
        return streamed != null;
    }

    /** {@return what makes the body while it is written, or null if it is complete} */
    public @Nullable Body stream() {
        return streamed;
    }

    /**
     * Gives the whole body. One that is made while it is written is made in memory.
     *
     * @return the body in UTF-8, which must not be changed; empty if there is none
     */
    public byte[] body() {
        byte[] complete = body;
        if (complete == null) {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            try {
                writeTo(made);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            complete = made.toByteArray();
            body = complete;
        }
        return complete;
    }

    /**
     * Writes the body.
     *
     * @param out where to write it; it is not closed
     * @throws IOException if it cannot be made or written completely: then abort the connection, so that the client does not
     *     mistake what it got for a complete document
     */
    public void writeTo(OutputStream out) throws IOException {
        Body made = streamed;
        byte[] complete = body;
        if (complete != null) {
            out.write(complete);
        } else if (made != null) {
            made.writeTo(out);
        }
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** {@return status and size; not the body, which may contain personal data} */
    @Override
    public String toString() {
        byte[] complete = body;
        return complete == null ? status + " (streamed)" : status + " (" + complete.length + " octets)";
    }
}
