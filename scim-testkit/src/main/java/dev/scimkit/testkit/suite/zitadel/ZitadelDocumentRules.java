package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rules about the contents of ZITADEL's discovery documents. */
final class ZitadelDocumentRules extends ZitadelRuleSet {

    private static final String TOPIC = "discovery";
    private static final String DESCRIPTION = "For details see RFC7643";
    private static final List<String> CHARACTERISTICS =
            List.of("type", "multiValued", "required", "caseExact", "mutability", "returned", "uniqueness");

    private static Answer schema(Conversation scim) {
        return scim.get("/Schemas/{U}").status(200).present("/attributes");
    }

    final Definition order = zitadel("Z-SPC-4a", TOPIC, "The User schema lists ZITADEL's attributes in ZITADEL's order")
            .check("the names of the attributes, from externalId to roles, without groups")
            .test(scim -> {
                Answer schema = schema(scim);
                String names = String.join(" ", schema.texts("/attributes/*/name"));
                String wanted =
                        "externalId userName name displayName nickName profileUrl title preferredLanguage locale"
                                + " timezone active emails phoneNumbers password ims addresses photos entitlements roles";
                schema.expect(names.equals(wanted), wanted, names);
            });

    final Definition parts = zitadel(
                    "Z-SPC-4b", TOPIC, "Complex attributes of the User schema have ZITADEL's sub-attributes in order")
            .check("the names of the sub-attributes of all complex attributes")
            .test(scim -> {
                Answer schema = schema(scim);
                List<String> found = new ArrayList<>();
                for (JsonNode attribute : schema.values("/attributes")) {
                    if (attribute.path("type").asString("").equals("complex")) {
                        List<String> names = new ArrayList<>();
                        attribute
                                .path("subAttributes")
                                .forEach(part -> names.add(part.path("name").asString("")));
                        found.add(String.join(" ", names));
                    }
                }
                List<String> wanted = List.of(
                        "formatted familyName givenName middleName honorificPrefix honorificSuffix",
                        "value primary type",
                        "value primary",
                        "value type",
                        "type streetAddress locality region postalCode country formatted primary",
                        "value display type primary",
                        "value display type primary",
                        "value display type primary");
                schema.expect(found.equals(wanted), wanted.toString(), found.toString());
            });

    final Definition strings = zitadel("Z-SPC-4c", TOPIC, "URLs in the User schema are of the type string")
            .check("that profileUrl and photos.value are not references")
            .test(scim -> {
                Answer schema = schema(scim);
                for (JsonNode attribute : all(schema)) {
                    String type = attribute.path("type").asString("");
                    schema.expect(
                            List.of("string", "boolean", "complex").contains(type),
                            "string, boolean or complex as the type of "
                                    + attribute.path("name").asString(""),
                            type);
                }
            });

    /** Attributes and sub-attributes. */
    private static List<JsonNode> all(Answer schema) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode attribute : schema.values("/attributes")) {
            all.add(attribute);
            attribute.path("subAttributes").forEach(all::add);
        }
        return all;
    }

    final Definition characteristics = zitadel(
                    "Z-SPC-5a", TOPIC, "Every attribute of the User schema has every characteristic")
            .check("that complex attributes say whether they are caseExact and unique, too")
            .test(scim -> {
                Answer schema = schema(scim);
                for (JsonNode attribute : all(schema)) {
                    for (String characteristic : CHARACTERISTICS) {
                        schema.expect(
                                attribute.has(characteristic),
                                characteristic + " of " + attribute.path("name").asString(""),
                                "none");
                    }
                }
            });

    final Definition descriptions = zitadel(
                    "Z-SPC-5b", TOPIC, "The User schema is described as User Account, its attributes by reference")
            .check("that the description of every attribute is: " + DESCRIPTION)
            .test(scim -> {
                Answer schema = schema(scim).is("/description", "User Account");
                for (JsonNode attribute : all(schema)) {
                    String text = attribute.path("description").asString("");
                    schema.expect(text.equals(DESCRIPTION), DESCRIPTION, text);
                }
            });

    final Definition documentation = zitadel("Z-SPC-6a", TOPIC, "ServiceProviderConfig names its documentation")
            .check("that documentationUri is a URL, and that there is one for the authentication scheme")
            .test(scim -> {
                Answer configuration = scim.get("/ServiceProviderConfig").status(200);
                for (String pointer : List.of("/documentationUri", "/authenticationSchemes/0/documentationUri")) {
                    String url = configuration.text(pointer);
                    configuration.expect(url.startsWith("http"), "a URL at " + pointer, url);
                }
            });

    final Definition scheme = zitadel(
                    "Z-SPC-6b", TOPIC, "The authentication scheme is named Zitadel authentication token")
            .check("its name and its specUri")
            .test(scim -> scim.get("/ServiceProviderConfig")
                    .status(200)
                    .is("/authenticationSchemes/0/name", "Zitadel authentication token")
                    .is("/authenticationSchemes/0/specUri", "https://www.rfc-editor.org/info/rfc6750"));

    final Definition userType = zitadel(
                    "Z-SPC-7", TOPIC, "The resource type of users has the id and name User, and is a User Account")
            .check("id, name and description")
            .test(scim -> scim.get("/ResourceTypes/User")
                    .status(200)
                    .is("/id", "User")
                    .is("/name", "User")
                    .is("/description", "User Account"));
}
