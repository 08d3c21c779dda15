package dev.scimkit.server.http;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.message.ErrorMessage;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP response of the engine.
 *
 * @param status the status code
 * @param headers the headers, except {@code Content-Length}
 * @param body the body in UTF-8, which must not be changed; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go to the socket unchanged, and responses are never compared
public record ScimHttpResponse(int status, HttpHeaders headers, byte[] body) {

    private static final byte[] NO_BODY = {};

    /**
     * Makes a response without body.
     *
     * @param status the status code
     * @return the response
     */
    public static ScimHttpResponse of(int status) {
        return new ScimHttpResponse(status, HttpHeaders.none(), NO_BODY);
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
        return new ScimHttpResponse(status, headers.with(name, value), body);
    }

    /**
     * Sets the body.
     *
     * @param utf8 the bytes of the body, which are not copied
     * @return a response with that body
     */
    public ScimHttpResponse body(byte[] utf8) {
        return new ScimHttpResponse(status, headers, utf8);
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return status and size; not the body, which may contain personal data} */
    @Override
    public String toString() {
        return status + " (" + body.length + " octets)";
    }
}
