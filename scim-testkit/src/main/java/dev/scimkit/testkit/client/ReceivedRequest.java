package dev.scimkit.testkit.client;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that a client sent, and how it was answered.
 *
 * @param test the number of the test that sent it; requests of different tests are never judged together
 * @param request the request
 * @param response the answer; status 0 if the connection was closed without one
 * @param arrived when the request arrived, by {@link System#nanoTime}
 * @param answered when the answer was sent, likewise
 */
public record ReceivedRequest(int test, ScimRequest request, ScimResponse response, long arrived, long answered) {

    /**
     * A write: a request of its own, or an operation of a bulk request.
     *
     * @param received the request
     * @param method the method
     * @param data the body, missing if there is none
     */
    record Write(ReceivedRequest received, String method, JsonNode data) {

        /** The operations of a PATCH. */
        List<JsonNode> operations() {
            return method.equals("PATCH")
                    ? List.copyOf(member(data, "Operations").values())
                    : List.of();
        }
    }

    /** The path of an operation of a PATCH; empty if it has none. */
    static String pathOf(JsonNode operation) {
        return member(operation, "path").asString("");
    }

    /** A member of an object, whose name clients may write in any case (RFC 7643 section 2.1). */
    private static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        return !exact.isMissingNode()
                ? exact
                : object.propertyStream()
                        .filter(member -> member.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(exact);
    }

    JsonNode body() {
        return tree(request.body());
    }

    JsonNode answer() {
        return tree(response.body());
    }

    private static JsonNode tree(byte[] octets) {
        try {
            return octets.length == 0
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(octets);
        } catch (JacksonException malformed) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** The path of the request, without the query. */
    String path() {
        return request.uri().getPath();
    }

    boolean isSearch() {
        return request.method().equals("POST") && path().endsWith("/.search");
    }

    /** What the request writes. */
    Stream<Write> writes() {
        if (request.method().equals("GET") || isSearch()) {
            return Stream.empty();
        }
        if (!path().endsWith("/Bulk")) {
            return Stream.of(new Write(this, request.method(), body()));
        }
        return member(body(), "Operations")
                .valueStream()
                .map(operation -> new Write(
                        this,
                        member(operation, "method").asString("").toUpperCase(Locale.ROOT),
                        member(operation, "data")));
    }

    /** A parameter of a query, in the URI of a GET or the body of a search. */
    Optional<String> parameter(String name) {
        if (isSearch()) {
            JsonNode value = member(body(), name);
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString(""));
        }
        return inUri(name);
    }

    /** A parameter in the URI. */
    Optional<String> inUri(String name) {
        String query = request.uri().getRawQuery();
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (decoded(parts[0]).equalsIgnoreCase(name)) {
                return Optional.of(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The filters that the request has, in queries and in paths of operations. */
    List<String> filters() {
        List<String> filters = new ArrayList<>();
        parameter("filter").ifPresent(filters::add);
        writes().flatMap(write -> write.operations().stream())
                .map(ReceivedRequest::pathOf)
                .filter(path -> path.indexOf('[') >= 0)
                .forEach(filters::add);
        return filters;
    }
}
