package dev.scimkit.testkit.recording;

import java.net.URLEncoder;
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
            RecordedRequest.addField(
                    headers,
                    field.path("name").asString(""),
                    field.path("value").asString(""));
        }
        for (JsonNode cookie : request.path("cookies")) {
            RecordedRequest.addField(headers, "Cookie", cookie(cookie));
        }
        return new RecordedRequest(
                place,
                method.toUpperCase(Locale.ROOT),
                RecordedUris.parse(place, url),
                headers,
                body(request.path("postData")),
                entry.path("response").path("status").asInt(0),
                responseBody(entry.path("response").path("content")),
                setCookies(entry.path("response")));
    }

    private static String cookie(JsonNode cookie) {
        return cookie.path("name").asString("") + "=" + cookie.path("value").asString("");
    }

    /** Some programs write the parameters of a form but no text, or a text in parts that is not a form. */
    private static String body(JsonNode postData) {
        String text = postData.path("text").asString("");
        boolean inParts = postData.path("mimeType").asString("").startsWith("multipart/");
        if (postData.path("params").isEmpty() || (!text.isEmpty() && !inParts)) {
            return text;
        }
        List<String> form = new ArrayList<>();
        for (JsonNode parameter : postData.path("params")) {
            form.add(encoded(parameter.path("name")) + "=" + encoded(parameter.path("value")));
        }
        return String.join("&", form);
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
    }

    private static List<String> setCookies(JsonNode response) {
        List<String> cookies = new ArrayList<>();
        for (JsonNode field : response.path("headers")) {
            if (field.path("name").asString("").equalsIgnoreCase("Set-Cookie")) {
                field.path("value").asString("").lines().forEach(cookies::add); // browsers join fields by line breaks
            }
        }
        response.path("cookies").forEach(cookie -> cookies.add(cookie(cookie)));
        return cookies;
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
