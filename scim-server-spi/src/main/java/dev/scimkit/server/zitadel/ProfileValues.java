package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Attributes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks values whose syntax the schema does not define: language tags, time zones and URLs of pages (Z-USR-6). */
final class ProfileValues {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private static final Set<String> LANGUAGES = languages();

    private ProfileValues() {}

    /** With the names that three languages had before, which Java may or may not list. */
    private static Set<String> languages() {
        Set<String> languages = new HashSet<>(Set.of(Locale.getISOLanguages()));
        languages.addAll(Set.of("he", "iw", "id", "in", "yi", "ji"));
        return Set.copyOf(languages);
    }

    static void check(ObjectNode user, boolean patched) {
        require(ProfileValues::isLanguageTag, user, "locale", "locale", "a BCP 47 language tag", "SCIM-MD11");
        require(ZONES::contains, user, "timezone", "timezone", "the IANA name of a time zone", "SCIM-MD12");
        checkUrl(user, "profileUrl", "profileUrl", patched ? "SCIM-opty9" : ErrorIds.URL);
        for (JsonNode photo : user.path("photos")) {
            if (photo instanceof ObjectNode parts) {
                checkUrl(parts, "value", "photos.value", patched ? "SCIM-opxx8" : ErrorIds.URL);
            }
        }
    }

    private static void checkUrl(ObjectNode parts, String name, String path, String id) {
        require(ProfileValues::isWebAddress, parts, name, path, "an http or https URL", id);
    }

    private static void require(
            Predicate<String> form, ObjectNode parts, String name, String path, String expected, String id) {
        String value = Attributes.string(parts, name);
        if (value != null && !form.test(value)) {
            throw new ScimException(ScimError.of(ScimType.INVALID_VALUE, "'" + path + "' must be " + expected)
                    .at(path)
                    .withCode(id));
        }
    }

    /** Two-letter language codes must be in the list; those of three letters are accepted, longer ones are not. */
    private static boolean isLanguageTag(String text) {
        try {
            String language = new Locale.Builder().setLanguageTag(text).build().getLanguage();
            boolean known = language.length() < 2
                    || language.length() == 3
                    || LANGUAGES.contains(text.substring(0, 2).toLowerCase(Locale.ROOT));
            return known && language.length() <= 3 && !text.isEmpty() && text.indexOf('_') < 0;
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
