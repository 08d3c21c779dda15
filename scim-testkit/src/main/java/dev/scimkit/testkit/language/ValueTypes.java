package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The types of the values of a list, such as {@code work}. A server that keeps an e-mail address for work, and no other, says
 * so with the canonical values of {@code type} (RFC 7643 section 7).
 */
final class ValueTypes {

    /** What RFC 7643 section 4.1.2 suggests: a server with all of them restricts nothing. */
    private static final Map<String, List<String>> SUGGESTED = Map.of(
            "emails", List.of("work", "home", "other"),
            "phonenumbers", List.of("work", "home", "mobile", "fax", "pager", "other"),
            "ims", List.of("aim", "gtalk", "icq", "xmpp", "msn", "skype", "qq", "yahoo"),
            "photos", List.of("photo", "thumbnail"),
            "addresses", List.of("work", "home", "other"));

    private ValueTypes() {}

    /** The canonical values of {@code type}; none if the attribute is not a list, or its types are free or types of resources. */
    static List<String> of(JsonNode definition) {
        if (!definition.path("multiValued").asBoolean(false) || SampleValues.refersToResources(definition)) {
            return List.of();
        }
        return definition
                .path("subAttributes")
                .valueStream()
                .filter(part -> part.path("name").asString("").equals("type"))
                .flatMap(part -> part.path("canonicalValues").valueStream())
                .map(value -> value.asString(""))
                .toList();
    }

    /** Whether a list has fewer types than the RFC suggests, and so perhaps one place for each. */
    static boolean areRestricted(JsonNode definition) {
        List<String> types = of(definition);
        List<String> suggested =
                SUGGESTED.get(definition.path("name").asString("").toLowerCase(Locale.ROOT));
        return !types.isEmpty() && (suggested == null || !suggested.stream().allMatch(type -> isAmong(types, type)));
    }

    static boolean isAmong(List<String> canonical, String value) {
        return canonical.stream().anyMatch(value::equalsIgnoreCase);
    }
}
