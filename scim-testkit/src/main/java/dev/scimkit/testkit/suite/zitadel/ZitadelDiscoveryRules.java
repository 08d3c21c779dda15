package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Rules about ZITADEL's discovery endpoints. */
final class ZitadelDiscoveryRules extends ZitadelRuleSet {

    private static final String TOPIC = "discovery";
    private static final String CONFIGURATION = "/ServiceProviderConfig";

    final Definition supported = zitadel(
                    "Z-SPC-1a", TOPIC, "PATCH, bulk, filters, sorting and changing passwords are supported")
            .check("that ServiceProviderConfig declares all five")
            .test(scim -> {
                Answer configuration = scim.get(CONFIGURATION).status(200);
                for (String feature : List.of("patch", "bulk", "filter", "changePassword", "sort")) {
                    configuration.is("/" + feature + "/supported", true);
                }
            });

    final Definition limits = zitadel(
                    "Z-SPC-1b", TOPIC, "The declared limits are 100 operations, 1000000 octets and 100 results")
            .check("that the defaults are declared; a server with other limits excludes this rule")
            .test(scim -> scim.get(CONFIGURATION)
                    .status(200)
                    .is("/bulk/maxOperations", 100)
                    .is("/bulk/maxPayloadSize", 1_000_000)
                    .is("/filter/maxResults", 100));

    final Definition noEntityTags = zitadel("Z-SPC-1c", TOPIC, "Entity-tags are declared as not supported")
            .check("that etag.supported is there and false")
            .test(scim -> scim.get(CONFIGURATION).status(200).is("/etag/supported", false));

    final Definition authentication = zitadel(
                    "Z-SPC-1d", TOPIC, "The only authentication scheme is oauthbearertoken (RFC 6750)")
            .check("that the scheme has this type, its specUri names RFC 6750 and primary is false")
            .test(scim -> {
                Answer configuration = scim.get(CONFIGURATION)
                        .status(200)
                        .counts("/authenticationSchemes", 1)
                        .is("/authenticationSchemes/0/type", "oauthbearertoken")
                        .is("/authenticationSchemes/0/primary", false);
                String specification = configuration.text("/authenticationSchemes/0/specUri");
                configuration.expect(specification.contains("6750"), "a specUri of RFC 6750", specification);
            });

    /** The paths of the attributes of the User schema that fulfil a condition. */
    private static Set<String> attributes(Answer schema, Predicate<JsonNode> which) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode attribute : schema.values("/attributes")) {
            String name = attribute.path("name").asString("");
            all.put(name, attribute);
            attribute
                    .path("subAttributes")
                    .forEach(sub -> all.put(name + "." + sub.path("name").asString(""), sub));
        }
        return all.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Answer schema(Conversation scim) {
        return scim.get("/Schemas/{U}").status(200).present("/attributes");
    }

    private static Predicate<JsonNode> where(String characteristic, String value) {
        return attribute -> attribute.path(characteristic).asString("").equals(value);
    }

    /** Expects exactly the given attributes to fulfil a condition. */
    private static void exactly(Conversation scim, String what, Predicate<JsonNode> which, String... paths) {
        Answer schema = schema(scim);
        List<String> found = attributes(schema, which).stream().sorted().toList();
        List<String> wanted = List.of(paths).stream().sorted().toList();
        schema.expect(found.equals(wanted), what + " for just " + wanted, found.toString());
    }

    final Definition returned = zitadel(
                    "Z-SPC-2a", TOPIC, "Every attribute of the User schema except password has returned always")
            .check("that no attribute is returned by default or on request")
            .test(scim -> exactly(
                    scim,
                    "a value of returned other than always",
                    where("returned", "always").negate(),
                    "password"));

    final Definition password = zitadel(
                    "Z-SPC-2b", TOPIC, "The User schema declares password as writeOnly, returned never")
            .check("both characteristics of password")
            .test(scim -> {
                Answer schema = schema(scim);
                Set<String> hidden =
                        attributes(schema, where("returned", "never").and(where("mutability", "writeOnly")));
                schema.expect(hidden.contains("password"), "password to be writeOnly and never returned", "another");
            });

    final Definition caseExact = zitadel("Z-SPC-2c", TOPIC, "caseExact is true in the User schema, except for userName")
            .check("that the schema says how strings compare; complex attributes need not say so")
            .test(scim -> exactly(
                    scim,
                    "caseExact false",
                    where("caseExact", "true").or(where("type", "complex")).negate(),
                    "userName"));

    final Definition unique = zitadel("Z-SPC-2d", TOPIC, "The User schema declares uniqueness server for userName")
            .check("that uniqueness of userName is server")
            .test(scim -> {
                Answer schema = schema(scim);
                Set<String> unique = attributes(schema, where("uniqueness", "server"));
                schema.expect(unique.contains("userName"), "userName among the unique attributes", unique.toString());
            });

    final Definition required = zitadel(
                    "Z-SPC-2e",
                    TOPIC,
                    "The User schema requires userName, both names and the value of e-mail addresses")
            .check("that required is true for exactly these, and for name and emails, which contain them")
            .test(scim -> exactly(
                    scim,
                    "required true",
                    where("required", "true"),
                    "userName",
                    "name",
                    "name.givenName",
                    "name.familyName",
                    "emails",
                    "emails.value"));

    final Definition leftOut = zitadel("Z-SPC-2f", TOPIC, "The User schema has no userType and no x509Certificates")
            .check("that attributes which are not stored are not published")
            .test(scim -> {
                Answer schema = schema(scim);
                for (String name : List.of("userType", "x509Certificates")) {
                    schema.lacks("/attributes/*/name", name);
                }
            });

    final Definition undescribed = zitadel(
                    "Z-SPC-2g", TOPIC, "Descriptions in the User schema are empty or refer to RFC 7643")
            .check("that attributes have no descriptions of their own")
            .test(scim -> {
                Answer schema = schema(scim);
                Set<String> described = attributes(schema, attribute -> {
                    String text = attribute.path("description").asString("");
                    return !text.isEmpty() && !text.contains("RFC 7643") && !text.contains("RFC7643");
                });
                schema.expect(described.isEmpty(), "no descriptions", "one of " + described);
            });

    final Definition lists = zitadel(
                    "Z-SPC-3a", TOPIC, "Lists of schemas and resource types have itemsPerPage 100 and startIndex 1")
            .check("that both are ListResponses, whatever the number of entries")
            .test(scim -> {
                for (String path : List.of("/Schemas", "/ResourceTypes")) {
                    scim.get(path)
                            .status(200)
                            .has("/schemas", SchemaUris.LIST_RESPONSE)
                            .is("/itemsPerPage", 100)
                            .is("/startIndex", 1)
                            .present("/Resources");
                }
            });

    final Definition unknown = zitadel("Z-SPC-3b", TOPIC, "A schema or resource type that does not exist returns 404")
            .check("that unknown names do not return an empty list")
            .test(scim -> {
                scim.get("/Schemas/urn:none").status(404);
                scim.get("/ResourceTypes/None").status(404);
            });

    final Definition endpoints = zitadel(
                    "Z-SPC-3c", TOPIC, "A resource type has its endpoint without a slash, and its own name in meta")
            .needs(Capability.GROUPS)
            .check("that endpoint is Users and Groups, and meta.resourceType User and Group")
            .test(scim -> {
                scim.get("/ResourceTypes/User")
                        .status(200)
                        .is("/endpoint", "Users")
                        .is("/meta/resourceType", "User");
                scim.get("/ResourceTypes/Group")
                        .status(200)
                        .is("/endpoint", "Groups")
                        .is("/meta/resourceType", "Group");
            });
}
