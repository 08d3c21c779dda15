package dev.scimkit.testkit.client;

import dev.scimkit.testkit.client.Duty.Occasion;
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

    static List<Duty> all() {
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

    private static Duty duty(
            String id,
            String section,
            Level level,
            String asks,
            String check,
            String occasion,
            Function<List<Heard>, Stream<Occasion>> look) {
        return new Duty(new Rule(id, section, level, Suite.CLIENT, asks, Set.of(), check), occasion, look);
    }

    /** Each repetition of a request that was answered with Retry-After, in seconds. */
    private static Stream<Occasion> retries(List<Heard> requests) {
        List<Occasion> occasions = new ArrayList<>();
        Map<List<Object>, Queue<Heard>> told = new HashMap<>();
        for (Heard heard : requests) {
            Queue<Heard> before = told.computeIfAbsent(same(heard), none -> new ArrayDeque<>());
            // a request that was under way when the refusal was sent does not repeat it
            if (!before.isEmpty() && heard.arrived() - before.element().answered() >= 0) {
                occasions.add(repetition(heard, before.remove()));
            }
            if (retryAfter(heard).isPresent()) {
                before.add(heard);
            }
        }
        return occasions.stream();
    }

    /** What a request and its repetition have in common. */
    private static List<Object> same(Heard heard) {
        ScimRequest request = heard.request();
        return List.of(heard.test(), request.method(), request.uri(), ByteBuffer.wrap(request.body()));
    }

    private static Occasion repetition(Heard heard, Heard before) {
        long waited = TimeUnit.NANOSECONDS.toMillis(heard.arrived() - before.answered());
        long seconds = retryAfter(before).orElseThrow();
        return new Occasion(
                heard,
                waited >= TimeUnit.SECONDS.toMillis(seconds),
                "a wait of " + seconds + " seconds",
                "a wait of " + waited + " milliseconds");
    }

    private static Optional<Long> retryAfter(Heard heard) {
        return heard.response()
                .header("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    /** Each list, with the last request for it. */
    private static Stream<Occasion> pages(List<Heard> requests) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (Heard heard : byArrival(requests)) {
            JsonNode answer = heard.answer();
            boolean list = heard.request().method().equals("GET") || heard.isSearch();
            if (list && answer.path("Resources").isArray() && !isGlance(heard)) {
                readings.computeIfAbsent(key(heard), none -> new Reading()).add(heard, answer);
            }
        }
        return readings.values().stream().map(Reading::occasion);
    }

    /** Pages that are read at the same time may be answered in any order. */
    private static List<Heard> byArrival(List<Heard> requests) {
        return requests.stream()
                .sorted((one, other) -> Long.signum(one.arrived() - other.arrived()))
                .toList();
    }

    private static boolean isGlance(Heard heard) {
        return heard.parameter("count")
                .filter(count -> count.matches("\\d{1,9}"))
                .filter(count -> Integer.parseInt(count) <= FEW)
                .isPresent();
    }

    private static String key(Heard heard) {
        StringBuilder key =
                new StringBuilder().append(heard.test()).append(heard.path().replaceFirst("/\\.search$", ""));
        for (String name : List.of("filter", "sortBy", "sortOrder", "attributes", "excludedAttributes")) {
            key.append('\n').append(heard.parameter(name).orElse(""));
        }
        return key.toString();
    }

    /** How far one list was read. */
    private static final class Reading {

        private @Nullable Heard last;
        /** The numbers of the resources that were read, from 1. */
        private final BitSet read = new BitSet();

        private int total;
        private String nextCursor = "";

        void add(Heard heard, JsonNode answer) {
            last = heard;
            total = answer.path("totalResults").asInt(0);
            boolean byCursor = heard.parameter("cursor").isPresent();
            int first = byCursor ? afterCursor(heard) : start(heard);
            if (first == 1 && read.get(1)) {
                read.clear(); // the client reads the list again
            }
            read.set(first, first + answer.path("Resources").size());
            nextCursor = byCursor ? answer.path("nextCursor").asString("") : "";
        }

        private int afterCursor(Heard heard) {
            return heard.parameter("cursor").orElse("").isEmpty() ? 1 : read.nextClearBit(1);
        }

        private static int start(Heard heard) {
            String index = heard.parameter("startIndex").orElse("1");
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
