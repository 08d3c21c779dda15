package dev.scimkit.testkit.recording;

import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a recording, as curl commands or as a HAR file, into the text of a session file. */
public final class Recorder {

    /** The longest recording, in characters. */
    public static final int LONGEST = 10_000_000;

    /** The most requests of a recording. */
    public static final int MOST_REQUESTS = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern BEGIN_OF_FORM = Pattern.compile("\\s*[\\w.%+*-]+=");

    private Recorder() {}

    /**
     * What the session is called.
     *
     * @param id its id
     * @param asks what the client does, as a sentence without a full stop
     * @param basePath the path of the base URL, empty to find it out
     */
    public record Naming(String id, String asks, String basePath) {}

    /**
     * A session made from a recording.
     *
     * @param text the text of the session file
     * @param requests how many requests it has
     * @param leftOut how many requests of the recording are not to SCIM
     */
    public record Recorded(String text, int requests, int leftOut) {}

    /**
     * Makes a session. Its text has none of the recording's credentials, cookies, passwords and other secrets.
     *
     * @param recording curl commands, or a HAR file
     * @param naming what the session is called
     * @return the session
     * @throws MalformedRecordingException if the recording is too large or cannot be read
     */
    public static Recorded session(String recording, Naming naming) {
        if (recording.length() > LONGEST) {
            throw tooMuch("it has more than " + LONGEST + " characters");
        }
        String content = recording.startsWith(BYTE_ORDER_MARK) ? recording.substring(1) : recording;
        List<RecordedRequest> all =
                content.stripLeading().startsWith("{") ? HarReader.read(content) : CurlReader.read(content);
        if (all.size() > MOST_REQUESTS) {
            throw tooMuch("it has more than " + MOST_REQUESTS + " requests");
        }
        if (all.isEmpty()) {
            throw new MalformedRecordingException("The recording", "it has no request");
        }
        RecordedUris.Base base = RecordedUris.base(all, naming.basePath());
        List<RecordedRequest> scim = new ArrayList<>(all);
        scim.removeIf(request ->
                !METHODS.contains(request.method()) || base.below(request.uri()).isEmpty() || isForm(request));
        if (scim.isEmpty()) {
            throw new MalformedRecordingException("The recording", "it has no request that a session can repeat");
        }
        Secrets secrets = new Secrets();
        all.forEach(secrets::collect);
        String text = new SessionWriter(scim, base, secrets).write(naming);
        SessionFile.parse("The session", text, Suite.OWN, naming.id()); // what is written can be read
        return new Recorded(text, scim.size(), all.size() - scim.size());
    }

    /** Whether a request sends a form, as to a token endpoint. Some clients of SCIM call JSON a form. */
    private static boolean isForm(RecordedRequest request) {
        String body = request.body();
        if (body.isBlank() || body.stripLeading().startsWith("{")) {
            return false;
        }
        String type = request.headers().get("Content-Type");
        return type == null
                ? BEGIN_OF_FORM.matcher(body).lookingAt()
                : type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static MalformedRecordingException tooMuch(String problem) {
        return new MalformedRecordingException("The recording", problem + "; record less at a time");
    }
}
