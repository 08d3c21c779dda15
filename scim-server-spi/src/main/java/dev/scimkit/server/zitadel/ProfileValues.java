package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Attributes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks values whose syntax the schema does not define: language tags, time zones and URLs of pages (Z-USR-6). */
final class ProfileValues {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private ProfileValues() {}

    static void check(ObjectNode user) {
        check("locale", Attributes.string(user, "locale"), ProfileValues::isLanguageTag, "a BCP 47 language tag");
        check("timezone", Attributes.string(user, "timezone"), ZONES::contains, "the IANA name of a time zone");
        check("profileUrl", Attributes.string(user, "profileUrl"), ProfileValues::isWebAddress, "an http or https URL");
        for (JsonNode photo : user.path("photos")) {
            if (photo instanceof ObjectNode parts) {
                check(
                        "photos.value",
                        Attributes.string(parts, "value"),
                        ProfileValues::isWebAddress,
                        "an http or https URL");
            }
        }
    }

    private static void check(String path, @Nullable String value, Predicate<String> form, String expected) {
        if (value != null && !form.test(value)) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'" + path + "' must be " + expected)
                    .at(path);
        }
    }

    private static boolean isLanguageTag(String text) {
        try {
            new Locale.Builder().setLanguageTag(text);
            return !text.isEmpty() && text.indexOf('_') < 0;
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
