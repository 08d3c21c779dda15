package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.on;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Further ways to break a server: those that depend on the caller, the text of a filter, or the operation. */
final class ZitadelDefects {

    private ZitadelDefects() {}

    /** Requests with certain credentials, a regular expression. */
    static Predicate<ScimRequest> by(String credentials) {
        return request -> request.headers().getOrDefault("Authorization", "").matches(credentials);
    }

    /** Requests without a header field. */
    static Predicate<ScimRequest> without(String header) {
        return request -> !request.headers().containsKey(header);
    }

    /** Requests whose JSON object fulfils a condition. */
    static Predicate<ScimRequest> saying(Predicate<ObjectNode> fits) {
        return request -> {
            ObjectNode json = Defects.object(request.body());
            return json != null && fits.test(json);
        };
    }

    /** Serves certain requests with the credentials of another caller. */
    static Mutant.Defect as(String token, Predicate<ScimRequest> which) {
        return Defects.request(which, request -> withHeader(request, "Authorization", "Bearer " + token));
    }

    static ScimRequest withHeader(ScimRequest request, String name, String value) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(name, value);
        return new ScimRequest(request.method(), request.uri(), headers, request.body());
    }

    static ScimRequest at(ScimRequest request, String uri) {
        return new ScimRequest(request.method(), URI.create(uri), request.headers(), request.body());
    }

    /** Answers certain requests with an error. */
    static Mutant.Defect refusing(Predicate<ScimRequest> which, int status) {
        return (request, server) -> which.test(request) ? answer(status, refusal(status)) : server.send(request);
    }

    /** Answers certain requests with success and nothing else, and does not perform them. */
    static Mutant.Defect ignoring(Predicate<ScimRequest> which) {
        return (request, server) -> which.test(request) ? answer(204, "") : server.send(request);
    }

    private static String refusal(int status) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"" + status
                + "\",\"detail\":\"No\"}";
    }

    static ScimResponse answer(int status, String body) {
        return new ScimResponse(
                status,
                Map.of("Content-Type", List.of("application/scim+json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Lists of users whose filter contains a text. */
    static Predicate<ScimRequest> filtered(String part) {
        return on("GET", "/Users").and(request -> filter(request.uri()).contains(part));
    }

    static String filter(URI uri) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.split("&")) {
            if (parameter.startsWith("filter=")) {
                return URLDecoder.decode(parameter.substring("filter=".length()), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** Changes the filter of lists. */
    static Mutant.Defect filter(String paths, UnaryOperator<String> change) {
        return Defects.request(on("GET", paths), request -> {
            String filter = filter(request.uri());
            return filter.isEmpty()
                    ? request
                    : at(request, request.uri().toString().replace(encoded(filter), encoded(change.apply(filter))));
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** PATCH requests with an operation that fulfils a condition. */
    static Predicate<ScimRequest> patching(Predicate<JsonNode> fits) {
        return on("PATCH", ".*")
                .and(saying(json -> json.path("Operations").valueStream().anyMatch(fits)));
    }

    /** Whether the path of an operation has a prefix. */
    static Predicate<JsonNode> path(String begin) {
        return operation -> operation.path("path").asString("").startsWith(begin);
    }

    /** Changes the operations of bulk requests. */
    static Mutant.Defect bulk(Consumer<ObjectNode> change) {
        return Defects.requestBody(
                on("POST", "/Bulk"),
                json -> json.path("Operations").forEach(operation -> change.accept((ObjectNode) operation)));
    }

    /** Gives the results of certain operations another status. */
    static Mutant.Defect results(String methods, String paths, String status) {
        return (request, server) -> {
            ScimResponse response = server.send(request);
            ObjectNode sent = on("POST", "/Bulk").test(request) ? Defects.object(request.body()) : null;
            return sent == null
                    ? response
                    : Defects.withJson(response, json -> {
                        JsonNode results = json.path("Operations");
                        for (int i = 0; i < results.size(); i++) {
                            JsonNode operation = sent.path("Operations").path(i);
                            if (operation.path("method").asString("").matches(methods)
                                    && operation.path("path").asString("").matches(paths)) {
                                ((ObjectNode) results.get(i)).put("status", status);
                            }
                        }
                    });
        };
    }

    /** Adds a header field to certain responses. */
    static Mutant.Defect adding(Predicate<ScimRequest> which, String name, String value) {
        return Defects.response(which, response -> {
            Map<String, List<String>> headers = new TreeMap<>(response.headers());
            headers.put(name, List.of(value));
            return new ScimResponse(response.status(), headers, response.body());
        });
    }
}
