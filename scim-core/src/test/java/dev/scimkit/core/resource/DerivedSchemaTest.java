package dev.scimkit.core.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.ScimAttribute;
import dev.scimkit.core.schema.ScimSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedSchemaTest {

    enum Level {
        GUEST,
        STAFF
    }

    record Door(String building, Optional<Integer> floor) {}

    @ScimSchema(id = "urn:example:params:scim:schemas:acme:2.0:Badge")
    record Badge(
            @ScimAttribute(name = "serialNumber", required = true)
            String serial,

            UUID owner,
            Level level,
            LocalDate expires,
            Optional<URI> photo,
            boolean active,
            long uses,
            BigInteger total,
            BigDecimal fee,
            double weight,
            Instant issued,
            OffsetDateTime printed,
            Set<String> tags,
            List<Door> doors) {}

    private static final DerivedSchema<Badge> BADGES = DerivedSchema.of(Badge.class);

    private static final Badge BADGE = new Badge(
            "7",
            UUID.fromString("2819c223-7f76-453a-919d-413861904646"),
            Level.STAFF,
            LocalDate.of(2027, 1, 31),
            Optional.of(URI.create("https://example.com/p.png")),
            true,
            3,
            BigInteger.TEN.pow(30),
            new BigDecimal("1.50"),
            0.5,
            Instant.parse("2026-11-30T09:00:00.123456Z"),
            OffsetDateTime.parse("2026-11-30T09:00:00Z"),
            Set.of("red"),
            List.of(new Door("North", Optional.of(2)), new Door("South", Optional.empty())));

    @Test
    void write_everyType_isReadBack() {
        assertThat(BADGES.read(
                        JsonReader.standard().readObject(BADGES.write(BADGE).toString())))
                .isEqualTo(BADGE);
    }

    @Test
    void write_record_givesTheTreeOfTheSchema() {
        assertThat(BADGES.write(BADGE).toString())
                .contains(
                        "\"serialNumber\":\"7\"",
                        "\"level\":\"STAFF\"",
                        "\"expires\":\"2027-01-31\"",
                        "\"doors\":[{\"building\":\"North\",\"floor\":2},{\"building\":\"South\"}]");
    }

    @Test
    void read_noAttributes_givesMissingValues() {
        Badge empty = BADGES.read(JsonTree.emptyObject());

        assertThat(empty.serial()).isNull();
        assertThat(empty.photo()).isEmpty();
        assertThat(empty.active()).isFalse();
        assertThat(empty.uses()).isZero();
        assertThat(empty.tags()).isEmpty();
        assertThat(empty.doors()).isEmpty();
    }

    @Test
    void read_valueThatIsNotCanonical_isRefused() {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> BADGES.read(JsonReader.standard().readObject("{\"level\":\"owner\"}")))
                .withMessage("'level' must be one of [GUEST, STAFF]")
                .satisfies(refusal -> assertThat(refusal.error().path()).isEqualTo("level"));
        assertThat(BADGES.read(JsonReader.standard().readObject("{\"level\":\"staff\"}"))
                        .level())
                .isEqualTo(Level.STAFF);
    }

    @Test
    void read_valueOfAnotherType_isRefusedWithItsPath() {
        for (String wrong : List.of(
                "{\"owner\":\"x\"}",
                "{\"expires\":\"yesterday\"}",
                "{\"uses\":1.5}",
                "{\"uses\":\"1\"}",
                "{\"active\":\"true\"}",
                "{\"issued\":\"2026-11-30\"}",
                "{\"serialNumber\":7}",
                "{\"doors\":[{\"floor\":\"x\"}]}")) {
            assertThatExceptionOfType(ScimException.class)
                    .as(wrong)
                    .isThrownBy(() -> BADGES.read(JsonReader.standard().readObject(wrong)))
                    .satisfies(refusal -> assertThat(refusal.error().path()).isNotNull());
        }
    }

    @Test
    void schema_newJavaTypes_areStringsAndReferences() {
        assertThat(BADGES.schema().attribute("owner").orElseThrow().type()).isEqualTo(AttributeType.STRING);
        assertThat(BADGES.schema().attribute("expires").orElseThrow().type()).isEqualTo(AttributeType.STRING);
        assertThat(BADGES.schema().attribute("photo").orElseThrow().type()).isEqualTo(AttributeType.REFERENCE);
        assertThat(BADGES.schema().attribute("photo").orElseThrow().multiValued())
                .isFalse();
        assertThat(BADGES.schema().attribute("level").orElseThrow().canonicalValues())
                .containsExactly("GUEST", "STAFF");
    }

    @Test
    void write_extensionOfResource_keepsTheOtherAttributes() {
        ResourceType type =
                ResourceTypes.user().toBuilder().extension(BADGES.schema()).build();
        Resource user = new Resource(type, JsonReader.standard().readObject("{\"userName\":\"bjensen\"}"));

        Resource changed = BADGES.write(user, BADGE);

        assertThat(changed.tree().path("userName").stringValue()).isEqualTo("bjensen");
        assertThat(changed.getSchemas()).contains(BADGES.schema().id());
        assertThat(BADGES.read(changed)).isEqualTo(BADGE);
    }

    @Test
    void write_ownAttributesOfResource_removesThoseWithoutValue() {
        ResourceType type =
                ResourceType.builder("Badge", "/Badges", BADGES.schema()).build();
        Resource badge = BADGES.write(new Resource(type, JsonTree.emptyObject()).withId("1"), BADGE);

        Resource changed = BADGES.write(badge, BADGES.read(JsonTree.emptyObject()));

        assertThat(badge.tree().has("doors")).isTrue();
        assertThat(changed.getId()).isEqualTo("1");
        assertThat(changed.tree().has("doors")).isFalse();
    }
}
