package dev.scimkit.core.resource;

import dev.scimkit.core.schema.Schema;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that a record describes, as {@link Schema#of} derives it, with a reader and a writer for the record: the attributes
 * of a resource, or of an extension, as an application's own Java object.
 *
 * <pre>{@code
 * DerivedSchema<Badge> badges = DerivedSchema.of(Badge.class);
 * Badge badge = badges.read(user);
 * Resource changed = badges.write(user, new Badge("red", Level.GUEST));
 * }</pre>
 *
 * <p>Values of an enum are the canonical ones, and all others are refused. A missing attribute is null, an empty
 * {@code Optional} or collection, false or zero. Immutable.
 *
 * @param <T> the record
 */
public final class DerivedSchema<T extends Record> {

    private final Schema schema;
    private final RecordShape<T> shape;

    private DerivedSchema(Schema schema, RecordShape<T> shape) {
        this.schema = schema;
        this.shape = shape;
    }

    /**
     * Derives the schema of a record.
     *
     * @param <T> the record
     * @param type a record with {@link dev.scimkit.core.schema.ScimSchema}, whose complex attributes are records too
     * @return its schema
     * @throws IllegalArgumentException if {@link Schema#of} refuses it, or if reflection cannot create or read it
     */
    public static <T extends Record> DerivedSchema<T> of(Class<T> type) {
        return new DerivedSchema<>(Schema.of(type), RecordShape.of(type, ""));
    }

    /** {@return the schema, to build resource types with} */
    public Schema schema() {
        return schema;
    }

    /**
     * Reads the record.
     *
     * @param attributes the attributes of the schema; others are ignored
     * @return the record
     * @throws dev.scimkit.core.error.ScimException {@code invalidValue} if a value is not one of the component's type; the
     *     error names the path
     */
    public T read(ObjectNode attributes) {
        return shape.read(attributes);
    }

    /**
     * Reads the record from a resource of this schema, or one that this schema extends.
     *
     * @param resource the resource
     * @return the record, without values if the resource has no data for the extension
     * @throws dev.scimkit.core.error.ScimException as {@link #read(ObjectNode)} does
     */
    public T read(Resource resource) {
        if (isOwn(resource)) {
            return shape.read(resource.tree());
        }
        JsonNode extension = resource.tree().get(schema.id());
        return shape.read(
                extension instanceof ObjectNode object ? object : dev.scimkit.core.json.JsonTree.emptyObject());
    }

    /**
     * Writes the record.
     *
     * @param value the record
     * @return its attributes, immutable; without those that have no value
     */
    public ObjectNode write(T value) {
        return shape.write(Objects.requireNonNull(value, "value"));
    }

    /**
     * Writes the record to a resource of this schema, or one that this schema extends. Attributes of the schema that the
     * record has no value for are removed; all others stay.
     *
     * @param resource the resource
     * @param value the record
     * @return the changed resource
     */
    public Resource write(Resource resource, T value) {
        ObjectNode attributes = write(value);
        if (!isOwn(resource)) {
            return resource.with(schema.id(), attributes.isEmpty() ? null : attributes)
                    .withConsistentSchemas();
        }
        Resource changed = resource;
        for (String name : shape.names()) {
            changed = changed.with(name, attributes.get(name));
        }
        return changed.withConsistentSchemas();
    }

    private boolean isOwn(Resource resource) {
        return resource.resourceType().schema().isNamedBy(schema.id());
    }
}
