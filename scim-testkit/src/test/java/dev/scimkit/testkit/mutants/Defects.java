package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ways to break a server. */
final class Defects {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Defects() {}

    /** Requests by method and path below the base URL, both regular expressions. */
    static Predicate<ScimRequest> on(String methods, String paths) {
        Pattern method = Pattern.compile(methods);
        Pattern path = Pattern.compile("(?:/scim/v2/\\d+)?(?:" + paths + ")");
        return request -> method.matcher(request.method()).matches()
                && path.matcher(request.uri().getPath()).matches();
    }

    /** Replaces a certain status in the responses to certain requests. */
    static Mutant.Defect status(Predicate<ScimRequest> which, int right, int wrong) {
        return (request, server) -> {
            ScimResponse response = server.send(request);
            return which.test(request) && response.status() == right
                    ? new ScimResponse(wrong, response.headers(), response.body())
                    : response;
        };
    }

    /** Changes the JSON object in certain responses. */
    static Mutant.Defect body(Predicate<ScimRequest> which, Consumer<ObjectNode> change) {
        return response(which, response -> withJson(response, change));
    }

    /** Changes every resource in certain responses, alone or in a list. */
    static Mutant.Defect resources(Predicate<ScimRequest> which, Consumer<ObjectNode> change) {
        return body(which, json -> {
            if (json.has("Resources")) {
                json.path("Resources").forEach(item -> change.accept((ObjectNode) item));
            } else if (json.has("id")) {
                change.accept(json);
            }
        });
    }

    /** Changes certain responses. */
    static Mutant.Defect response(Predicate<ScimRequest> which, UnaryOperator<ScimResponse> change) {
        return (request, server) -> {
            ScimResponse response = server.send(request);
            return which.test(request) ? change.apply(response) : response;
        };
    }

    /** Changes errors of a certain status. */
    static Mutant.Defect error(int status, Consumer<ObjectNode> change) {
        return response(
                request -> true, response -> response.status() == status ? withJson(response, change) : response);
    }

    /** Changes certain requests before the server sees them. */
    static Mutant.Defect request(Predicate<ScimRequest> which, UnaryOperator<ScimRequest> change) {
        return (request, server) -> server.send(which.test(request) ? change.apply(request) : request);
    }

    /** Changes the JSON object in certain requests. */
    static Mutant.Defect requestBody(Predicate<ScimRequest> which, Consumer<ObjectNode> change) {
        return request(which, request -> {
            ObjectNode json = object(request.body());
            if (json == null) {
                return request;
            }
            change.accept(json);
            return new ScimRequest(
                    request.method(),
                    request.uri(),
                    request.headers(),
                    json.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Changes every operation of PATCH requests. */
    static Mutant.Defect operations(Consumer<ObjectNode> change) {
        return requestBody(
                on("PATCH", ".*"),
                json -> json.path("Operations").forEach(operation -> {
                    if (operation instanceof ObjectNode object) {
                        change.accept(object);
                    }
                }));
    }

    /** Changes the query of certain requests. */
    static Mutant.Defect query(Predicate<ScimRequest> which, UnaryOperator<String> change) {
        return request(which, request -> {
            String url = request.uri().toString();
            int mark = url.indexOf('?');
            if (mark < 0) {
                return request;
            }
            URI changed = URI.create(url.substring(0, mark + 1) + change.apply(url.substring(mark + 1)));
            return new ScimRequest(request.method(), changed, request.headers(), request.body());
        });
    }

    /** Drops a header field of certain requests. */
    static Mutant.Defect ignoringHeader(Predicate<ScimRequest> which, String name) {
        return request(which, request -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(request.headers());
            headers.remove(name);
            return new ScimRequest(request.method(), request.uri(), headers, request.body());
        });
    }

    /** Sets a header field of certain responses, or drops it if the value is empty. */
    static Mutant.Defect header(Predicate<ScimRequest> which, String name, String value) {
        return response(which, response -> withHeader(response, name, value));
    }

    static ScimResponse withHeader(ScimResponse response, String name, String value) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers());
        if (value.isEmpty()) {
            headers.remove(name);
        } else if (headers.containsKey(name)) {
            headers.put(name, List.of(value));
        }
        return new ScimResponse(response.status(), headers, response.body());
    }

    static ScimResponse withJson(ScimResponse response, Consumer<ObjectNode> change) {
        ObjectNode json = object(response.body());
        if (json == null) {
            return response;
        }
        change.accept(json);
        return new ScimResponse(
                response.status(), response.headers(), json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode object(byte[] body) {
        try {
            JsonNode tree = body.length == 0 ? null : JSON.readTree(body);
            return tree instanceof ObjectNode object ? object : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
