package dev.scimkit.jdbc.internal.form;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes the values of a resource in the forms in which they are compared: a JSON object like the resource, in which all
 * simple values are texts and all multi-valued attributes are arrays. Without secrets, empty arrays and nulls.
 */
public final class FormsWriter {

    private final ResourceType type;

    /**
     * Makes a writer.
     *
     * @param type the type of the resources
     */
    public FormsWriter(ResourceType type) {
        this.type = type;
    }

    /**
     * Writes the forms of a resource.
     *
     * @param tree the resource
     * @return the forms
     */
    public ObjectNode write(ObjectNode tree) {
        JsonTree.Builder forms = JsonTree.object();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            Optional<AttributeDefinition> attribute = type.attribute(name);
            if (attribute.isPresent()) {
                forms.put(name, attribute(attribute.get(), value));
            } else {
                type.extension(name).ifPresent(extension -> forms.put(name, extension(extension.schema(), value)));
            }
        }
        return forms.build();
    }

    /**
     * Writes the forms of one value of an attribute.
     *
     * @param attribute the attribute
     * @param element the value
     * @return its forms; empty if it is not an object
     */
    public static ObjectNode element(AttributeDefinition attribute, JsonNode element) {
        return one(attribute, element) instanceof ObjectNode forms ? forms : JsonTree.emptyObject();
    }

    private static @Nullable JsonNode extension(Schema schema, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return null;
        }
        JsonTree.Builder forms = JsonTree.object();
        for (AttributeDefinition attribute : schema.attributes()) {
            JsonNode part = object.get(attribute.name());
            if (part != null) {
                forms.put(attribute.name(), attribute(attribute, part));
            }
        }
        return forms.size() == 0 ? null : forms.build();
    }

    private static @Nullable JsonNode attribute(AttributeDefinition attribute, JsonNode value) {
        if (attribute.isSecret()) {
            return null;
        }
        if (!attribute.multiValued()) {
            return one(attribute, value.isArray() && value.size() == 1 ? value.get(0) : value);
        }
        List<JsonNode> forms = new ArrayList<>(value.size());
        for (JsonNode element : value.isArray() ? value : List.of(value)) {
            JsonNode form = one(attribute, element);
            if (form != null) {
                forms.add(form);
            }
        }
        return forms.isEmpty() ? null : JsonTree.array(forms);
    }

    private static @Nullable JsonNode one(AttributeDefinition attribute, JsonNode value) {
        if (attribute.isComplex()) {
            return value instanceof ObjectNode object ? complex(attribute, object) : null;
        }
        String form = ValueForm.of(attribute, value);
        return form == null ? null : StringNode.valueOf(form);
    }

    private static JsonNode complex(AttributeDefinition attribute, ObjectNode value) {
        JsonTree.Builder forms = JsonTree.object();
        for (AttributeDefinition sub : attribute.subAttributes()) {
            JsonNode part = value.get(sub.name());
            if (part != null) {
                forms.put(sub.name(), attribute(sub, part));
            }
        }
        return forms.build();
    }
}
