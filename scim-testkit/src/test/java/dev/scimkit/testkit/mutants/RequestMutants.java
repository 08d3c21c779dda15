package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.ignoringHeader;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.operations;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.request;
import static dev.scimkit.testkit.mutants.Defects.requestBody;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that misunderstand requests. */
final class RequestMutants {

    private static final Predicate<ScimRequest> ALL = on(".*", ".*");
    private static final Predicate<ScimRequest> USERS = on(".*", "/Users.*");
    private static final Predicate<ScimRequest> WRITE = on("POST|PUT", "/Users(/[^.].*)?");

    private RequestMutants() {}

    static List<Mutant> queries() {
        return List.of(
                new Mutant("filter-ignored", query(USERS, without("filter"))),
                new Mutant("sort-ignored", query(USERS, without("sortBy"))),
                new Mutant("sort-order-ignored", query(USERS, without("sortOrder"))),
                new Mutant("count-ignored", query(USERS, without("count"))),
                new Mutant("start-index-ignored", query(USERS, without("startIndex"))),
                new Mutant("attributes-ignored", query(USERS, without("attributes"))),
                new Mutant("excluded-attributes-ignored", query(USERS, without("excludedAttributes"))),
                new Mutant("zero-based-start-index", query(USERS, RequestMutants::zeroBased)),
                new Mutant("count-zero-is-no-count", query(USERS, text -> text.replace("count=0", "x=0"))),
                new Mutant("plus-not-decoded", query(USERS, text -> text.replace("+", "%2B"))),
                new Mutant("and-is-or", query(USERS, text -> text.replaceAll("(?i)%20and%20", "%20or%20"))),
                new Mutant(
                        "operator-eq-is-co", query(USERS, text -> text.replaceAll("(?i)%20eq%20%22", "%20co%20%22"))),
                new Mutant("operator-ne-is-eq", query(USERS, text -> text.replace("%20ne%20", "%20eq%20"))),
                new Mutant("operator-co-is-sw", query(USERS, text -> text.replace("%20co%20", "%20sw%20"))),
                new Mutant("operator-sw-is-co", query(USERS, text -> text.replace("%20sw%20", "%20co%20"))),
                new Mutant("operator-ew-is-co", query(USERS, text -> text.replace("%20ew%20", "%20co%20"))),
                new Mutant("operator-gt-is-ge", query(USERS, text -> text.replace("%20gt%20", "%20ge%20"))),
                new Mutant("operator-le-is-lt", query(USERS, text -> text.replace("%20le%20", "%20lt%20"))),
                new Mutant("operators-with-case", query(USERS, text -> text.replaceAll("Eq|EQ|PR|AND", "zz"))),
                new Mutant("not-ignored", query(USERS, text -> text.replaceAll("not(%20)?%28", "%28"))));
    }

    private static UnaryOperator<String> without(String parameter) {
        return text -> Arrays.stream(text.split("&"))
                .filter(each -> !each.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
    }

    private static String zeroBased(String text) {
        Matcher index = Pattern.compile("startIndex=(\\d+)").matcher(text);
        return index.replaceAll(found -> "startIndex=" + (Integer.parseInt(found.group(1)) + 1));
    }

    static List<Mutant> headers() {
        return List.of(
                new Mutant("if-match-ignored", ignoringHeader(ALL, "If-Match")),
                new Mutant("if-none-match-ignored", ignoringHeader(ALL, "If-None-Match")),
                new Mutant("anyone-may-enter", request(ALL, RequestMutants::authorized)),
                new Mutant(
                        "media-type-not-looked-at",
                        request(ALL, request -> header(request, "Content-Type", "application/scim+json"))));
    }

    private static ScimRequest authorized(ScimRequest request) {
        if (request.headers().getOrDefault("Authorization", "").equals("Bearer entra-token")) {
            return request;
        }
        boolean other = request.uri().getPath().contains("/4334");
        return header(request, "Authorization", other ? "Bearer other-token" : "Bearer manager-token");
    }

    private static ScimRequest header(ScimRequest request, String name, String value) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put(name, value);
        return new ScimRequest(request.method(), request.uri(), headers, request.body());
    }

    static List<Mutant> bodies() {
        return List.of(
                dropping("external-id-dropped", "externalId"),
                dropping("nick-name-dropped", "nickName"),
                dropping("title-dropped", "title"),
                dropping("active-dropped", "active"),
                dropping("emails-dropped", "emails"),
                dropping("name-dropped", "name"),
                dropping("enterprise-dropped", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"),
                new Mutant(
                        "schemas-made-up",
                        requestBody(
                                WRITE,
                                json -> json.put("schemas", "x")
                                        .putArray("schemas")
                                        .add("urn:ietf:params:scim:schemas:core:2.0:User"))),
                new Mutant("user-name-made-up", requestBody(WRITE, json -> {
                    boolean named = json.has("Operations")
                            || json.properties().stream()
                                    .anyMatch(member -> member.getKey().equalsIgnoreCase("userName")
                                            && !member.getValue().asString("").isEmpty());
                    if (!named) {
                        json.put("userName", "made-up-" + System.nanoTime());
                    }
                })),
                new Mutant("user-name-in-lower-case-on-write", requestBody(WRITE, json -> {
                    if (json.path("userName").isString()) {
                        json.put("userName", json.path("userName").asString().toLowerCase(Locale.ROOT));
                    }
                })),
                new Mutant("first-email-only", requestBody(WRITE, json -> {
                    if (json.path("emails").size() > 1) {
                        JsonNode first = json.path("emails").get(0);
                        json.putArray("emails").add(first);
                    }
                })),
                new Mutant("first-member-only", requestBody(on("POST|PUT", "/Groups.*"), json -> {
                    if (json.path("members").size() > 1) {
                        JsonNode first = json.path("members").get(0);
                        json.putArray("members").add(first);
                    }
                })));
    }

    private static Mutant dropping(String name, String attribute) {
        return new Mutant(name, requestBody(WRITE, json -> json.remove(attribute)));
    }

    static List<Mutant> patches() {
        return List.of(
                new Mutant("remove-ignores-value", operations(operation -> {
                    if (is(operation, "remove") && operation.has("path")) {
                        operation.remove("value");
                    }
                })),
                new Mutant("remove-ignores-filter", operations(operation -> {
                    if (is(operation, "remove")) {
                        path(operation, path -> path.replaceAll("\\[.*]", ""));
                    }
                })),
                new Mutant("remove-of-all-emails-ignored", operations(operation -> {
                    if (is(operation, "remove")
                            && operation.path("path").asString("").equals("emails")) {
                        operation.put("path", "emails[value eq \"none\"]");
                    }
                })),
                new Mutant("remove-without-path-removes-title", operations(operation -> {
                    if (is(operation, "remove") && !operation.has("path")) {
                        operation.put("path", "title");
                    }
                })),
                new Mutant("add-is-replace", operations(operation -> {
                    if (is(operation, "add")) {
                        operation.put("op", "replace");
                    }
                })),
                new Mutant("replace-is-add", operations(operation -> {
                    if (is(operation, "replace")) {
                        operation.put("op", "add");
                    }
                })),
                new Mutant("op-with-case", operations(operation -> {
                    if (!operation.path("op").asString("").matches("[a-z]*")) {
                        operation.put("op", "unknown");
                    }
                })),
                new Mutant("missing-value-is-null", operations(operation -> {
                    if (operation.has("op") && !operation.has("value") && !is(operation, "remove")) {
                        operation.putNull("value");
                    }
                })),
                new Mutant("only-the-last-operation", requestBody(on("PATCH", ".*"), json -> {
                    int size = json.path("Operations").size();
                    if (size > 1) {
                        JsonNode last = json.path("Operations").get(size - 1);
                        json.putArray("Operations").add(last);
                    }
                })),
                new Mutant("only-the-first-operation", requestBody(on("PATCH", ".*"), json -> {
                    if (json.path("Operations").size() > 1) {
                        JsonNode first = json.path("Operations").get(0);
                        json.putArray("Operations").add(first);
                    }
                })));
    }

    private static boolean is(ObjectNode operation, String op) {
        return operation.path("op").asString("").equalsIgnoreCase(op);
    }

    private static void path(ObjectNode operation, UnaryOperator<String> change) {
        if (operation.path("path").isString()) {
            operation.put("path", change.apply(operation.path("path").asString()));
        }
    }
}
