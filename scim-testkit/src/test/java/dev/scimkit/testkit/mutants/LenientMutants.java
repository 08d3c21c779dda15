package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.request;
import static dev.scimkit.testkit.mutants.RefusingMutants.refusing;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that tolerate what clients send in some requests, and refuse it in others. */
final class LenientMutants {

    private static final String MANAGER = "/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager";
    private static final Predicate<ScimRequest> CREATE = on("POST", "/Users");
    private static final Predicate<ScimRequest> PUT = on("PUT", "/Users/.+");
    private static final Predicate<ScimRequest> PATCH = on("PATCH", ".*");
    private static final Predicate<ScimRequest> WRITE = on("POST|PUT|PATCH", "/Users(/[^.].*)?");

    private LenientMutants() {}

    static List<Mutant> all() {
        return List.of(
                refusing(
                        "text-for-boolean-refused-at-create",
                        CREATE,
                        json -> json.path("active").isString()),
                refusing(
                        "text-for-boolean-refused-in-put",
                        PUT,
                        json -> json.path("active").isString()),
                refusing(
                        "one-object-for-a-list-refused-at-create",
                        CREATE,
                        json -> json.path("emails").isObject()),
                refusing(
                        "one-object-for-a-list-refused-in-patch",
                        PATCH,
                        json -> json.at("/Operations/0/path").asString("").equals("emails")
                                && json.at("/Operations/0/value").isObject()),
                refusing(
                        "texts-for-objects-refused-in-put",
                        PUT,
                        json -> json.at("/emails/0").isString()),
                refusing(
                        "one-member-for-a-list-refused",
                        on("POST", "/Groups"),
                        json -> json.path("members").isObject()),
                refusing("manager-as-text-refused-at-create", CREATE, json -> isText(json.at(MANAGER))),
                refusing(
                        "empty-text-for-manager-refused-at-create",
                        CREATE,
                        json -> json.at(MANAGER).isString() && !isText(json.at(MANAGER))),
                refusing(
                        "manager-as-list-refused-in-put",
                        PUT,
                        json -> json.at(MANAGER).isArray()),
                refusing("list-for-an-element-refused", PATCH, LenientMutants::listForAnElement),
                refusing("unknown-attribute-refused-in-put", PUT, json -> json.has("favouriteColour")),
                new Mutant("entra-id-treated-like-others", request(WRITE, LenientMutants::asAnother)));
    }

    private static boolean isText(JsonNode node) {
        return node.isString() && !node.asString().isEmpty();
    }

    private static boolean listForAnElement(ObjectNode message) {
        return message.path("Operations")
                .valueStream()
                .anyMatch(operation -> operation.path("path").asString("").endsWith("]")
                        && operation.path("value").isArray());
    }

    private static ScimRequest asAnother(ScimRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.replace("Authorization", "Bearer entra-token", "Bearer manager-token");
        return new ScimRequest(request.method(), request.uri(), headers, request.body());
    }
}
