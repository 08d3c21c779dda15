package dev.scimkit.testkit.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests and responses from a HAR file (HTTP Archive 1.2), as browsers and proxies export it. */
final class HarReader {

    private HarReader() {}

    /**
     * Reads all entries.
     *
     * @throws MalformedRecordingException if the text is not JSON, or not a HAR file
     */
    static List<RecordedRequest> read(String text) {
        JsonNode entries = parsed(text).path("log").path("entries");
        if (!entries.isArray()) {
            throw new MalformedRecordingException("line 1", "a HAR file must have an array log.entries");
        }
        List<RecordedRequest> requests = new ArrayList<>();
        for (JsonNode entry : entries) {
            requests.add(entry(entry, "entry " + (requests.size() + 1)));
        }
        return requests;
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNr());
            // Jackson's own message may repeat the input, which has secrets
            throw new MalformedRecordingException("line " + line, "the HAR file is not JSON from here on");
        }
    }

    private static RecordedRequest entry(JsonNode entry, String place) {
        JsonNode request = entry.path("request");
        String method = request.path("method").asString("");
        String url = request.path("url").asString("");
        if (!method.matches("[A-Za-z]{1,20}") || url.isEmpty()) {
            throw new MalformedRecordingException(place, "it must have request.method and request.url");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode field : request.path("headers")) {
            headers.put(field.path("name").asString(""), field.path("value").asString(""));
        }
        for (JsonNode cookie : request.path("cookies")) {
            headers.merge(
                    "Cookie",
                    cookie.path("name").asString("") + "="
                            + cookie.path("value").asString(""),
                    (one, other) -> one + "; " + other);
        }
        return new RecordedRequest(
                place,
                method.toUpperCase(Locale.ROOT),
                RecordedUris.parse(place, url),
                headers,
                request.path("postData").path("text").asString(""),
                entry.path("response").path("status").asInt(0),
                responseBody(entry.path("response").path("content")));
    }

    private static String responseBody(JsonNode content) {
        String text = content.path("text").asString("");
        if (!content.path("encoding").asString("").equals("base64")) {
            return text;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
