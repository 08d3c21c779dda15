package dev.scimkit.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnotatedSchemaTest {

    enum Size {
        S,
        M
    }

    record Part(@ScimAttribute(required = true) String value, String type, boolean primary) {}

    @ScimSchema(id = "urn:example:params:scim:schemas:2.0:Device", description = "A thing with a plug.")
    record Device(
            @ScimAttribute(required = true, caseExact = true, uniqueness = Uniqueness.SERVER, description = "Its name.")
            String serialNumber,

            Integer ports,
            BigDecimal weight,
            Instant boughtAt,
            byte[] firmware,
            URI manual,
            @ScimAttribute(referenceTypes = "User") String owner,
            Size size,
            Set<String> tags,
            List<Part> parts,

            @ScimAttribute(name = "made", mutability = Mutability.IMMUTABLE, returned = Returned.REQUEST)
            Part origin) {}

    @ScimSchema(id = "urn:x:view", name = "View")
    interface View {
        String getTitle();

        boolean isActive();

        @ScimAttribute(required = true)
        String getURL();

        String describe();
    }

    @ScimSchema(id = "urn:x:deep")
    record Deep(Outer outer) {}

    record Outer(Part inner) {}

    @ScimSchema(id = "urn:x:odd")
    record Odd(Thread thread) {}

    @ScimSchema(id = "urn:x:raw")
    record Raw(@SuppressWarnings("rawtypes") List items) {}

    @ScimSchema(id = "urn:x:class")
    static class NotARecord {}

    @Test
    void schema_ofARecord_describesItsComponents() {
        Schema schema = Schema.of(Device.class);
        assertThat(schema.id()).isEqualTo("urn:example:params:scim:schemas:2.0:Device");
        assertThat(schema.name()).isEqualTo("Device");
        assertThat(schema.description()).isEqualTo("A thing with a plug.");
        assertThat(schema.attributes())
                .extracting(AttributeDefinition::toString)
                .containsExactly(
                        "serialNumber: string",
                        "ports: integer",
                        "weight: decimal",
                        "boughtAt: dateTime",
                        "firmware: binary",
                        "manual: reference",
                        "owner: reference",
                        "size: string",
                        "tags: string[]",
                        "parts: complex[]{value, type, primary}",
                        "made: complex{value, type, primary}");
        AttributeDefinition serial = schema.attribute("serialNumber").orElseThrow();
        assertThat(serial.required()).isTrue();
        assertThat(serial.caseExact()).isTrue();
        assertThat(serial.uniqueness()).isEqualTo(Uniqueness.SERVER);
        assertThat(serial.description()).isEqualTo("Its name.");
        assertThat(schema.attribute("owner").orElseThrow().referenceTypes()).containsExactly("User");
        assertThat(schema.attribute("size").orElseThrow().canonicalValues()).containsExactly("S", "M");
        assertThat(schema.attribute("parts")
                        .orElseThrow()
                        .subAttribute("value")
                        .orElseThrow()
                        .required())
                .isTrue();
        assertThat(schema.attribute("made").orElseThrow().mutability()).isEqualTo(Mutability.IMMUTABLE);
        assertThat(schema.attribute("made").orElseThrow().returned()).isEqualTo(Returned.REQUEST);
    }

    @Test
    void schema_ofAnInterface_hasItsGettersSortedByName() {
        assertThat(Schema.of(View.class).attributes())
                .extracting(AttributeDefinition::toString)
                .containsExactly("URL: string", "active: boolean", "title: string");
    }

    @Test
    void type_thatCannotBeASchema_isRefusedNamingTheAttribute() {
        refused(String.class, "@ScimSchema");
        refused(Deep.class, "urn:x:deep:outer.inner is complex within a complex attribute");
        refused(Odd.class, "urn:x:odd:thread has the Java type java.lang.Thread");
        refused(Raw.class, "urn:x:raw:items must declare its element type");
        refused(NotARecord.class, "must be a record or an interface");
    }

    private static void refused(Class<?> type, String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schema.of(type)).withMessageContaining(part);
    }
}
