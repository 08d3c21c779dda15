package dev.scimkit.testkit.client;

import dev.scimkit.testkit.client.ClientDuty.Occasion;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What several requests owe together: to wait when told to, and to read lists to their end. */
final class FlowDuties {

    /** A client that asks for so few wants to know whether there are any. */
    private static final int FEW = 2;

    private FlowDuties() {}

    static List<ClientDuty> all() {
        return List.of(
                duty(
                        "AL-P1c",
                        "RFC 9110 §10.2.3",
                        Level.REQUIRED,
                        "The client waits as long as Retry-After says before it repeats a request",
                        "that a 429 or 503 delays the same request, and that the delay comes from the header field",
                        "request again that was answered with Retry-After",
                        FlowDuties::retries),
                duty(
                        "IP-G1c",
                        "RFC 7644 §3.4.2.4",
                        Level.REQUIRED,
                        "The client reads lists to their end",
                        "that pages are requested until totalResults resources were read, or until no nextCursor comes",
                        "request for a list",
                        FlowDuties::pages));
    }

    private static ClientDuty duty(
            String id,
            String section,
            Level level,
            String asks,
            String check,
            String occasion,
            Function<List<ReceivedRequest>, Stream<Occasion>> look) {
        return new ClientDuty(new Rule(id, section, level, Suite.CLIENT, asks, Set.of(), check), occasion, look);
    }

    /** Each repetition of a request that was answered with Retry-After, in seconds. */
    private static Stream<Occasion> retries(List<ReceivedRequest> requests) {
        List<Occasion> occasions = new ArrayList<>();
        Map<List<Object>, Queue<ReceivedRequest>> told = new HashMap<>();
        for (ReceivedRequest received : requests) {
            Queue<ReceivedRequest> before = told.computeIfAbsent(same(received), none -> new ArrayDeque<>());
            // a request that was under way when the refusal was sent does not repeat it
            if (!before.isEmpty() && received.arrived() - before.element().answered() >= 0) {
                occasions.add(repetition(received, before.remove()));
            }
            if (retryAfter(received).isPresent()) {
                before.add(received);
            }
        }
        return occasions.stream();
    }

    /** What a request and its repetition have in common. */
    private static List<Object> same(ReceivedRequest received) {
        ScimRequest request = received.request();
        return List.of(received.test(), request.method(), request.uri(), ByteBuffer.wrap(request.body()));
    }

    private static Occasion repetition(ReceivedRequest received, ReceivedRequest before) {
        long waited = TimeUnit.NANOSECONDS.toMillis(received.arrived() - before.answered());
        long seconds = retryAfter(before).orElseThrow();
        return new Occasion(
                received,
                waited >= TimeUnit.SECONDS.toMillis(seconds),
                "a wait of " + seconds + " seconds",
                "a wait of " + waited + " milliseconds");
    }

    private static Optional<Long> retryAfter(ReceivedRequest received) {
        return received.response()
                .header("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    /** Each list, with the last request for it. */
    private static Stream<Occasion> pages(List<ReceivedRequest> requests) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (ReceivedRequest received : byArrival(requests)) {
            JsonNode answer = received.answer();
            boolean list = received.request().method().equals("GET") || received.isSearch();
            if (list && answer.path("Resources").isArray() && !isGlance(received)) {
                readings.computeIfAbsent(key(received), none -> new Reading()).add(received, answer);
            }
        }
        return readings.values().stream().map(Reading::occasion);
    }

    /** Pages that are read at the same time may be answered in any order. */
    private static List<ReceivedRequest> byArrival(List<ReceivedRequest> requests) {
        return requests.stream()
                .sorted((one, other) -> Long.signum(one.arrived() - other.arrived()))
                .toList();
    }

    private static boolean isGlance(ReceivedRequest received) {
        return received.parameter("count")
                .filter(count -> count.matches("\\d{1,9}"))
                .filter(count -> Integer.parseInt(count) <= FEW)
                .isPresent();
    }

    private static String key(ReceivedRequest received) {
        StringBuilder key = new StringBuilder()
                .append(received.test())
                .append(received.path().replaceFirst("/\\.search$", ""));
        for (String name : List.of("filter", "sortBy", "sortOrder", "attributes", "excludedAttributes")) {
            key.append('\n').append(received.parameter(name).orElse(""));
        }
        return key.toString();
    }

    /** How far one list was read. */
    private static final class Reading {

        private @Nullable ReceivedRequest last;
        /** The numbers of the resources that were read, from 1. */
        private final BitSet read = new BitSet();

        private int total;
        private String nextCursor = "";

        void add(ReceivedRequest received, JsonNode answer) {
            last = received;
            total = answer.path("totalResults").asInt(0);
            boolean byCursor = received.parameter("cursor").isPresent();
            int first = byCursor ? afterCursor(received) : start(received);
            if (first == 1 && read.get(1)) {
                read.clear(); // the client reads the list again
            }
            read.set(first, first + answer.path("Resources").size());
            nextCursor = byCursor ? answer.path("nextCursor").asString("") : "";
        }

        private int afterCursor(ReceivedRequest received) {
            return received.parameter("cursor").orElse("").isEmpty() ? 1 : read.nextClearBit(1);
        }

        private static int start(ReceivedRequest received) {
            String index = received.parameter("startIndex").orElse("1");
            return index.matches("\\d{1,9}") ? Math.max(1, Integer.parseInt(index)) : 1;
        }

        Occasion occasion() {
            int withoutGap = read.nextClearBit(1) - 1;
            return new Occasion(
                    Objects.requireNonNull(last),
                    withoutGap >= total && nextCursor.isEmpty(),
                    "requests until all " + total + " resources were read",
                    (read.length() - 1 > withoutGap ? "a gap after " : "an end after ") + withoutGap);
        }
    }
}
