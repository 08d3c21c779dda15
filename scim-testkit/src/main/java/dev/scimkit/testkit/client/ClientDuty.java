package dev.scimkit.testkit.client;

import dev.scimkit.testkit.rule.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that clients owe.
 *
 * @param rule the rule
 * @param occasion what shows whether a client keeps it, such as {@code PATCH request}
 * @param occasions finds the occasions among the requests, in order
 */
record ClientDuty(Rule rule, String occasion, Function<List<ReceivedRequest>, Stream<Occasion>> occasions) {

    /**
     * A request that keeps or breaks a duty.
     *
     * @param received the request
     * @param kept whether it keeps it
     * @param expected what was expected
     * @param got what the client did
     */
    record Occasion(ReceivedRequest received, boolean kept, String expected, String got) {}
}
