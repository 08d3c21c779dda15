package dev.scimkit.server.internal.engine.type;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Names a membership. Its text, the {@code id} of the resource, is made of both ids, so that nothing has to be stored for it:
 * each in base64url, with a dot between them.
 *
 * @param groupId the id of the group
 * @param memberId the id of the member
 */
public record MembershipId(String groupId, String memberId) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** Reads a text; null if no membership can have it. */
    public static @Nullable MembershipId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1) {
            return null;
        }
        String groupId = decoded(text.substring(0, dot));
        String memberId = decoded(text.substring(dot + 1));
        if (groupId == null || memberId == null) {
            return null;
        }
        MembershipId id = new MembershipId(groupId, memberId);
        return id.text().equals(text) ? id : null; // base64 has several texts for the same octets
    }

    /** The id of the resource. */
    public String text() {
        return encoded(groupId) + "." + encoded(memberId);
    }

    private static String encoded(String id) {
        return ENCODER.encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(String text) {
        try {
            ByteBuffer octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
        } catch (IllegalArgumentException | CharacterCodingException noId) {
            return null;
        }
    }
}
