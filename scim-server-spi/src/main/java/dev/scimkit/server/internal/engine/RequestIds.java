package dev.scimkit.server.internal.engine;

import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The ids of requests: those that clients or proxies send if they are short and plain, otherwise new ones. */
final class RequestIds {

    private static final int MAX_LENGTH = 128;
    private static final String PUNCTUATION = "-_.:=+/@";

    private final @Nullable String field;

    /** Exchanges ids in a header field; null for not at all. */
    RequestIds(@Nullable String field) {
        this.field = field;
    }

    String of(HttpHeaders headers) {
        List<String> sent = field == null ? List.of() : headers.all(field);
        return sent.size() == 1 && isPlain(sent.get(0)) ? sent.get(0) : create();
    }

    ScimHttpResponse add(String requestId, ScimHttpResponse response) {
        return field == null ? response : response.header(field, requestId);
    }

    /** Only tells requests apart in a log, so it need not be unpredictable. */
    private static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static boolean isPlain(String id) {
        return !id.isEmpty() && id.length() <= MAX_LENGTH && id.chars().allMatch(RequestIds::isPlain);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || PUNCTUATION.indexOf(c) >= 0;
    }
}
