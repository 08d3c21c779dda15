package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.MediaTypePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which media types a request may have and accept (RFC 7644 sections 3.1, 3.8 and 8.1). */
public final class MediaTypes {

    public static final String SCIM_JSON = "application/scim+json";

    private static final Set<String> UTF_8 = Set.of("charset=utf-8", "charset=utf8");
    /** More than any client needs; browsers send about ten. */
    private static final int MAX_PARTS = 100;

    private static final Pattern ZERO_WEIGHT = Pattern.compile("q=0(\\.0{0,3})?");
    private static final String COMPRESSED =
            "The body must not be compressed: Content-Encoding must be absent or identity";

    private final MediaTypePolicy policy;

    public MediaTypes(MediaTypePolicy policy) {
        this.policy = policy;
    }

    /** Refuses a body that is declared as compressed, or as something other than JSON. */
    public void checkContent(HttpHeaders headers) {
        for (String coding : headers.all("Content-Encoding")) {
            if (!normal(coding).equals("identity")) {
                throw new RefusalException(ScimError.of(415, COMPRESSED), "Accept-Encoding", "identity");
            }
        }
        String type = contentType(headers);
        if (policy.bodies().contains(type)) {
            return;
        }
        if (hasTooManyParts(List.of(type))) {
            throw new ScimException(policy.wrongBody());
        }
        String[] parts = parts(type);
        if (!policy.bodies().contains(normal(parts[0])) || (policy.utf8Only() && hasOtherCharset(parts))) {
            throw new ScimException(policy.wrongBody());
        }
    }

    /**
     * Refuses a body that is declared to have another encoding than UTF-8, with 415. Only bodies that are not ASCII are
     * checked: some clients declare another encoding for ASCII, which is harmless.
     */
    public static void checkCharset(HttpHeaders headers) {
        if (hasOtherCharset(parts(contentType(headers)))) {
            throw ScimException.of(415, "The body must be in UTF-8, but its charset parameter says otherwise");
        }
    }

    private static boolean hasOtherCharset(String[] parts) {
        for (String parameter : parts) {
            String plain = normal(parameter).replace("\"", "");
            if (plain.startsWith("charset=") && !UTF_8.contains(plain)) {
                return true;
            }
        }
        return false;
    }

    private static String contentType(HttpHeaders headers) {
        return headers.first("Content-Type").orElse(SCIM_JSON);
    }

    /** A media type and its parameters. */
    private static String[] parts(String type) {
        return type.split(";", -1);
    }

    /** Refuses a client that does not accept JSON, and one that lists more types than any client needs. */
    public void checkAccept(HttpHeaders headers) {
        List<String> values = headers.all("Accept");
        if (values.isEmpty()) {
            return;
        }
        if (hasTooManyParts(values)) {
            throw ScimException.of(
                    400, "The Accept header must not have more than " + MAX_PARTS + " media types and parameters");
        }
        for (String value : values) {
            for (String range : value.split(",", -1)) {
                if (isAcceptable(range)) {
                    return;
                }
            }
        }
        throw new ScimException(policy.notAcceptable());
    }

    /** Adds the media type to a response without a body, if the profile wants it there. */
    public ScimHttpResponse complete(ScimHttpResponse response) {
        if (!policy.onEmptyAnswers() || response.headers().first("Content-Type").isPresent()) {
            return response;
        }
        return response.header("Content-Type", SCIM_JSON);
    }

    private boolean isAcceptable(String range) {
        String[] parts = parts(range);
        String type = normal(parts[0]);
        if ((!type.isEmpty() && !policy.accepted().contains(type)) || (policy.utf8Only() && hasOtherCharset(parts))) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            if (ZERO_WEIGHT.matcher(normal(parts[i])).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Counts before anything is split. */
    private static boolean hasTooManyParts(List<String> values) {
        int parts = values.size();
        for (String value : values) {
            for (int i = 0; i < value.length() && parts <= MAX_PARTS; i++) {
                char c = value.charAt(i);
                parts += c == ',' || c == ';' ? 1 : 0;
            }
        }
        return parts > MAX_PARTS;
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
