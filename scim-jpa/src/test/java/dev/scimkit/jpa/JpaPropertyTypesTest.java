package dev.scimkit.jpa;

import static dev.scimkit.jpa.TestService.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.http.ScimHttpResponse;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Old types of times, and setters whose parameter is not of exactly the property's type. */
class JpaPropertyTypesTest {

    private static final Schema SCHEMA = Schema.read("""
        {"id": "urn:example:Badge", "name": "Badge", "attributes": [
          {"name": "seen", "type": "dateTime"},
          {"name": "issued", "type": "dateTime"},
          {"name": "expires", "type": "dateTime"},
          {"name": "active", "type": "boolean"},
          {"name": "label"},
          {"name": "color"},
          {"name": "floor", "type": "integer"}]}
        """);

    private static final Entities ENTITIES = Entities.of(Badge.class);

    /** An entity of an application that is older than java.time. */
    @Entity(name = "Badge")
    public static class Badge {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private Timestamp seen;
        private java.sql.Date issued;
        private Date expires;
        private Boolean active = true;
        private String label;
        private String color;
        private Integer floor;

        void setActive(boolean active) {
            if (!active) {
                throw new IllegalArgumentException("badges stay active");
            }
            this.active = active;
        }

        Badge setLabel(CharSequence label) {
            this.label = label == null ? null : label.toString().strip();
            return this;
        }

        void setColor(Instant color) {
            this.color = color.toString();
        }

        void setFloor(Number floor) {
            this.floor = floor == null ? null : floor.intValue() + 1;
        }
    }

    @AfterAll
    static void closeEntities() {
        ENTITIES.close();
    }

    @BeforeEach
    void emptyTable() {
        ENTITIES.write(manager -> manager.createNativeQuery("delete from Badge").executeUpdate());
    }

    private static EntityMappingBuilder<Badge, Resource> mapping() {
        return EntityMapping.of(
                        Badge.class,
                        ResourceType.builder("Badge", "/Badges", SCHEMA).build(),
                        Resource::new)
                .attribute("seen", "seen")
                .attribute("issued", "issued")
                .attribute("expires", "expires")
                .attribute("active", "active")
                .attribute("label", "label")
                .attribute("floor", "floor");
    }

    private static String badge(String attributes) {
        return "{\"schemas\":[\"urn:example:Badge\"]," + attributes + "}";
    }

    @Test
    void create_timesOfOldTypes_comeBackAndAreFound() {
        TestService service = TestService.of(ENTITIES, mapping().build());
        String now = "2026-11-30T09:00:00.125Z";

        JsonNode created = service.ok(
                "POST",
                "/Badges",
                badge("\"seen\":\"" + now + "\",\"expires\":\"" + now + "\",\"issued\":\"2026-11-30T00:00:00Z\""));

        JsonNode found = service.ok("GET", "/Badges/" + created.path("id").stringValue(), null);
        assertThat(Instant.parse(found.path("seen").stringValue())).isEqualTo(now);
        assertThat(Instant.parse(found.path("expires").stringValue())).isEqualTo(now);
        assertThat(Instant.parse(found.path("issued").stringValue())).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(matches(service, "seen%20eq%20%22" + now + "%22")).isOne();
        assertThat(matches(service, "seen%20gt%20%22" + now + "%22")).isZero();
        assertThat(matches(service, "issued%20eq%20%222026-11-30T01:00:00%2B01:00%22"))
                .isOne();
    }

    private static int matches(TestService service, String filter) {
        return service.ok("GET", "/Badges?filter=" + filter, null)
                .path("totalResults")
                .intValue();
    }

    @Test
    void create_setterOfThePrimitiveType_refuses() {
        ScimHttpResponse response =
                TestService.of(ENTITIES, mapping().build()).send("POST", "/Badges", badge("\"active\":false"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("invalidValue", "active", "badges stay active");
    }

    @Test
    void put_setterThatCannotTakeNull_isGivenTheInitialValue() {
        TestService service = TestService.of(ENTITIES, mapping().build());
        String id = service.ok("POST", "/Badges", badge("\"active\":true"))
                .path("id")
                .stringValue();

        JsonNode replaced = service.ok("PUT", "/Badges/" + id, badge("\"label\":\"x\""));

        assertThat(replaced.path("active").booleanValue()).isTrue();
    }

    @Test
    void create_setterOfASupertype_isCalled() {
        TestService service = TestService.of(ENTITIES, mapping().build());

        JsonNode created = service.ok("POST", "/Badges", badge("\"label\":\" x \",\"floor\":3"));

        assertThat(created.path("label").stringValue()).isEqualTo("x");
        assertThat(created.path("floor").intValue()).isEqualTo(4);
    }

    @Test
    void attribute_setterOfAnotherType_isRefusedUnlessItIsNotCalled() {
        EntityMapping<?, ?> wrong = mapping().attribute("color", "color").build();
        EntityMapping<?, ?> readOnly =
                mapping().attribute("color", "color", color -> color.readOnly()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JpaRepositories.of(ENTITIES.factory(), wrong))
                .withMessageContainingAll("color", "setColor", "Instant", "writtenBy");
        assertThat(JpaRepositories.of(ENTITIES.factory(), readOnly)).isNotNull();
    }

    @Test
    void convert_toAnotherType_isAFaultOfTheMapping() {
        EntityMapping<?, ?> wrong = EntityMapping.of(
                        Badge.class,
                        ResourceType.builder("Badge", "/Badges", SCHEMA).build(),
                        Resource::new)
                .attribute("floor", "label", label -> label.convert(value -> value, value -> (Object) 1))
                .build();

        assertThat(TestService.of(ENTITIES, wrong)
                        .send("POST", "/Badges", badge("\"floor\":3"))
                        .status())
                .isEqualTo(500);
    }
}
