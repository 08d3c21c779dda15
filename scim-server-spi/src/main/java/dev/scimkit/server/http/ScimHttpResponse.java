package dev.scimkit.server.http;

import java.nio.charset.StandardCharsets;

/**
 * An HTTP response as the engine gives it.
 *
 * @param status the status code
 * @param headers the header fields, {@code Content-Length} excepted
 * @param body the body in UTF-8, owned by the response and not to be changed; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // the octets go to the socket as they are; responses are not compared
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
     * Adds a header field.
     *
     * @param name its name
     * @param value its value
     * @return a response that has it too
     */
    public ScimHttpResponse header(String name, String value) {
        return new ScimHttpResponse(status, headers.with(name, value), body);
    }

    /**
     * Sets the body.
     *
     * @param utf8 the octets of the body; not copied
     * @return a response with that body
     */
    public ScimHttpResponse body(byte[] utf8) {
        return new ScimHttpResponse(status, headers, utf8);
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return status and size; never the body, which is personal} */
    @Override
    public String toString() {
        return status + " (" + body.length + " octets)";
    }
}
