package dev.scimkit.testkit.language;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A request being built. */
public final class Call {

    private final Conversation scim;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = {};
    private boolean fits = true;

    Call(Conversation scim, String method, String path) {
        this.scim = scim;
        this.method = method;
        this.path = path;
        headers.put("Accept", Conversation.SCIM_JSON);
        scim.endpoint().authorization().ifPresent(value -> headers.put("Authorization", value));
    }

    /**
     * Sets a header field.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    public Call header(String name, String value) {
        headers.put(name, scim.fill(value));
        return this;
    }

    /**
     * Removes a header field.
     *
     * @param name its name
     * @return this
     */
    public Call without(String name) {
        headers.remove(name);
        return this;
    }

    /**
     * Sets the body and, if there is no Content-Type yet, the media type of SCIM.
     *
     * @param json the JSON text, which may contain names in braces
     * @return this
     */
    public Call body(String json) {
        return octets(scim.fillBody(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the body as octets and, if there is no Content-Type yet, the media type of SCIM.
     *
     * @param octets the octets
     * @return this
     */
    public Call octets(byte[] octets) {
        headers.putIfAbsent("Content-Type", Conversation.SCIM_JSON);
        body = octets;
        return this;
    }

    /**
     * Sends the body as it is, although required attributes are missing.
     *
     * @return this
     */
    public Call asItIs() {
        fits = false;
        return this;
    }

    /** {@return the answer} */
    public Answer send() {
        return scim.send(this);
    }

    boolean fits() {
        return fits;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
