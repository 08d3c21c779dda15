package dev.scimkit.testkit.client;

import dev.scimkit.testkit.client.ClientDuty.Occasion;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What each request owes: the facts of the interoperability profile that bind clients. */
final class MessageDuties {

    private static final String PROFILE = "draft-zollner-scim-interop-profile-02";
    private static final Pattern LIBRARY = Pattern.compile(
            "(?i)(java(-http-client)?|apache-http(async)?client|okhttp|reactornetty|jersey|jetty|ktor[- ]client|restsharp"
                    + "|python(-(requests|urllib|httpx))?|go-http-client|guzzlehttp|curl|wget|axios|node(-fetch)?|undici"
                    + "|dart|ruby)(/.*)?");
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");
    private static final Pattern OTHER_OPERATOR =
            Pattern.compile("(?i)(?<=[\\s\\])(\\[]|^)(ne|co|sw|ew|gt|ge|lt|le|pr|or|not)(?=[\\s)\\](]|$)");
    private static final List<String> CONDITIONS =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

    private MessageDuties() {}

    static List<ClientDuty> all() {
        List<ClientDuty> duties = new ArrayList<>(ofRequests());
        duties.addAll(ofUpdates());
        duties.add(duty(
                "IP-V1",
                "The client makes no request conditional",
                "that If-Match and the like are left out: servers of the profile may ignore or refuse them",
                "request",
                MessageDuties::unconditional));
        return duties;
    }

    private static List<ClientDuty> ofRequests() {
        return List.of(
                duty(
                        "IP-H1c",
                        "The client says in User-Agent who it is",
                        "that a User-Agent with the name and version of the product is set, not that of the HTTP library",
                        "request",
                        MessageDuties::userAgent),
                duty(
                        "IP-H1d",
                        "The client sends its bodies as application/scim+json",
                        "the Content-Type of requests with a body",
                        "request with a body",
                        MessageDuties::mediaType),
                duty(
                        "IP-F1c",
                        "The client uses no operators in filters but eq and and",
                        "the filters of queries and of PATCH paths",
                        "filter",
                        MessageDuties::operators),
                duty(
                        "IP-F3",
                        "The client puts no filter into the URI of a request other than GET",
                        "that filters of writes are not in the query",
                        "request other than GET",
                        MessageDuties::filterOfWrite));
    }

    private static List<ClientDuty> ofUpdates() {
        return List.of(
                duty(
                        "IP-P0c",
                        "The client updates with PATCH and never with PUT",
                        "that updates send only what changed",
                        "update",
                        MessageDuties::patchNotPut),
                duty(
                        "IP-P1c",
                        "Each PATCH operation of the client has a path",
                        "that no operation has an object of attributes as its value in place of a path",
                        "PATCH operation",
                        MessageDuties::paths),
                duty(
                        "IP-P2",
                        "The client has one operation for each attribute path in a PATCH",
                        "that changes of one attribute are put into one operation",
                        "PATCH operation",
                        MessageDuties::onePerPath),
                duty(
                        "IP-P6c",
                        "A sub-attribute follows each filter in the client's PATCH paths",
                        "paths such as emails[type eq \"work\"], which must name value",
                        "PATCH path with a filter",
                        MessageDuties::subAttribute));
    }

    private static ClientDuty duty(
            String id,
            String asks,
            String check,
            String occasion,
            Function<List<ReceivedRequest>, Stream<Occasion>> look) {
        return new ClientDuty(
                new Rule(id, PROFILE, Level.REQUIRED, Suite.CLIENT, asks, Set.of(), check), occasion, look);
    }

    private static Stream<Occasion> userAgent(List<ReceivedRequest> requests) {
        return requests.stream().map(received -> {
            String agent =
                    received.request().headers().getOrDefault("User-Agent", "").strip();
            boolean meaningful = !agent.isEmpty() && !LIBRARY.matcher(agent).matches();
            return new Occasion(
                    received,
                    meaningful,
                    "a User-Agent that names the product",
                    agent.isEmpty() ? "none" : "User-Agent: " + agent);
        });
    }

    private static Stream<Occasion> mediaType(List<ReceivedRequest> requests) {
        return requests.stream()
                .filter(received -> received.request().body().length > 0)
                .map(received -> {
                    String type = received.request().headers().getOrDefault("Content-Type", "none");
                    boolean scim = type.toLowerCase(Locale.ROOT).matches("application/scim\\+json\\s*(;.*)?");
                    return new Occasion(received, scim, "Content-Type: application/scim+json", type);
                });
    }

    private static Stream<Occasion> operators(List<ReceivedRequest> requests) {
        return requests.stream()
                .flatMap(received -> received.filters().stream().map(filter -> {
                    boolean simple = !OTHER_OPERATOR
                            .matcher(STRING.matcher(filter).replaceAll("\"\""))
                            .find();
                    return new Occasion(received, simple, "a filter with eq and and only", filter);
                }));
    }

    private static Stream<Occasion> filterOfWrite(List<ReceivedRequest> requests) {
        return requests.stream()
                .filter(received -> !received.request().method().equals("GET"))
                .map(received -> new Occasion(
                        received,
                        received.inUri("filter").isEmpty(),
                        "no filter in the URI",
                        received.request().method() + " with the filter "
                                + received.inUri("filter").orElse("")));
    }

    private static Stream<Occasion> patchNotPut(List<ReceivedRequest> requests) {
        return writes(requests)
                .filter(write -> List.of("PUT", "PATCH").contains(write.method()))
                .map(write -> new Occasion(
                        write.received(), write.method().equals("PATCH"), "a PATCH", "a " + write.method()));
    }

    private static Stream<ReceivedRequest.Write> writes(List<ReceivedRequest> requests) {
        return requests.stream().flatMap(ReceivedRequest::writes);
    }

    private static Stream<Occasion> paths(List<ReceivedRequest> requests) {
        return operations(requests, path -> true, (operation, path) -> !path.isBlank(), "a path in each operation");
    }

    private static Stream<Occasion> subAttribute(List<ReceivedRequest> requests) {
        return operations(
                requests,
                path -> path.indexOf('[') >= 0,
                (operation, path) -> !path.strip().endsWith("]"),
                "a sub-attribute after the filter");
    }

    private static Stream<Occasion> operations(
            List<ReceivedRequest> requests,
            Predicate<String> chosen,
            BiFunction<JsonNode, String, Boolean> keeps,
            String expected) {
        return writes(requests)
                .flatMap(write -> write.operations().stream()
                        .filter(operation -> chosen.test(ReceivedRequest.pathOf(operation)))
                        .map(operation -> new Occasion(
                                write.received(),
                                keeps.apply(operation, ReceivedRequest.pathOf(operation)),
                                expected,
                                operation.toString())));
    }

    private static Stream<Occasion> onePerPath(List<ReceivedRequest> requests) {
        return writes(requests).filter(write -> !write.operations().isEmpty()).map(write -> {
            Set<String> seen = new HashSet<>();
            String again = write.operations().stream()
                    .map(operation -> outsideStringsInLowerCase(ReceivedRequest.pathOf(operation)))
                    .filter(path -> !path.isEmpty() && !seen.add(path))
                    .findFirst()
                    .orElse("");
            return new Occasion(
                    write.received(), again.isEmpty(), "one operation for each path", "several with the path " + again);
        });
    }

    /** Names are the same in any case, but values in filters need not be. */
    private static String outsideStringsInLowerCase(String path) {
        StringBuilder text = new StringBuilder();
        Matcher strings = STRING.matcher(path);
        int end = 0;
        for (; strings.find(); end = strings.end()) {
            text.append(path.substring(end, strings.start()).toLowerCase(Locale.ROOT))
                    .append(strings.group());
        }
        return text.append(path.substring(end).toLowerCase(Locale.ROOT)).toString();
    }

    private static Stream<Occasion> unconditional(List<ReceivedRequest> requests) {
        return requests.stream().map(received -> {
            String condition = CONDITIONS.stream()
                    .filter(name -> received.request().headers().containsKey(name))
                    .findFirst()
                    .orElse("");
            return new Occasion(received, condition.isEmpty(), "no conditional header field", condition);
        });
    }
}
