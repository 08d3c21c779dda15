package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads cursors (RFC 9865). A cursor is a position in the results and an expiry time, encrypted and bound to the
 * organization and the query it was issued for. Nothing is kept between requests.
 */
final class CursorCodec {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final byte[] PURPOSE = "scimkit cursors".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int FIXED = Integer.BYTES + Long.BYTES;

    /**
     * The content of a cursor.
     *
     * @param position where the page begins; only the code that finds pages understands it
     * @param count the page size of the initial query
     */
    record Place(String position, int count) {}

    private final SecretKeySpec key;
    private final Clock clock;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();

    CursorCodec(byte[] secret, Clock clock, Duration timeout) {
        this.key = new SecretKeySpec(derive(secret), "AES");
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Makes a cursor for a place in the results of a query, from letters, digits, {@code -} and {@code _}. */
    String encode(Place place, String query) {
        byte[] position = place.position().getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(FIXED + position.length)
                .putInt(place.count())
                .putLong(clock.instant().plus(timeout).getEpochSecond())
                .put(position)
                .array();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] encrypted;
        try {
            encrypted = run(Cipher.ENCRYPT_MODE, nonce, content, query);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
        byte[] cursor = ByteBuffer.allocate(NONCE + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** Reads a cursor; {@code invalidCursor} if it was issued for another query, {@code expiredCursor} if it is too old. */
    Place decode(String cursor, String query) {
        ByteBuffer content = ByteBuffer.wrap(decrypt(octets(cursor), query));
        int count = content.getInt();
        long expiry = content.getLong();
        if (expiry < clock.instant().getEpochSecond()) {
            throw ScimException.of(ScimType.EXPIRED_CURSOR, "The cursor has expired: start again without a cursor");
        }
        return new Place(StandardCharsets.UTF_8.decode(content).toString(), count);
    }

    private byte[] decrypt(byte[] octets, String query) {
        if (octets.length < NONCE + FIXED + TAG_BITS / Byte.SIZE) {
            throw invalid();
        }
        ByteBuffer cursor = ByteBuffer.wrap(octets);
        byte[] nonce = new byte[NONCE];
        byte[] encrypted = new byte[octets.length - NONCE];
        cursor.get(nonce).get(encrypted);
        try {
            return run(Cipher.DECRYPT_MODE, nonce, encrypted, query);
        } catch (AEADBadTagException forged) {
            throw invalid();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String query) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(query.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    /** Derives a key that is used only for cursors, of the size that AES-256 takes. */
    private static byte[] derive(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(PURPOSE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + MAC, impossible);
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
