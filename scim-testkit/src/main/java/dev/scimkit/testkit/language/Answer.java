package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.ScimResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response, with methods that state what a rule expects of it. Each returns the answer or throws a {@link
 * RuleFailure}.
 *
 * <p>Pointers are JSON pointers in which {@code *} stands for every element of an array.
 */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Exchange exchange;
    private final String resourcePath;
    private final Conversation scim;

    /**
     * Wraps a response.
     *
     * @param exchange the response and its request
     * @param resourcePath the path of the request below the base URL, without the query
     * @param scim the conversation, which knows what names in braces stand for
     */
    Answer(Exchange exchange, String resourcePath, Conversation scim) {
        this.exchange = exchange;
        this.resourcePath = resourcePath;
        this.scim = scim;
    }

    /** {@return the response} */
    public ScimResponse response() {
        return exchange.response();
    }

    /** {@return the status code} */
    public int status() {
        return response().status();
    }

    /**
     * Expects one of several status codes.
     *
     * @param accepted the codes
     * @return this
     */
    public Answer status(int... accepted) {
        String codes = Arrays.stream(accepted).mapToObj(Integer::toString).collect(Collectors.joining(" or "));
        return expect(
                IntStream.of(accepted).anyMatch(code -> code == status()), "status " + codes, "status " + status());
    }

    /**
     * Expects any success.
     *
     * @return this
     */
    public Answer success() {
        return expect(status() >= 200 && status() < 300, "success (status 2xx)", "status " + status());
    }

    /**
     * Expects a refusal with a given status. If the server sends a scimType, it must be one of the given keywords.
     *
     * @param status the status code
     * @param keywords the accepted keywords of RFC 7644 table 9; none if every keyword is accepted
     * @return this
     */
    public Answer refused(int status, String... keywords) {
        status(status);
        String keyword = keyword();
        return expect(
                keyword.isEmpty() || keywords.length == 0 || List.of(keywords).contains(keyword),
                "scimType " + String.join(" or ", keywords),
                "scimType " + keyword);
    }

    /**
     * Expects a refusal with a scimType.
     *
     * @param status the status code
     * @param keywords the accepted keywords
     * @return this
     */
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

    /** {@return the body as a JSON tree} */
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

    /**
     * Finds values. A missing member, null and an empty array are not values.
     *
     * @param pointer where to look
     * @return the values, in order
     */
    public List<JsonNode> values(String pointer) {
        return Values.at(json(), scim.fillPointer(pointer));
    }

    /**
     * Finds the strings at a pointer.
     *
     * @param pointer where to look
     * @return the string of every value there
     */
    public List<String> texts(String pointer) {
        return values(pointer).stream().map(node -> node.asString("")).toList();
    }

    /**
     * Reads a string that must be present.
     *
     * @param pointer where to look
     * @return the string
     */
    public String text(String pointer) {
        List<JsonNode> found = values(pointer);
        expectAt(pointer, found.size() == 1 && found.get(0).isString(), "a string at " + filled(pointer), found);
        return found.get(0).asString();
    }

    /**
     * Expects exactly one value.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    public Answer is(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode wanted = Values.node(value);
        return expectAt(pointer, found.equals(List.of(wanted)), filled(pointer) + " to be " + wanted, found);
    }

    /**
     * Expects any value.
     *
     * @param pointer where to look
     * @return this
     */
    public Answer present(String pointer) {
        List<JsonNode> found = values(pointer);
        return expectAt(pointer, !found.isEmpty(), "a value at " + filled(pointer), found);
    }

    /**
     * Expects no value.
     *
     * @param pointer where to look
     * @return this
     */
    public Answer absent(String pointer) {
        List<JsonNode> found = values(pointer);
        return expect(found.isEmpty(), "no value at " + filled(pointer), shown(found));
    }

    /**
     * Expects a value to be among those at a pointer.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    public Answer has(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode wanted = Values.node(value);
        return expectAt(pointer, found.contains(wanted), wanted + " at " + filled(pointer), found);
    }

    /**
     * Expects a value not to be among those at a pointer.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    public Answer lacks(String pointer, Object value) {
        List<JsonNode> found = values(pointer);
        JsonNode unwanted = Values.node(value);
        return expect(!found.contains(unwanted), "no " + unwanted + " at " + filled(pointer), shown(found));
    }

    /**
     * Expects a number of values.
     *
     * @param pointer where to look, usually with {@code *}
     * @param number how many
     * @return this
     */
    public Answer counts(String pointer, int number) {
        List<JsonNode> found = values(pointer);
        return expect(found.size() == number, number + " at " + filled(pointer), found.size() + ": " + shown(found));
    }

    private String filled(String pointer) {
        return scim.fillPointer(pointer);
    }

    /** Expects values, unless the server does not declare the attribute: then the rule is skipped. */
    private Answer expectAt(String pointer, boolean holds, String expectation, List<JsonNode> found) {
        if (!holds && found.isEmpty()) {
            scim.fitting().requireExpected(resourcePath, filled(pointer));
        }
        return expect(holds, expectation, shown(found));
    }

    /**
     * Expects a list of exactly these resources, in any order.
     *
     * @param ids the ids of the resources
     * @return this
     */
    public Answer lists(String... ids) {
        List<String> found = texts("/Resources/*/id");
        List<String> wanted = List.of(ids);
        return expect(
                found.stream().sorted().toList().equals(wanted.stream().sorted().toList()),
                "a list of " + wanted,
                found.toString());
    }

    /**
     * Expects a list of exactly these resources in this order.
     *
     * @param ids the ids of the resources
     * @return this
     */
    public Answer listsInOrder(String... ids) {
        List<String> found = texts("/Resources/*/id");
        return expect(found.equals(List.of(ids)), "the list " + List.of(ids), found.toString());
    }

    /**
     * Reads a header field that must be present.
     *
     * @param name its name
     * @return its first value
     */
    public String header(String name) {
        String value = response().header(name).orElse("");
        expect(!value.isBlank(), "a header field " + name, "none");
        return value;
    }

    /**
     * Expects any other condition to hold.
     *
     * @param holds whether the condition holds
     * @param expectation what is expected, in words
     * @param got what was found instead, in words
     * @return this
     */
    public Answer expect(boolean holds, String expectation, String got) {
        if (!holds) {
            throw new RuleFailure(expectation, got.isBlank() ? "nothing" : got, exchange);
        }
        return this;
    }

    /** {@return the id of the resource in the body} */
    public String id() {
        return text("/id");
    }

    /** {@return the path of the resource in the body: below the path of a POST, otherwise the path of the request} */
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
