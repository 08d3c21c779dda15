package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads cursors (RFC 9865): a place in the results and a time of expiry, signed together with the organization
 * and the query that they belong to. Nothing is kept between requests.
 */
final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CONTENT = Integer.BYTES + Integer.BYTES + Long.BYTES;
    private static final int SIGNATURE = 16;

    /**
     * What a cursor says.
     *
     * @param startIndex the place of the page's first resource, from 1
     * @param count the page size of the initial query
     */
    record Place(int startIndex, int count) {}

    private final byte[] key;
    private final Clock clock;
    private final Duration timeout;

    CursorCodec(byte[] key, Clock clock, Duration timeout) {
        this.key = key.clone();
        this.clock = clock;
        this.timeout = timeout;
    }

    /** A cursor for a place in the results of a query; only letters, digits, {@code -} and {@code _}. */
    String encode(Place place, String query) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putInt(place.startIndex())
                .putInt(place.count())
                .putLong(clock.instant().plus(timeout).getEpochSecond())
                .array();
        ByteBuffer cursor =
                ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(sign(content, query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    /** The place; {@code invalidCursor} when it was not made here for this query, {@code expiredCursor} when too old. */
    Place decode(String cursor, String query) {
        byte[] octets = octets(cursor);
        if (octets.length != CONTENT + SIGNATURE) {
            throw invalid();
        }
        byte[] content = Arrays.copyOf(octets, CONTENT);
        if (!MessageDigest.isEqual(sign(content, query), Arrays.copyOfRange(octets, CONTENT, octets.length))) {
            throw invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        Place place = new Place(buffer.getInt(), buffer.getInt());
        if (buffer.getLong() < clock.instant().getEpochSecond()) {
            throw ScimException.of(ScimType.EXPIRED_CURSOR, "The cursor has expired: send the query anew");
        }
        return place;
    }

    private byte[] sign(byte[] content, String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static byte[] octets(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static ScimException invalid() {
        return ScimException.of(ScimType.INVALID_CURSOR, "The cursor was not issued for this query");
    }
}
