package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.jpa.internal.filter.Sorting;
import dev.scimkit.jpa.internal.property.Property;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** A cursor as text: the place of the last entity of the previous page. Clients only see it encrypted. */
@SuppressWarnings("JavaUtilDate") // properties of applications have this type
final class CursorText {

    private CursorText() {}

    static String write(Sorting.Place place) {
        Object key = place.key();
        JsonNode text = key == null ? NullNode.getInstance() : StringNode.valueOf(text(key));
        return JsonWriter.write(JsonTree.array(List.of(text, StringNode.valueOf(text(place.id())))));
    }

    static Sorting.Place read(String cursor, Sorting sorting) {
        JsonNode parts = JsonReader.standard().read(cursor);
        JsonNode key = parts.path(0);
        Property property = sorting.property();
        return new Sorting.Place(
                property == null || !key.isString() ? null : value(key.stringValue(), property.type()),
                value(parts.path(1).stringValue(), sorting.id().type()));
    }

    private static String text(Object value) {
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant().toString();
        }
        return value instanceof Date date ? Instant.ofEpochMilli(date.getTime()).toString() : value.toString();
    }

    private static Object value(String text, Class<?> type) {
        Object value = time(text, type);
        if (value != null) {
            return value;
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type == UUID.class ? UUID.fromString(text) : text;
    }

    private static @Nullable Object time(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(text);
        }
        if (type == ZonedDateTime.class) {
            return ZonedDateTime.parse(text);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        return Date.class.isAssignableFrom(type) ? Timestamp.from(Instant.parse(text)) : null;
    }
}
