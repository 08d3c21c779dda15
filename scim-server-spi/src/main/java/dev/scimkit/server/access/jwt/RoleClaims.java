package dev.scimkit.server.access.jwt;

import dev.scimkit.server.context.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads roles from claims; unexpected values give no roles. */
final class RoleClaims {

    private RoleClaims() {}

    static String subject(Map<String, Object> claims) {
        return String.valueOf(claims.get("sub"));
    }

    /** Reads a claim that maps each role to organizations: the member names of an object, or the words of a list. */
    static Principal byOrganization(Map<String, Object> claims, String claim) {
        Map<String, Set<String>> roles = new HashMap<>();
        if (claims.get(claim) instanceof Map<?, ?> byRole) {
            byRole.forEach((role, where) -> {
                for (String organization : words(where instanceof Map<?, ?> named ? named.keySet() : where)) {
                    roles.computeIfAbsent(organization, unused -> new HashSet<>())
                            .add(String.valueOf(role));
                }
            });
        }
        return new Principal(subject(claims), roles, Map.of());
    }

    /** The strings of a list, or the words of a string. */
    static List<String> words(@Nullable Object value) {
        List<String> words = new ArrayList<>();
        if (value instanceof String text) {
            for (String word : text.split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        } else if (value instanceof Collection<?> list) {
            for (Object element : list) {
                if (element instanceof String word) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
