package dev.scimkit.testkit.rule;

import dev.scimkit.testkit.endpoint.ScimResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A response, with methods that state what a rule expects of it. An expectation that is not met ends the rule as failed;
 * otherwise the method returns the answer, for the next one.
 *
 * <p>Pointers are JSON pointers (RFC 6901) in which {@code *} stands for every element of an array. Names in braces are those
 * of the {@link Conversation}. Missing members, null and empty arrays are not values (RFC 7643 section 2.5).
 */
public interface Answer {

    /** {@return the response} */
    ScimResponse response();

    /** {@return the status code} */
    int status();

    /**
     * Expects one of several status codes.
     *
     * @param accepted the codes
     * @return this
     */
    Answer status(int... accepted);

    /**
     * Expects any success.
     *
     * @return this
     */
    Answer success();

    /**
     * Expects a refusal with a given status. If the server sends a scimType, it must be one of the given keywords.
     *
     * @param status the status code
     * @param keywords the accepted keywords of RFC 7644 table 9; none if every keyword is accepted
     * @return this
     */
    Answer refused(int status, String... keywords);

    /**
     * Expects a refusal with a scimType.
     *
     * @param status the status code
     * @param keywords the accepted keywords
     * @return this
     */
    Answer refusedAs(int status, String... keywords);

    /** {@return the body as a JSON tree} */
    JsonNode json();

    /**
     * Finds values. A missing member, null and an empty array are not values.
     *
     * @param pointer where to look
     * @return the values, in order
     */
    List<JsonNode> values(String pointer);

    /**
     * Finds the strings at a pointer.
     *
     * @param pointer where to look
     * @return the string of every value there
     */
    List<String> texts(String pointer);

    /**
     * Reads a string that must be present.
     *
     * @param pointer where to look
     * @return the string
     */
    String text(String pointer);

    /**
     * Expects exactly one value.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    Answer is(String pointer, Object value);

    /**
     * Expects any value.
     *
     * @param pointer where to look
     * @return this
     */
    Answer present(String pointer);

    /**
     * Expects no value.
     *
     * @param pointer where to look
     * @return this
     */
    Answer absent(String pointer);

    /**
     * Expects a value to be among those at a pointer.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    Answer has(String pointer, Object value);

    /**
     * Expects a value not to be among those at a pointer.
     *
     * @param pointer where to look
     * @param value a string, boolean, number or JSON node
     * @return this
     */
    Answer lacks(String pointer, Object value);

    /**
     * Expects a number of values.
     *
     * @param pointer where to look, usually with {@code *}
     * @param number how many
     * @return this
     */
    Answer counts(String pointer, int number);

    /**
     * Expects a list of exactly these resources, in any order.
     *
     * @param ids the ids of the resources
     * @return this
     */
    Answer lists(String... ids);

    /**
     * Expects a list of exactly these resources in this order.
     *
     * @param ids the ids of the resources
     * @return this
     */
    Answer listsInOrder(String... ids);

    /**
     * Reads a header field that must be present.
     *
     * @param name its name
     * @return its first value
     */
    String header(String name);

    /**
     * Expects any other condition to hold.
     *
     * @param holds whether the condition holds
     * @param expectation what is expected, in words
     * @param got what was found instead, in words
     * @return this
     */
    Answer expect(boolean holds, String expectation, String got);

    /** {@return the id of the resource in the body} */
    String id();

    /** {@return the path of the resource in the body: below the path of a POST, otherwise the path of the request} */
    String path();
}
