package dev.scimkit.testkit.recording;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads requests from curl commands, as browsers and proxies copy them. */
final class CurlReader {

    private static final Set<String> WITH_VALUE = Set.of(
            "-o",
            "--output",
            "-m",
            "--max-time",
            "--connect-timeout",
            "-e",
            "--referer",
            "-x",
            "--proxy",
            "--cacert",
            "--cert",
            "--key",
            "-w",
            "--write-out",
            "--retry",
            "--retry-delay",
            "--resolve",
            "--interface",
            "--ciphers");
    private static final Set<String> WITHOUT_VALUE = Set.of(
            "-s",
            "--silent",
            "-S",
            "--show-error",
            "-k",
            "--insecure",
            "-L",
            "--location",
            "-i",
            "--include",
            "-v",
            "--verbose",
            "-f",
            "--fail",
            "--fail-with-body",
            "--compressed",
            "--http1.1",
            "--http2",
            "--globoff",
            "-g",
            "--no-buffer",
            "-N",
            "--path-as-is",
            "--no-progress-meter");
    private static final Set<String> BODY =
            Set.of("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json");

    private final String place;
    private final Iterator<String> words;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> bodies = new ArrayList<>();
    private String method = "";
    private String url = "";
    private boolean inQuery;

    private CurlReader(ShellWords.Command command) {
        this.place = "line " + command.line();
        this.words = command.words().iterator();
    }

    /**
     * Reads all commands.
     *
     * @throws MalformedRecordingException if a command is not curl, or has an option that is not known
     */
    static List<RecordedRequest> read(String text) {
        return ShellWords.split(text).stream()
                .map(command -> new CurlReader(command).read())
                .toList();
    }

    private RecordedRequest read() {
        String program = words.next();
        if (!program.equals("$") && !program.endsWith("curl") && !program.endsWith("curl.exe")) {
            throw malformed("expected a curl command");
        }
        if (program.equals("$") && !(words.hasNext() && words.next().endsWith("curl"))) {
            throw malformed("expected a curl command");
        }
        while (words.hasNext()) {
            word(words.next());
        }
        if (url.isEmpty()) {
            throw malformed("the command has no URL");
        }
        String body = inQuery ? "" : String.join("&", bodies);
        return new RecordedRequest(place, method(), uri(), headers, body, 0, "", List.of());
    }

    private void word(String word) {
        if (!word.startsWith("-") || word.equals("-")) {
            setUrl(word);
        } else if (word.startsWith("--")) {
            int equals = word.indexOf('=');
            option(equals < 0 ? word : word.substring(0, equals), equals < 0 ? null : word.substring(equals + 1));
        } else {
            cluster(word);
        }
    }

    /** Short options may be joined, and the last may be followed by its value: {@code -sXPOST}. */
    private void cluster(String word) {
        for (int i = 1; i < word.length(); i++) {
            String name = "-" + word.charAt(i);
            if (isFlag(name)) {
                option(name, null);
            } else {
                option(name, i + 1 < word.length() ? word.substring(i + 1) : null);
                return;
            }
        }
    }

    private static boolean isFlag(String name) {
        return WITHOUT_VALUE.contains(name) || name.equals("-G") || name.equals("-I");
    }

    private void option(String name, @Nullable String attached) {
        if (WITHOUT_VALUE.contains(name)) {
            return;
        }
        switch (name) {
            case "-G", "--get" -> inQuery = true;
            case "-I", "--head" -> method = "HEAD";
            default -> optionWithValue(name, attached == null ? value(name) : attached);
        }
    }

    private void optionWithValue(String name, String value) {
        if (BODY.contains(name)) {
            body(name, value);
            return;
        }
        switch (name) {
            case "--data-urlencode" -> bodies.add(urlEncoded(value));
            case "-X", "--request" -> method = value.toUpperCase(Locale.ROOT);
            case "-H", "--header" -> header(value);
            case "-A", "--user-agent" -> headers.put("User-Agent", value);
            case "-b", "--cookie" -> RecordedRequest.addField(headers, "Cookie", value);
            case "-u", "--user" -> RecordedRequest.addField(headers, "Authorization", "Basic " + base64(value));
            case "--oauth2-bearer" -> RecordedRequest.addField(headers, "Authorization", "Bearer " + value);
            case "--proxy-user", "-U" -> headers.put("Proxy-Authorization", "Basic " + base64(value));
            case "--url" -> setUrl(value);
            default -> {
                if (!WITH_VALUE.contains(name)) {
                    throw malformed("the curl option " + shown(name) + " is not known here; remove it");
                }
            }
        }
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private String value(String name) {
        if (!words.hasNext()) {
            throw malformed("the curl option " + shown(name) + " has no value");
        }
        return words.next();
    }

    /** An option as a message may show it: what looks unlike one may be a secret. */
    private static String shown(String name) {
        return name.matches("--?[A-Za-z][A-Za-z0-9.-]{0,30}") ? name : "(unreadable)";
    }

    private void body(String option, String value) {
        if (value.startsWith("@") && !option.equals("--data-raw")) {
            throw inFile();
        }
        if (option.equals("--json")) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        bodies.add(value);
    }

    /** {@code content}, {@code =content} or {@code name=content}, of which the content is encoded. */
    private String urlEncoded(String value) {
        int sign = value.replace('@', '=').indexOf('=');
        if (sign < 0) {
            return encoded(value);
        }
        if (value.charAt(sign) == '@') {
            throw inFile();
        }
        String name = value.substring(0, sign);
        return (name.isEmpty() ? "" : name + "=") + encoded(value.substring(sign + 1));
    }

    private static String encoded(String content) {
        return URLEncoder.encode(content, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private MalformedRecordingException inFile() {
        return malformed("the body is in a file; paste its content in place of the name");
    }

    private void header(String field) {
        int colon = field.indexOf(':');
        if (colon > 0) {
            RecordedRequest.addField(
                    headers,
                    field.substring(0, colon).strip(),
                    field.substring(colon + 1).strip());
        }
    }

    private void setUrl(String value) {
        if (!url.isEmpty()) {
            throw malformed("the command has more than one URL; write a command for each");
        }
        url = value;
    }

    private String method() {
        if (!method.isEmpty()) {
            return method;
        }
        return bodies.isEmpty() || inQuery ? "GET" : "POST";
    }

    private URI uri() {
        String query = inQuery && !bodies.isEmpty() ? String.join("&", bodies) : "";
        String whole = query.isEmpty() ? url : url + (url.contains("?") ? '&' : '?') + query;
        return RecordedUris.parse(place, whole);
    }

    private MalformedRecordingException malformed(String problem) {
        return new MalformedRecordingException(place, problem);
    }
}
