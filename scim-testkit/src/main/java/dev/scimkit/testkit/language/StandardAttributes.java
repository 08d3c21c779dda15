package dev.scimkit.testkit.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the attributes that RFC 7643 section 4 defines, in lower case, sub-attributes after a dot. */
final class StandardAttributes {

    private static final String PLURAL = "(value,display,type,primary)";

    private static final String USER = "userName name(formatted,familyName,givenName,middleName,honorificPrefix,"
            + "honorificSuffix) displayName nickName profileUrl title userType preferredLanguage locale timezone active"
            + " password emails" + PLURAL + " phoneNumbers" + PLURAL + " ims" + PLURAL + " photos" + PLURAL
            + " addresses(formatted,streetAddress,locality,region,postalCode,country,type,primary)"
            + " groups(value,$ref,display,type) entitlements" + PLURAL + " roles" + PLURAL + " x509Certificates"
            + PLURAL;

    private static final String GROUP = "displayName members(value,$ref,type,display)";

    private static final String ENTERPRISE =
            "employeeNumber costCenter organization division department manager(value,$ref,displayName)";

    private static final Map<String, Set<String>> BY_SCHEMA =
            Map.of(SchemaUris.USER, read(USER), SchemaUris.GROUP, read(GROUP), SchemaUris.ENTERPRISE, read(ENTERPRISE));

    private StandardAttributes() {}

    /** The attributes of a schema; none if the RFC does not define it. */
    static Set<String> of(String schema) {
        return BY_SCHEMA.getOrDefault(schema, Set.of());
    }

    private static Set<String> read(String list) {
        return Stream.of(list.split(" "))
                .flatMap(StandardAttributes::paths)
                .map(path -> path.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> paths(String attribute) {
        int bracket = attribute.indexOf('(');
        if (bracket < 0) {
            return Stream.of(attribute);
        }
        String name = attribute.substring(0, bracket);
        List<String> parts =
                List.of(attribute.substring(bracket + 1, attribute.length() - 1).split(","));
        return Stream.concat(Stream.of(name), parts.stream().map(part -> name + "." + part));
    }
}
