package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.rule.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer of a real server. */
public final class ServerAnswer implements Answer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BAD_REQUEST = 400;

    private final Exchange exchange;
    private final String resourcePath;
    private final ServerConversation scim;

    /**
     * Wraps a response.
     *
     * @param exchange the response and its request
     * @param resourcePath the path of the request below the base URL, without the query
     * @param scim the conversation, which knows what names in braces stand for
     */
    ServerAnswer(Exchange exchange, String resourcePath, ServerConversation scim) {
        this.exchange = exchange;
        this.resourcePath = resourcePath;
        this.scim = scim;
    }

    @Override
    public ScimResponse response() {
        return exchange.response();
    }

    @Override
    public int status() {
        return response().status();
    }

    @Override
    public Answer status(int... accepted) {
        if (status() == BAD_REQUEST && IntStream.of(accepted).allMatch(code -> code < BAD_REQUEST)) {
            requireReason();
        }
        String codes = Arrays.stream(accepted).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
        return expect(
                IntStream.of(accepted).anyMatch(code -> code == status()), "status " + codes, "status " + status());
    }

    /** Skips the rule if the server's schemas say why it may refuse the request. */
    private void requireReason() {
        String query = exchange.request().uri().getRawQuery();
        scim.adaptation()
                .requireAccepted(
                        resourcePath,
                        query == null ? "" : query,
                        exchange.request().body(),
                        exchange.request().method().equals("PATCH") ? current() : JSON.missingNode());
    }

    /** The resource that was not changed. */
    private JsonNode current() {
        try {
            return JSON.readTree(scim.get(resourcePath).response().body());
        } catch (JacksonException | RuleFailure unreadable) {
            return JSON.missingNode();
        }
    }

    @Override
    public Answer success() {
        if (status() == BAD_REQUEST) {
            requireReason();
        }
        return expect(status() >= 200 && status() < 300, "success (status 2xx)", "status " + status());
    }

    @Override
    public Answer refused(int status, String... keywords) {
        status(status);
        String keyword = keyword();
        return expect(
                keyword.isEmpty() || keywords.length == 0 || List.of(keywords).contains(keyword),
                "scimType " + String.join(" or ", keywords),
                "scimType " + keyword);
    }

    @Override
    public Answer refusedAs(int status, String... keywords) {
        return refused(status, keywords)
                .expect(!keyword().isEmpty(), "scimType " + String.join(" or ", keywords), "no scimType");
    }

    private String keyword() {
        try {
            return JSON.readTree(response().body()).path("scimType").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    @Override
    public JsonNode json() {
        try {
            JsonNode tree = JSON.readTree(response().body());
            expect(
                    tree != null && tree.isObject(),
                    "a JSON object as body",
                    response().body().length == 0 ? "no body" : "a body that is not an object");
            return tree;
        } catch (JacksonException notJson) {
            throw new RuleFailure("a JSON object as body", "a body that is not JSON", exchange);
        }
    }

    @Override
    public List<JsonNode> values(String pointer) {
        return Values.at(json(), scim.fillPointer(pointer));
    }

    @Override
    public List<String> texts(String pointer) {
        return values(pointer).stream().map(node -> node.asString("")).toList();
    }

    @Override
    public String text(String pointer) {
        List<JsonNode> found = values(pointer);
        expectAt(
                pointer,
                values -> values.size() == 1 && values.get(0).isString(),
                "a string at " + filled(pointer),
                found);
        return found.get(0).asString();
    }

    @Override
    public Answer is(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode wanted = Values.node(value);
        return expectAt(pointer, List.of(wanted)::equals, filled(pointer) + " to be " + wanted, found);
    }

    @Override
    public Answer present(String pointer) {
        List<JsonNode> found = values(pointer);
        return expectAt(pointer, values -> !values.isEmpty(), "a value at " + filled(pointer), found);
    }

    @Override
    public Answer absent(String pointer) {
        List<JsonNode> found = values(pointer);
        return expectAt(pointer, List::isEmpty, "no value at " + filled(pointer), found);
    }

    @Override
    public Answer has(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode wanted = Values.node(value);
        return expectAt(pointer, values -> values.contains(wanted), wanted + " at " + filled(pointer), found);
    }

    @Override
    public Answer lacks(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode unwanted = Values.node(value);
        return expectAt(
                pointer, values -> !values.contains(unwanted), "no " + unwanted + " at " + filled(pointer), found);
    }

    @Override
    public Answer counts(String pointer, int number) {
        List<JsonNode> found = values(pointer);
        requireUsable(pointer, values -> values.size() == number, found);
        return expect(found.size() == number, number + " at " + filled(pointer), found.size() + ": " + shown(found));
    }

    private String filled(String pointer) {
        return scim.fillPointer(pointer);
    }

    private Answer expectAt(
            String pointer, Predicate<List<JsonNode>> expected, String expectation, List<JsonNode> found) {
        requireUsable(pointer, expected, found);
        return expect(expected.test(found), expectation, shown(found));
    }

    /** Skips the rule if the server does not declare the attribute, or requires it so that the request had to have it. */
    private void requireUsable(String pointer, Predicate<List<JsonNode>> expected, List<JsonNode> found) {
        if (expected.test(found)) {
            return;
        }
        if (found.isEmpty()) {
            scim.adaptation().requireExpected(resourcePath, filled(pointer));
        }
        scim.adaptation().requireNotAdded(resourcePath, filled(pointer), found, expected);
    }

    @Override
    public Answer lists(String... ids) {
        List<String> found = texts("/Resources/*/id");
        List<String> wanted = List.of(ids);
        return expect(
                found.stream().sorted().toList().equals(wanted.stream().sorted().toList()),
                "a list of " + wanted,
                found.toString());
    }

    @Override
    public Answer listsInOrder(String... ids) {
        List<String> found = texts("/Resources/*/id");
        return expect(found.equals(List.of(ids)), "the list " + List.of(ids), found.toString());
    }

    @Override
    public String header(String name) {
        String value = response().header(name).orElse("");
        expect(!value.isBlank(), "a header field " + name, "none");
        return value;
    }

    @Override
    public Answer expect(boolean holds, String expectation, String got) {
        if (!holds) {
            throw new RuleFailure(expectation, got.isBlank() ? "nothing" : got, exchange);
        }
        return this;
    }

    @Override
    public String id() {
        String id = text("/id");
        scim.name(id);
        return id;
    }

    @Override
    public String path() {
        boolean collection = exchange.request().method().equals("POST");
        return collection ? resourcePath + "/" + segment(id()) : resourcePath;
    }

    /**
     * Encodes an id as a segment of a path.
     *
     * @param id the id
     * @return the id, percent-encoded
     */
    public static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(List<JsonNode> found) {
        return found.isEmpty()
                ? "nothing"
                : found.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
    }
}
