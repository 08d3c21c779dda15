package dev.scimkit.testkit.language;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The request of a conversation, being built. */
public final class ServerCall implements Call {

    private final ServerConversation scim;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private byte[] body = {};
    private boolean adapted = true;

    ServerCall(ServerConversation scim, String method, String path) {
        this.scim = scim;
        this.method = method;
        this.path = path;
        headers.put("Accept", ServerConversation.SCIM_JSON);
        scim.endpoint().authorization().ifPresent(value -> headers.put("Authorization", value));
    }

    @Override
    public Call header(String name, String value) {
        headers.put(name, scim.fill(value));
        return this;
    }

    @Override
    public Call without(String name) {
        headers.remove(name);
        return this;
    }

    @Override
    public Call body(String json) {
        return octets(scim.fillBody(json).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Call octets(byte[] octets) {
        headers.putIfAbsent("Content-Type", ServerConversation.SCIM_JSON);
        body = octets;
        return this;
    }

    @Override
    public Call asItIs() {
        adapted = false;
        return this;
    }

    @Override
    public Answer send() {
        return scim.send(this);
    }

    boolean isAdapted() {
        return adapted;
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
