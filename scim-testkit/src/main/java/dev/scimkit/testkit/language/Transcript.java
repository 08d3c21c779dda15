package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Formats requests and responses for people: secrets are hidden and long bodies cut. */
public final class Transcript {

    private static final int LONGEST_BODY = 2000;
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
    private static final Set<String> SHOWN_RESPONSE_HEADERS =
            Set.of("content-type", "location", "content-location", "etag", "allow", "www-authenticate", "retry-after");
    private static final Pattern SECRET_MEMBERS = Pattern.compile(
            "(\"(?:password|access_token|refresh_token|client_secret|token)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"",
            Pattern.CASE_INSENSITIVE);

    private final List<String> secrets;

    /**
     * Makes a writer.
     *
     * @param authorizations the credentials that must not appear, even if the server repeats them
     */
    public Transcript(String... authorizations) {
        this.secrets = Arrays.stream(authorizations)
                .map(value -> value.substring(value.indexOf(' ') + 1))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    /**
     * Creates a transcript that hides all credentials of an endpoint, including those of its second organization.
     *
     * @param endpoint the endpoint
     * @return the transcript
     */
    public static Transcript hidingCredentialsOf(ScimEndpoint endpoint) {
        return new Transcript(Stream.concat(
                        Arrays.stream(Caller.values()).map(endpoint::credentials),
                        Stream.of(
                                endpoint.authorization(),
                                endpoint.otherOrganization().flatMap(ScimEndpoint::authorization)))
                .flatMap(Optional::stream)
                .toArray(String[]::new));
    }

    /**
     * Formats a request.
     *
     * @param request the request
     * @return several lines
     */
    public String request(ScimRequest request) {
        StringBuilder text = new StringBuilder(request.method() + " " + request.uri());
        request.headers().forEach((name, value) -> text.append('\n').append(header(name, value)));
        return withBody(text, request.text());
    }

    /**
     * Formats a response.
     *
     * @param response the response
     * @return several lines
     */
    public String response(ScimResponse response) {
        StringBuilder text = new StringBuilder().append(response.status());
        response.headers().entrySet().stream()
                .filter(field -> SHOWN_RESPONSE_HEADERS.contains(lower(field.getKey())))
                .map(Transcript::flat)
                .forEach(field -> text.append('\n').append(header(field.getKey(), field.getValue())));
        return withBody(text, response.text());
    }

    private static Map.Entry<String, String> flat(Map.Entry<String, ? extends Iterable<String>> field) {
        return Map.entry(field.getKey(), String.join(", ", field.getValue()));
    }

    private static String header(String name, String value) {
        if (!SECRET_HEADERS.contains(lower(name))) {
            return name + ": " + value;
        }
        int space = value.indexOf(' ');
        return name + ": " + (space < 0 ? "" : value.substring(0, space + 1)) + "***";
    }

    private String withBody(StringBuilder text, String body) {
        String head = hide(text.toString());
        if (body.isEmpty()) {
            return head;
        }
        String shown = hide(body); // before it is cut, since a secret cut in half is not recognized
        return shown.length() <= LONGEST_BODY
                ? head + "\n\n" + shown
                : head + "\n\n" + shown.substring(0, LONGEST_BODY) + " … (" + body.length() + " characters in all)";
    }

    /**
     * Hides the values of secret members and of PATCH operations on secret attributes, and the credentials themselves.
     *
     * @param text the text
     * @return the text without them
     */
    public String hide(String text) {
        String masked = SECRET_MEMBERS.matcher(text).replaceAll("$1\"***\"");
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return HiddenSecrets.in(masked).orElse(masked);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
