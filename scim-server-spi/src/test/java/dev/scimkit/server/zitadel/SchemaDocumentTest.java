package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Z-SPC-4 and Z-SPC-5, without HTTP. */
class SchemaDocumentTest {

    private static final JsonNode USER = SchemaDocument.of(Fixture.USER.schema());
    private static final JsonNode GROUP = SchemaDocument.of(Fixture.GROUP.schema());

    @Test
    void userAttributes_published_areInZitadelsOrder() {
        assertThat(USER.get("description").asString()).isEqualTo("User Account");
        assertThat(outline(USER))
                .containsExactly(
                        "externalId",
                        "userName",
                        "name formatted familyName givenName middleName honorificPrefix honorificSuffix",
                        "displayName",
                        "nickName",
                        "profileUrl",
                        "title",
                        "preferredLanguage",
                        "locale",
                        "timezone",
                        "active",
                        "emails value primary type",
                        "phoneNumbers value primary",
                        "password",
                        "ims value type",
                        "addresses type streetAddress locality region postalCode country formatted primary",
                        "photos value display type primary",
                        "entitlements value display type primary",
                        "roles value display type primary");
    }

    @Test
    void groupAttributes_published_lackIdentifiersAndUrls() {
        assertThat(GROUP.get("description").asString()).isEqualTo("Group");
        assertThat(outline(GROUP)).containsExactly("displayName", "members value display type");
    }

    @Test
    void attribute_published_hasEveryCharacteristic() {
        assertThat(attribute(USER, "userName")).hasToString("""
                {"name":"userName","description":"For details see RFC7643","type":"string","multiValued":false,\
                "required":true,"caseExact":false,"mutability":"readWrite","returned":"always","uniqueness":"server"}""");
        assertThat(attribute(USER, "active")).hasToString("""
                {"name":"active","description":"For details see RFC7643","type":"boolean","multiValued":false,\
                "required":false,"caseExact":true,"mutability":"readWrite","returned":"always","uniqueness":"none"}""");
        assertThat(attribute(USER, "password")).hasToString("""
                {"name":"password","description":"For details see RFC7643","type":"string","multiValued":false,\
                "required":false,"caseExact":true,"mutability":"writeOnly","returned":"never","uniqueness":"none"}""");
        assertThat(attribute(USER, "profileUrl").get("type").asString()).isEqualTo("string");
        assertThat(attribute(GROUP, "displayName")).hasToString("""
                {"name":"displayName","description":"For details see RFC7643","type":"string","multiValued":false,\
                "required":true,"caseExact":true,"mutability":"readWrite","returned":"always","uniqueness":"none"}""");
    }

    @Test
    void complexAttribute_published_hasEveryCharacteristicAfterItsParts() {
        assertThat(attribute(USER, "ims")).hasToString("""
                {"name":"ims","description":"For details see RFC7643","type":"complex","subAttributes":[\
                {"name":"value","description":"For details see RFC7643","type":"string","multiValued":false,\
                "required":false,"caseExact":true,"mutability":"readWrite","returned":"always","uniqueness":"none"},\
                {"name":"type","description":"For details see RFC7643","type":"string","multiValued":false,\
                "required":false,"caseExact":true,"mutability":"readWrite","returned":"always","uniqueness":"none"}],\
                "multiValued":true,"required":false,"caseExact":true,"mutability":"readWrite","returned":"always",\
                "uniqueness":"none"}""");
        assertThat(attribute(GROUP, "members").get("subAttributes"))
                .allMatch(part -> !part.get("required").booleanValue());
    }

    @Test
    void schema_ofTheApplication_isPublishedAsItIs() {
        Schema own = Schema.builder("urn:example:params:scim:schemas:Badge", "Badge")
                .attribute(AttributeDefinition.builder("number")
                        .type(AttributeType.INTEGER)
                        .build())
                .build();

        assertThat(SchemaDocument.of(own)).isEqualTo(own.toTree());
    }

    @Test
    void attribute_withdrawnByTheApplication_isNotPublished() {
        Schema.Builder some = Schema.builder(Schemas.USER, "User");
        ResourceTypes.user().schema().attributes().stream()
                .filter(attribute -> !attribute.name().equals("ims"))
                .forEach(some::attribute);

        assertThat(outline(SchemaDocument.of(some.build()))).noneMatch(line -> line.startsWith("ims"));
    }

    private static JsonNode attribute(JsonNode schema, String name) {
        for (JsonNode attribute : schema.get("attributes")) {
            if (attribute.get("name").asString().equals(name)) {
                return attribute;
            }
        }
        throw new AssertionError(name);
    }

    private static List<String> outline(JsonNode schema) {
        List<String> lines = new ArrayList<>();
        for (JsonNode attribute : schema.get("attributes")) {
            StringBuilder line = new StringBuilder(attribute.get("name").asString());
            attribute
                    .path("subAttributes")
                    .forEach(part -> line.append(' ').append(part.get("name").asString()));
            lines.add(line.toString());
        }
        return lines;
    }
}
