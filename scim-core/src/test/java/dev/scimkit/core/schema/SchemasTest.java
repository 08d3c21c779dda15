package dev.scimkit.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private static final Map<String, Schema> STANDARD = Map.of(
            "User", Schemas.user(),
            "Group", Schemas.group(),
            "Enterprise", Schemas.enterpriseUser(),
            "ServiceProviderConfig", Schemas.serviceProviderConfig(),
            "ResourceType", Schemas.resourceType(),
            "Schema", Schemas.schema());

    @Test
    @DisplayName(
            "S-4.1.2-25, S-8-07, S-4.1-06, S-4.1-22, S-4.1.2-08: the schemas are those of RFC 7643, errata applied")
    void standardSchemas_comparedWithTheTableOfAttributes_haveNoDeviation() throws IOException {
        List<String> ours = new ArrayList<>();
        STANDARD.forEach((name, schema) -> describe(name, schema.attributes(), ours));
        assertThat(ours).containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void derivedValue_ofAType_isComputedOncePerType() {
        record Worked(ResourceType type) {}
        ResourceType type = ResourceType.builder("One", "/One", Schemas.user()).build();
        ResourceType equal = ResourceType.builder("One", "/One", Schemas.user()).build();

        Worked first = type.derive(Worked.class, Worked::new);

        assertThat(first.type()).isSameAs(type);
        assertThat(type.derive(Worked.class, Worked::new)).isSameAs(first);
        assertThat(equal.derive(Worked.class, Worked::new).type()).isSameAs(equal);
    }

    @Test
    void derivedValues_ofAnAttribute_areComputedOncePerKind() {
        record Name(String text) {}
        record Parts(int count) {}
        AttributeDefinition emails = Schemas.user().attribute("emails").orElseThrow();

        Name name = emails.derive(Name.class, attribute -> new Name(attribute.name()));
        Parts parts = emails.derive(
                Parts.class, attribute -> new Parts(attribute.subAttributes().size()));

        assertThat(name.text()).isEqualTo("emails");
        assertThat(emails.derive(Name.class, attribute -> new Name("other"))).isSameAs(name);
        assertThat(emails.derive(Parts.class, attribute -> new Parts(0))).isSameAs(parts);
    }

    static List<Schema> standardSchemas() {
        return List.copyOf(STANDARD.values());
    }

    @ParameterizedTest
    @MethodSource("standardSchemas")
    @DisplayName("S-8-07, S-7-04, S-7-05: a schema written and read again is equal")
    void standardSchema_writtenAndRead_isEqual(Schema schema) {
        assertThat(Schema.read(schema.toTree())).isEqualTo(schema);
        assertThat(schema.toTree().get("schemas").get(0).stringValue()).isEqualTo(Schemas.SCHEMA);
        assertThat(schema.toTree().get("id").stringValue()).isEqualTo(schema.id());
    }

    @ParameterizedTest
    @MethodSource("standardSchemas")
    @DisplayName("S-7-06: a standard schema and each of its attributes says what it is for")
    void standardSchema_everyAttribute_isDescribed(Schema schema) {
        assertThat(schema.description()).isNotNull();
        assertThat(undescribed(schema.attributes())).isEmpty();
    }

    private static List<String> undescribed(List<AttributeDefinition> attributes) {
        List<String> names = new ArrayList<>();
        for (AttributeDefinition attribute : attributes) {
            if (attribute.description() == null || attribute.description().isBlank()) {
                names.add(attribute.name());
            }
            names.addAll(undescribed(attribute.subAttributes()));
        }
        return names;
    }

    private static void describe(String parent, List<AttributeDefinition> attributes, List<String> lines) {
        for (AttributeDefinition attribute : attributes) {
            String path = parent + "." + attribute.name();
            lines.add(path + "|" + attribute.type() + "|" + String.join(", ", deviations(attribute)));
            describe(path, attribute.subAttributes(), lines);
        }
    }

    private static List<String> deviations(AttributeDefinition attribute) {
        List<String> found = new ArrayList<>();
        addIf(found, attribute.multiValued(), "multi-valued");
        addIf(found, attribute.required(), "required");
        addIf(found, attribute.caseExact(), "caseExact");
        addIf(
                found,
                attribute.mutability() != Mutability.READ_WRITE,
                attribute.mutability().keyword());
        addIf(found, attribute.returned() != Returned.DEFAULT, "returned " + attribute.returned());
        addIf(found, attribute.uniqueness() != Uniqueness.NONE, "unique " + attribute.uniqueness());
        addIf(found, !attribute.referenceTypes().isEmpty(), "→ " + String.join("/", attribute.referenceTypes()));
        addIf(
                found,
                !attribute.canonicalValues().isEmpty(),
                "{" + String.join(", ", attribute.canonicalValues()) + "}");
        return found;
    }

    private static void addIf(List<String> list, boolean condition, String text) {
        if (condition) {
            list.add(text);
        }
    }

    private static List<String> table() throws IOException {
        try (InputStream table = SchemasTest.class.getResourceAsStream("/vectors/schema-attributes.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toList());
        }
    }
}
