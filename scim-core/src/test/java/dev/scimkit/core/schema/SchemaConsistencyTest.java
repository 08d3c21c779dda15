package dev.scimkit.core.schema;

import static dev.scimkit.core.Errors.errorOf;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.error.ScimType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaConsistencyTest {

    private static AttributeBuilder attribute(String name) {
        return AttributeDefinition.builder(name);
    }

    private static void refused(Runnable building, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(building::run)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void attribute_withoutCharacteristics_hasTheDefaults() {
        // RFC 7643 section 2.2
        AttributeDefinition plain = attribute("a").build();
        assertThat(plain.required()).isFalse();
        assertThat(plain.canonicalValues()).isEmpty();
        assertThat(plain.caseExact()).isFalse();
        assertThat(plain.mutability()).isEqualTo(Mutability.READ_WRITE);
        assertThat(plain.returned()).isEqualTo(Returned.DEFAULT);
        assertThat(plain.uniqueness()).isEqualTo(Uniqueness.NONE);
        assertThat(plain.type()).isEqualTo(AttributeType.STRING);
        assertThat(plain.multiValued()).isFalse();
        assertThat(Schema.read(tree("{'id':'urn:x','attributes':[{'name':'a'}]}"))
                        .attribute("a")
                        .orElseThrow())
                .isEqualTo(plain);
    }

    @Test
    void characteristics_setOnTheBuilder_areKept() {
        AttributeDefinition full = attribute("a")
                .type(AttributeType.REFERENCE)
                .multiValued()
                .description("d")
                .required()
                .canonicalValues("x", "y")
                .mutability(Mutability.IMMUTABLE)
                .returned(Returned.REQUEST)
                .uniqueness(Uniqueness.GLOBAL)
                .referenceTypes("User", "external")
                .build();
        assertThat(full.toBuilder().build()).isEqualTo(full).isNotSameAs(full);
        assertThat(full.toBuilder().description("e").build()).isNotEqualTo(full);
        assertThat(full).hasToString("a: reference[]");
    }

    @Test
    void binaryAndReference_inAnySchema_areCaseExact() {
        // RFC 7643 section 2.3
        assertThat(attribute("a")
                        .type(AttributeType.BINARY)
                        .caseExact(false)
                        .build()
                        .caseExact())
                .isTrue();
        assertThat(attribute("a").type(AttributeType.REFERENCE).build().caseExact())
                .isTrue();
    }

    @Test
    void externalId_definedByASchema_isThatOfTheType() {
        AttributeDefinition own =
                attribute("externalId").required().caseExact(false).build();
        Schema schema = Schema.builder("urn:x", "X").attribute(own).build();

        assertThat(ResourceType.builder("X", "/X", schema).build().attributes())
                .hasSize(4)
                .contains(own);
    }

    @Test
    void commonAttribute_contradictedByASchema_isRefusedWithTheType() {
        for (AttributeBuilder wrong : List.of(
                attribute("id"),
                attribute("ID").mutability(Mutability.READ_ONLY),
                attribute("id").mutability(Mutability.READ_ONLY).returned(Returned.REQUEST),
                attribute("id").mutability(Mutability.READ_ONLY).multiValued(),
                attribute("meta").mutability(Mutability.READ_ONLY),
                attribute("schemas"),
                attribute("externalId").multiValued(),
                attribute("externalId").type(AttributeType.INTEGER))) {
            Schema schema =
                    Schema.builder("urn:x", "X").attribute(wrong.build()).build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResourceType.builder("X", "/X", schema).build())
                    .withMessageContaining("urn:x:" + wrong.build().name())
                    .withMessageContaining("common attribute");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b_c$1", "$ref", "A1"})
    void name_ofTheGrammar_isAccepted(String name) {
        // RFC 7643 section 2.1
        assertThat(attribute(name).build().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "é", "a.b", "a:b", "-a", "$", "$1"})
    void name_beyondTheGrammar_isRefused(String name) {
        refused(() -> attribute(name).build(), "Attribute " + name, "is not an attribute name");
    }

    @Test
    void simpleType_withSubAttributes_isRefused() {
        // RFC 7643 section 1
        refused(
                () -> attribute("a").subAttribute(attribute("b").build()).build(),
                "Attribute a has sub-attributes but is not complex");
    }

    @Test
    void referenceTypes_ofANonReference_areRefused() {
        // RFC 7643 section 7
        refused(() -> attribute("a").referenceTypes("User").build(), "Attribute a has referenceTypes");
    }

    @Test
    void writeOnly_thatIsAlwaysReturned_isRefused() {
        refused(
                () -> attribute("a")
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.ALWAYS)
                        .build(),
                "Attribute a is writeOnly");
    }

    @Test
    void complexOrBoolean_thatIsUnique_isRefused() {
        // RFC 7643 section 2.3
        refused(
                () -> attribute("a")
                        .type(AttributeType.COMPLEX)
                        .uniqueness(Uniqueness.SERVER)
                        .build(),
                "Attribute a is complex and cannot be unique");
        refused(
                () -> attribute("a")
                        .type(AttributeType.BOOLEAN)
                        .canonicalValues("true")
                        .build(),
                "Attribute a is boolean and cannot have canonical values");
    }

    @Test
    void predefinedSubAttributes_withAnotherType_areRefused() {
        // RFC 7643 section 2.4
        refused(
                () -> attribute("a")
                        .type(AttributeType.COMPLEX)
                        .multiValued()
                        .subAttribute(attribute("primary").build())
                        .build(),
                "Attribute a.primary must be a single boolean");
        refused(
                () -> attribute("a")
                        .type(AttributeType.COMPLEX)
                        .multiValued()
                        .subAttribute(
                                attribute("value").type(AttributeType.BOOLEAN).build())
                        .build(),
                "Attribute a has a boolean value");
    }

    @Test
    void names_differingOnlyInCase_areRefused() {
        // S-2.1-06
        refused(
                () -> Schema.builder("urn:x", "X")
                        .attribute(attribute("color").build())
                        .attribute(attribute("COLOR").build())
                        .build(),
                "urn:x:COLOR");
        refused(
                () -> attribute("a")
                        .type(AttributeType.COMPLEX)
                        .subAttribute(attribute("b").build())
                        .subAttribute(attribute("B").build())
                        .build(),
                "a.B");
    }

    @Test
    void complex_withinComplex_isRefused() {
        // RFC 7643 sections 2.3 and 7: except the schema of schemas
        AttributeDefinition inner = attribute("b").type(AttributeType.COMPLEX).build();
        AttributeDefinition outer =
                attribute("a").type(AttributeType.COMPLEX).subAttribute(inner).build();
        refused(() -> Schema.builder("urn:x", "X").attribute(outer).build(), "Attribute urn:x:a.b is complex");
        assertThat(Schemas.schema()
                        .attribute("attributes")
                        .orElseThrow()
                        .subAttribute("subAttributes")
                        .orElseThrow()
                        .isComplex())
                .isTrue();
    }

    @Test
    void requiredAttribute_thatIsReadOnly_isRefused() {
        AttributeDefinition impossible =
                attribute("a").required().mutability(Mutability.READ_ONLY).build();
        refused(
                () -> Schema.builder("urn:x", "X")
                        .attribute(impossible)
                        .attribute(attribute("b").build())
                        .build(),
                "Attribute urn:x:a is required but readOnly");
        refused(
                () -> Schema.builder("urn:x", "X")
                        .attribute(attribute("c")
                                .type(AttributeType.COMPLEX)
                                .subAttribute(impossible)
                                .subAttribute(attribute("b").build())
                                .build())
                        .build(),
                "Attribute urn:x:c.a is required but readOnly");
    }

    @Test
    void requiredAttribute_thatIsReadOnlyInAReadOnlySchema_isAccepted() {
        assertThat(Schema.builder("urn:x", "X")
                        .attribute(attribute("a")
                                .required()
                                .mutability(Mutability.READ_ONLY)
                                .build())
                        .build()
                        .attributes())
                .hasSize(1);
    }

    @Test
    void commonAttributes_definedByASchemaAsTheyAre_stayAsTheyAre() {
        // RFC 7643 sections 3.1 and 7
        Schema schema = Schema.builder("urn:x", "X")
                .attribute(attribute("id").mutability(Mutability.READ_ONLY).build())
                .attribute(attribute("b").build())
                .build();
        ResourceType type = ResourceType.builder("X", "/X", schema).build();
        assertThat(type.attribute("id")).contains(CommonAttributes.ID);
        assertThat(type.attributes())
                .extracting(AttributeDefinition::name)
                .containsExactly("schemas", "id", "externalId", "meta", "b");
        assertThat(CommonAttributes.ID.caseExact()).isTrue();
        assertThat(CommonAttributes.ID.mutability()).isEqualTo(Mutability.READ_ONLY);
        assertThat(CommonAttributes.ID.returned()).isEqualTo(Returned.ALWAYS);
        assertThat(CommonAttributes.EXTERNAL_ID.caseExact()).isTrue();
        assertThat(CommonAttributes.EXTERNAL_ID.mutability()).isEqualTo(Mutability.READ_WRITE);
        assertThat(CommonAttributes.META.subAttributes())
                .allMatch(sub -> sub.mutability() == Mutability.READ_ONLY && sub.returned() == Returned.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'attributes':[]} | INVALID_SYNTAX | id",
                "{'id':'urn:x','attributes':[{}]} | INVALID_SYNTAX | attributes[0].name",
                // RFC 7643 section 2.3
                "{'id':'urn:x','attributes':[{'name':'a','type':'money'}]} | INVALID_VALUE | attributes[0].type",
                "{'id':'urn:x','attributes':[{'name':'a','mutability':'never'}]} "
                        + "| INVALID_VALUE | attributes[0].mutability",
                "{'id':'urn:x','attributes':[{'name':'a','required':'yes'}]} "
                        + "| INVALID_VALUE | attributes[0].required",
                "{'id':'urn:x','attributes':{'name':'a'}} | INVALID_SYNTAX | attributes",
                "{'id':'urn:x','attributes':[{'name':'a','type':'complex','subAttributes':[{'name':5}]}]} "
                        + "| INVALID_VALUE | attributes[0].subAttributes[0].name",
                "{'id':'x y'} | INVALID_VALUE |",
                "{'id':'urn:x','attributes':[{'name':'a','subAttributes':[{'name':'b'}]}]} | INVALID_VALUE |",
                "{'id':'urn:x','attributes':[{'name':'a','type':'complex','subAttributes':[{'name':'b','type':'complex',"
                        + "'subAttributes':[{'name':'c','type':'complex','subAttributes':[{'name':'d'}]}]}]}]} "
                        + "| INVALID_VALUE | attributes[0].subAttributes[0].subAttributes[0].subAttributes"
            })
    void schema_thatIsMalformed_isRefusedNamingTheMember(String json, ScimType type, String path) {
        var error = errorOf(() -> Schema.read(tree(json)));
        assertThat(error.scimType()).isEqualTo(type);
        assertThat(error.path()).isEqualTo(path);
    }

    @Test
    void keywordsAndNames_inAnyCase_areReadAndWrittenExactly() {
        // RFC 7643 sections 1 and 7
        Schema schema = Schema.read(tree("{'ID':'urn:x','Name':'X','ATTRIBUTES':"
                + "[{'name':'a','TYPE':'DATETIME','MultiValued':true,'mutability':'readonly'}]}"));
        assertThat(schema.attribute("a").orElseThrow().type()).isEqualTo(AttributeType.DATE_TIME);
        assertThat(schema.toTree().get("attributes").get(0).get("type").stringValue())
                .isEqualTo("dateTime");
        assertThat(schema.toTree().get("attributes").get(0).get("mutability").stringValue())
                .isEqualTo("readOnly");
    }

    @Test
    void schema_written_hasEveryCharacteristic() {
        // RFC 7643 sections 2.3 and 7
        var written = Schemas.user().toTree().get("attributes");
        assertThat(Set.copyOf(written.get(0).propertyNames()))
                .isEqualTo(Set.of(
                        "name",
                        "type",
                        "multiValued",
                        "description",
                        "required",
                        "caseExact",
                        "mutability",
                        "returned",
                        "uniqueness"));
        assertThat(Set.copyOf(written.get(1).propertyNames()))
                .isEqualTo(Set.of(
                        "name",
                        "type",
                        "multiValued",
                        "description",
                        "required",
                        "mutability",
                        "returned",
                        "subAttributes"));
    }

    @Test
    void openComplex_withoutSubAttributes_isAccepted() {
        // RFC 7643 section 7
        assertThat(attribute("a").type(AttributeType.COMPLEX).build().subAttributes())
                .isEmpty();
    }

    @Test
    void schemaBuilder_replacingAndRemoving_changesTheSchema() {
        Schema base = Schemas.group();
        Schema changed = base.toBuilder()
                .replace(base.attribute("displayName").orElseThrow().toBuilder()
                        .uniqueness(Uniqueness.SERVER)
                        .build())
                .remove("MEMBERS")
                .build();
        assertThat(changed.attributes()).hasSize(1);
        assertThat(changed.attribute("displayName").orElseThrow().uniqueness()).isEqualTo(Uniqueness.SERVER);
        assertThat(base.toBuilder().build()).isEqualTo(base);
        refused(() -> base.toBuilder().remove("x"), "has no attribute x");
        refused(() -> base.toBuilder().replace(attribute("x").build()), "has no attribute x");
    }

    @Test
    void resourceType_writtenAndRead_isEqual() {
        // RFC 7643 section 6
        ResourceType user = ResourceTypes.user();
        ResourceType read = ResourceType.read(user.toTree(), List.of(Schemas.user(), Schemas.enterpriseUser()));
        assertThat(read.toTree()).isEqualTo(user.toTree());
        assertThat(user.extensions())
                .extracting(ResourceType.Extension::required)
                .containsExactly(false);
        assertThat(ResourceType.read(
                                tree("{'name':'G','endpoint':'Groups','schema':'" + Schemas.GROUP + "'}"),
                                List.of(Schemas.group()))
                        .endpoint())
                .isEqualTo("/Groups");
        assertThat(errorOf(() -> ResourceType.read(user.toTree(), List.of())).path())
                .isEqualTo("schema");
        refused(() -> ResourceType.builder("X", "/Users/all", Schemas.user()), "endpoint");
    }
}
