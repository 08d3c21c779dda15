package dev.scimkit.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimkit.server.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the structure of a request: its JSON, its target, its method and its header fields. */
final class RequestMutation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "0",
            "-1",
            "1e400",
            "true",
            "\"True\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "\"u1\"",
            "\"u2\"",
            "\"g1\"",
            "\"bulkId:a\"",
            "\"bulkId:b\"",
            "{\"value\":\"u1\"}",
            "{\"value\":\"bulkId:a\"}",
            "[{\"value\":\"g2\"},{\"value\":\"g2\"}]",
            "\"../Users/u1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "\"ẞß\"",
            "9223372036854775808",
            "\"2026-13-01T00:00:00Z\"",
            "\"2026-01-01T00:00:00+14:00\"",
            "\"members[value eq \\\"u1\\\"]\"",
            "\"emails[type eq \\\"work\\\"].value\"",
            "\"emails.value\"",
            "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\"",
            "\"meta.version\"",
            "\"id\"");
    private static final List<String> NAMES = List.of(
            "id",
            "ID",
            "schemas",
            "meta",
            "externalId",
            "userName",
            "displayName",
            "members",
            "groups",
            "emails",
            "password",
            "active",
            "value",
            "$ref",
            "type",
            "primary",
            "op",
            "path",
            "Operations",
            "method",
            "bulkId",
            "version",
            "data",
            "failOnErrors",
            "filter",
            "attributes",
            "startIndex",
            "count",
            "",
            "urn:ietf:params:scim:schemas:core:2.0:User:title",
            "urn:ietf:params:scim:schemas:core:2.0:User",
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
            "urn:example:params:scim:schemas:test:2.0:User");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get", "TRACE");
    private static final List<String> SEGMENTS = List.of(
            "Users", "Groups", "Bulk", "Me", ".search", "Schemas", "u1", "u2", "g1", "g2", "none", "%2e%2e", "%");
    private static final List<String> PARAMETERS = List.of(
            "filter=userName%20sw%20%22a%22",
            "filter=members.value%20eq%20%22u1%22",
            "filter=meta.version%20pr",
            "filter=not%20(groups%20pr)",
            "filter=(",
            "startIndex=-1",
            "startIndex=99999999999",
            "count=0",
            "count=1",
            "count=x",
            "sortBy=meta.created",
            "sortBy=groups.display",
            "sortOrder=descending",
            "attributes=members.%24ref",
            "attributes=nothing",
            "excludedAttributes=meta,id",
            "cursor=",
            "cursor=AAAA",
            "attributes=%FF");
    private static final List<String> FIELDS = List.of(
            "If-Match: W/\"1\"",
            "If-Match: *",
            "If-Match: \"",
            "If-None-Match: W/\"1\"",
            "If-None-Match: *",
            "Accept: text/html",
            "Accept: application/scim+json;q=0.5, */*",
            "Content-Type: application/json",
            "Content-Type: text/plain",
            "Content-Type: application/scim+json; charset=utf-16",
            "Content-Encoding: gzip",
            "Authorization: Bearer token-2",
            "Authorization: Basic eDp5",
            "X-Forwarded-Host: evil.example");

    private final SplittableRandom random;

    RequestMutation(int number) {
        this.random = new SplittableRandom(number);
    }

    FuzzedRequest of(FuzzedRequest request) {
        FuzzedRequest changed = request;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            changed = once(changed);
        }
        return changed;
    }

    private FuzzedRequest once(FuzzedRequest request) {
        return switch (random.nextInt(10)) {
            case 0 -> new FuzzedRequest(one(METHODS), request.target(), request.headers(), request.body());
            case 1 -> new FuzzedRequest(request.method(), target(request.target()), request.headers(), request.body());
            case 2 -> {
                boolean more = request.target().contains("?");
                String target = request.target() + (more ? "&" : "?") + one(PARAMETERS);
                yield new FuzzedRequest(request.method(), target, request.headers(), request.body());
            }
            case 3 -> {
                String[] field = one(FIELDS).split(": ", 2);
                HttpHeaders headers = request.headers().with(field[0], field[1]);
                yield new FuzzedRequest(request.method(), request.target(), headers, request.body());
            }
            default -> new FuzzedRequest(request.method(), request.target(), request.headers(), body(request.body()));
        };
    }

    private String target(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        int slash = Math.max(path.lastIndexOf('/'), 0);
        String changed =
                random.nextBoolean() ? path.substring(0, slash) + "/" + one(SEGMENTS) : path + "/" + one(SEGMENTS);
        return changed + (query < 0 ? "" : target.substring(query));
    }

    /** Changes the JSON in one place; a body that is not JSON gets one more octet. */
    private byte[] body(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (containers.isEmpty()) {
                return value().toString().getBytes(UTF_8);
            }
            JsonNode container = containers.get(random.nextInt(containers.size()));
            if (container instanceof ObjectNode object) {
                change(object);
            } else if (container instanceof ArrayNode array) {
                change(array);
            }
            return JSON.writeValueAsBytes(root);
        } catch (JacksonException noJson) {
            byte[] longer = Arrays.copyOf(body, body.length + 1);
            longer[body.length] = (byte) random.nextInt(256);
            return longer;
        }
    }

    private void change(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        if (names.isEmpty() || random.nextInt(4) == 0) {
            object.set(one(NAMES), value());
            return;
        }
        String name = one(names);
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(one(NAMES), object.remove(name));
            case 2 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
            case 3 -> object.set(name, object.get(one(names)).deepCopy());
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode array) {
        int size = array.size();
        switch (size == 0 ? 0 : random.nextInt(4)) {
            case 0 -> array.add(value());
            case 1 -> array.add(array.get(random.nextInt(size)).deepCopy());
            case 2 -> array.remove(random.nextInt(size));
            default -> array.insert(0, array.remove(random.nextInt(size)));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode value() {
        return JSON.readTree(one(VALUES));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
