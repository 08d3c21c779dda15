package dev.scimkit.server.zitadel;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The attributes of users and groups that ZITADEL has, in the order in which it publishes them (Z-SPC-4). */
final class AccountSchema {

    private static final List<String> TYPED_VALUE = List.of("value", "display", "type", "primary");

    private static final List<String> MEMBER = List.of("value", "display", "type");

    /** The names of the attributes of a user, each with those of its sub-attributes. */
    private static final Map<String, List<String>> ATTRIBUTES = attributes();

    private AccountSchema() {}

    private static Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("userName", List.of());
        attributes.put(
                "name",
                List.of("formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix"));
        Stream.of("displayName", "nickName", "profileUrl", "title", "preferredLanguage", "locale", "timezone", "active")
                .forEach(name -> attributes.put(name, List.of()));
        attributes.put("emails", List.of("value", "primary", "type"));
        attributes.put("phoneNumbers", List.of("value", "primary"));
        attributes.put("password", List.of());
        attributes.put("ims", List.of("value", "type"));
        attributes.put(
                "addresses",
                List.of(
                        "type",
                        "streetAddress",
                        "locality",
                        "region",
                        "postalCode",
                        "country",
                        "formatted",
                        "primary"));
        Stream.of("photos", "entitlements", "roles").forEach(name -> attributes.put(name, TYPED_VALUE));
        return attributes;
    }

    /** Returns the attributes of a schema in that order; those that ZITADEL does not have are last. */
    static List<AttributeDefinition> ordered(Schema schema) {
        List<AttributeDefinition> ordered = new ArrayList<>();
        ATTRIBUTES.keySet().forEach(name -> schema.attribute(name).ifPresent(ordered::add));
        schema.attributes().stream()
                .filter(attribute -> !ATTRIBUTES.containsKey(attribute.name()))
                .forEach(ordered::add);
        return ordered;
    }

    /** Returns the sub-attributes that ZITADEL publishes; all of an attribute that ZITADEL does not have. */
    static List<AttributeDefinition> parts(AttributeDefinition attribute) {
        List<String> names = attribute.name().equals("members") ? MEMBER : ATTRIBUTES.get(attribute.name());
        return names == null
                ? attribute.subAttributes()
                : names.stream()
                        .flatMap(name -> attribute.subAttribute(name).stream())
                        .toList();
    }
}
