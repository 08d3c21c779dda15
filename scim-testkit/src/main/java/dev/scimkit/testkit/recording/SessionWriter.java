package dev.scimkit.testkit.recording;

import dev.scimkit.testkit.internal.SecretNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests as the text of a session. */
final class SessionWriter {

    private static final Set<String> KEPT_HEADERS = new TreeSet<>(
            Set.of("accept", "content-type", "user-agent", "if-match", "if-none-match", "accept-charset"));

    private final List<RecordedRequest> requests;
    private final RecordedUris.Base base;
    private final Secrets secrets;
    private final StandInNames names;
    private final Map<String, Deque<String>> unassigned = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int created;

    SessionWriter(List<RecordedRequest> requests, RecordedUris.Base base, Secrets secrets) {
        this.requests = requests;
        this.base = base;
        this.secrets = secrets;
        this.names = StandInNames.of(requests, base);
    }

    String write(Recorder.Naming naming) {
        text.append("# Recorded. Credentials and other secrets are left out or replaced.\n")
                .append("# Add below each status what the client needs of the answer, such as: /active is false\n");
        Map<String, String> common = common();
        common.forEach((name, value) -> text.append("every request: ").append(field(name, value)));
        text.append("\n== ").append(naming.id()).append(" required needs").append(needs());
        text.append('\n').append(naming.asks());
        text.append("\ncheck: that each request is answered as it was when it was recorded\n");
        requests.forEach(request -> step(request, common));
        return text.toString();
    }

    private String needs() {
        Set<String> needs = new TreeSet<>();
        for (RecordedRequest request : requests) {
            String path = base.below(request.uri());
            if (request.method().equals("PATCH")) {
                needs.add("PATCH");
            }
            if (path.matches("[^?]*\\?(?:.*&)?filter=.*")) {
                needs.add("FILTER");
            }
            if (path.startsWith("/Bulk")) {
                needs.add("BULK");
            }
            if (path.startsWith("/Groups")) {
                needs.add("GROUPS");
            }
        }
        return needs.stream().map(need -> " " + need).collect(Collectors.joining());
    }

    /** The header fields that all requests have with the same value. */
    private Map<String, String> common() {
        Map<String, String> common = kept(requests.get(0));
        for (RecordedRequest request : requests) {
            Map<String, String> others = kept(request);
            common.entrySet().removeIf(field -> !field.getValue().equals(others.get(field.getKey())));
        }
        common.remove("content-type"); // not for requests without a body
        return common;
    }

    private Map<String, String> kept(RecordedRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> {
            String plain = secrets.replaced(value).replaceAll("\\s+", " ").strip();
            boolean writable = !plain.isEmpty() && plain.indexOf('{') < 0;
            if (KEPT_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && writable) {
                kept.put(name.toLowerCase(Locale.ROOT), plain);
            }
        });
        if (request.body().isEmpty()) {
            kept.remove("content-type");
        }
        return kept;
    }

    private static String field(String name, String value) {
        StringBuilder proper = new StringBuilder();
        for (String part : name.split("-", -1)) {
            proper.append(proper.isEmpty() ? "" : "-")
                    .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return proper + ": " + value + "\n";
    }

    private void step(RecordedRequest request, Map<String, String> common) {
        String below = base.below(request.uri());
        text.append('\n')
                .append(request.method())
                .append(' ')
                .append(path(below))
                .append('\n');
        kept(request).forEach((name, value) -> {
            if (!common.containsKey(name)) {
                text.append(field(name, value));
            }
        });
        if (!request.body().isBlank()) {
            text.append(body(request)).append('\n');
        }
        text.append("-> ")
                .append(request.status() == 0 ? "2xx" : request.status())
                .append('\n');
        noteCreated(request, below);
    }

    private String body(RecordedRequest request) {
        JsonNode tree = Json.parse(request.body());
        if (tree == null || !tree.isObject()) {
            throw new MalformedRecordingException(request.place(), "the body is not a JSON object");
        }
        JsonNode written = names.replaced(secrets.replaced(tree));
        return StandInNames.escapedInJson(JsonMapper.shared().writeValueAsString(written));
    }

    /** A collection's POST gives a name to the id of what it creates, for later requests. */
    private void noteCreated(RecordedRequest request, String below) {
        boolean succeeded = request.status() == 0 || (request.status() >= 200 && request.status() < 300);
        if (!request.method().equals("POST") || !below.matches("/[^/?.]+(?:\\?.*)?") || !succeeded) {
            return;
        }
        if (collection(below).equalsIgnoreCase("Bulk")) {
            noteCreatedInBulk(request);
            return;
        }
        String name = "id" + ++created;
        text.append(name).append(" = /id\n");
        JsonNode response = Json.parse(request.response());
        String id = response == null ? "" : response.path("id").asString("");
        if (id.isEmpty()) {
            unassigned
                    .computeIfAbsent(collection(below), none -> new ArrayDeque<>())
                    .add(name);
        } else {
            names.setId(id, name);
        }
    }

    /** The results of a bulk request have no ids, but locations that end with them. */
    private void noteCreatedInBulk(RecordedRequest request) {
        JsonNode response = Json.parse(request.response());
        int number = 0;
        for (JsonNode result : response == null
                ? List.<JsonNode>of()
                : response.path("Operations").values()) {
            String location = result.path("location").asString("");
            String id = StandInNames.decoded(location.substring(location.lastIndexOf('/') + 1));
            if (result.path("method").asString("").equalsIgnoreCase("POST") && !id.isEmpty()) {
                String name = "id" + ++created;
                text.append(name)
                        .append(" = last segment of /Operations/")
                        .append(number)
                        .append("/location\n");
                names.setId(id, name);
            }
            number++;
        }
    }

    private static String collection(String below) {
        return below.substring(1).split("[/?]", 2)[0];
    }

    private String path(String below) {
        int query = below.indexOf('?');
        String[] segments = (query < 0 ? below : below.substring(0, query)).split("/", -1);
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < segments.length; i++) {
            path.append('/').append(i == 2 ? resource(segments[1], segments[2]) : segment(segments[i]));
        }
        return query < 0
                ? path.toString()
                : path.append('?').append(query(below.substring(query + 1))).toString();
    }

    /** The id of a resource; without recorded responses, the first unknown id is that of the first resource created. */
    private String resource(String collection, String segment) {
        String id = StandInNames.decoded(segment);
        Deque<String> waiting = unassigned.getOrDefault(collection, new ArrayDeque<>());
        if (!names.isId(id) && !id.startsWith(".") && !waiting.isEmpty()) {
            names.setId(id, waiting.remove());
        }
        return names.isId(id) ? names.replaced(id) : segment(segment);
    }

    /** A secret may be encoded in many ways. */
    private String segment(String raw) {
        String decoded = StandInNames.decoded(raw);
        return secrets.replaced(decoded).equals(decoded) ? secrets.replaced(raw) : Secrets.REPLACED;
    }

    private String query(String raw) {
        StringBuilder query = new StringBuilder();
        for (String parameter : raw.split("&", -1)) {
            int equals = parameter.indexOf('=');
            query.append(query.isEmpty() ? "" : "&");
            if (equals < 0) {
                query.append(segment(parameter));
                continue;
            }
            String name = parameter.substring(0, equals);
            query.append(segment(name)).append('=').append(value(name, parameter.substring(equals + 1)));
        }
        return query.toString();
    }

    private String value(String name, String raw) {
        if (SecretNames.isTellingParameter(name)) {
            return Secrets.REPLACED;
        }
        return StandInNames.escapedInUrl(names.replaced(secrets.replaced(StandInNames.decoded(raw))));
    }
}
