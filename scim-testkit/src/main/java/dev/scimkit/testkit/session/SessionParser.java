package dev.scimkit.testkit.session;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a {@link SessionFile}. */
final class SessionParser {

    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) /.*");
    private static final String EVERY_REQUEST = "every request: ";

    private final String file;
    private final List<String> lines;
    private final Map<String, String> commonHeaders = new LinkedHashMap<>();
    private int at;

    SessionParser(String file, String text) {
        this.file = file;
        this.lines = text.lines().map(String::strip).toList();
    }

    /** Reads the whole file. */
    List<Session> parse() {
        List<Session> sessions = new ArrayList<>();
        try {
            while (skipToContent()) {
                if (current().startsWith(EVERY_REQUEST)) {
                    header(next().substring(EVERY_REQUEST.length()), commonHeaders);
                } else {
                    sessions.add(session());
                }
            }
        } catch (RuntimeException slip) {
            throw new IllegalArgumentException(file + ", line " + (at + 1) + ": " + slip.getMessage(), slip);
        }
        return sessions;
    }

    private Session session() {
        String[] head = next().split("\\s+");
        if (!head[0].equals("==")) {
            throw new IllegalArgumentException("a session must begin with ==");
        }
        Level level = Level.valueOf(head[2].toUpperCase(Locale.ROOT));
        Set<Capability> needs =
                Arrays.stream(head).skip(4).map(Capability::valueOf).collect(Collectors.toUnmodifiableSet());
        String asks = next();
        String check = next();
        if (!check.startsWith("check: ")) {
            throw new IllegalArgumentException("the third line of a session must begin with \"check: \"");
        }
        List<Step> steps = new ArrayList<>();
        while (skipToContent() && !current().startsWith("==")) {
            steps.add(step());
        }
        return new Session(head[1], level, needs, asks, check.substring("check: ".length()), steps);
    }

    private Step step() {
        String request = next();
        if (!REQUEST.matcher(request).matches()) {
            throw new IllegalArgumentException("not a request: " + request);
        }
        int space = request.indexOf(' ');
        Map<String, String> headers = new LinkedHashMap<>(commonHeaders);
        while (!current().startsWith("{") && !current().startsWith("->")) {
            header(next(), headers);
        }
        StringBuilder body = new StringBuilder();
        while (!current().startsWith("->")) {
            body.append(next()).append('\n');
        }
        List<Integer> statuses = statuses(next().substring(2).strip());
        String method = request.substring(0, space);
        return new Step(method, request.substring(space + 1), headers, body.toString(), statuses, expectations());
    }

    /** The accepted status codes; an empty list means any success. */
    private static List<Integer> statuses(String codes) {
        return codes.equals("2xx")
                ? List.of()
                : Arrays.stream(codes.split(" ")).map(Integer::valueOf).toList();
    }

    private List<Expectation> expectations() {
        List<Expectation> expectations = new ArrayList<>();
        while (skipToContent()
                && !REQUEST.matcher(current()).matches()
                && !current().startsWith("==")) {
            expectations.add(Expectation.parse(current()));
            at++;
        }
        return expectations;
    }

    private static void header(String line, Map<String, String> headers) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("not a header field: " + line);
        }
        headers.put(line.substring(0, colon), line.substring(colon + 2));
    }

    /** Skips to the next line with content. */
    private boolean skipToContent() {
        while (at < lines.size() && (current().isEmpty() || current().startsWith("#"))) {
            at++;
        }
        return at < lines.size();
    }

    private String current() {
        if (at >= lines.size()) {
            throw new IllegalArgumentException("the file ends too early");
        }
        return lines.get(at);
    }

    private String next() {
        String line = current();
        at++;
        return line;
    }
}
