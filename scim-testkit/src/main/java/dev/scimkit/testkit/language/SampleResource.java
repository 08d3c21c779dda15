package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.SampleValues;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes resources of any type from what the server's schemas declare. */
public final class SampleResource {

    private final Conversation scim;
    private final Declaration declaration;
    private final Declaration.Type type;
    private final SampleValues values;

    /**
     * Prepares to make resources.
     *
     * @param scim the conversation, whose name makes unique values unique
     * @param type the resource type
     */
    public SampleResource(Conversation scim, Declaration.Type type) {
        this.scim = scim;
        this.declaration = Declaration.of(scim);
        this.type = type;
        this.values = new SampleValues(scim.run());
    }

    /**
     * Makes a resource. If it must refer to another one, a user or a group is created first, a new one each time.
     *
     * @param number another number gives other values
     * @return a resource with a value for each attribute that clients may write and read
     */
    public ObjectNode make(int number) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.putArray("schemas").add(type.schema());
        add(resource, declaration.attributes(type.schema()), number);
        for (Map.Entry<String, Boolean> extension : type.extensions().entrySet()) {
            ObjectNode container = JsonNodeFactory.instance.objectNode();
            add(container, declaration.attributes(extension.getKey()), number);
            if (!container.isEmpty()) {
                resource.withArray("schemas").add(extension.getKey());
                resource.set(extension.getKey(), container);
            }
        }
        return resource;
    }

    private void add(ObjectNode owner, List<JsonNode> definitions, int number) {
        for (JsonNode definition : definitions) {
            if (isRequired(definition)
                    && SampleValues.isComplex(definition)
                    && SampleValues.refersToResources(definition)) {
                reference(definition).ifPresent(value -> owner.set(name(definition), value));
            } else if (isReadable(definition) || isRequired(definition)) {
                values.of(definition, number).ifPresent(value -> owner.set(name(definition), value));
            }
        }
    }

    /**
     * Leaves out what a server does not show.
     *
     * @param resource a resource made by {@link #make}
     * @return a copy without attributes that are writeOnly or returned on request only or never
     */
    public ObjectNode shown(ObjectNode resource) {
        ObjectNode shown = resource.deepCopy();
        removeHidden(shown, declaration.attributes(type.schema()));
        for (String uri : type.extensions().keySet()) {
            removeHidden(shown.path(uri), declaration.attributes(uri));
        }
        return shown;
    }

    private static void removeHidden(JsonNode owner, List<JsonNode> definitions) {
        if (owner.isArray()) {
            owner.forEach(element -> removeHidden(element, definitions));
        } else if (owner instanceof ObjectNode object) {
            for (JsonNode definition : definitions) {
                if (!isReadable(definition)) {
                    object.remove(name(definition));
                }
                removeHidden(
                        object.path(name(definition)),
                        List.copyOf(definition.path("subAttributes").values()));
            }
        }
    }

    /** A reference to a new resource of the first possible type of which one can be made. */
    private Optional<JsonNode> reference(JsonNode definition) {
        for (JsonNode part : definition.path("subAttributes")) {
            for (JsonNode target : part.path("referenceTypes")) {
                Optional<Answer> created = switch (target.asString()) {
                    case "User" -> Optional.of(scim.user());
                    case "Group" -> Optional.of(scim.group());
                    default -> Optional.empty();
                };
                if (created.isPresent()) {
                    return created.map(
                            answer -> JsonNodeFactory.instance.objectNode().put("value", answer.id()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the names of the attributes that each resource must have and clients can write} */
    public List<String> requiredAttributes() {
        return declaration.attributes(type.schema()).stream()
                .filter(definition -> isRequired(definition) && SampleValues.isWritable(definition))
                .map(SampleResource::name)
                .toList();
    }

    /** {@return the name of a singular text that clients can change and read, if there is one} */
    public Optional<String> text() {
        return declaration.attributes(type.schema()).stream()
                .filter(definition -> isReadable(definition)
                        && !definition.path("multiValued").asBoolean(false)
                        && definition.path("type").asString("string").equals("string")
                        && definition.path("mutability").asString("readWrite").equals("readWrite"))
                .map(SampleResource::name)
                .findFirst();
    }

    private static boolean isRequired(JsonNode definition) {
        return definition.path("required").asBoolean(false);
    }

    private static boolean isReadable(JsonNode definition) {
        String returned = definition.path("returned").asString("default");
        return (returned.equals("default") || returned.equals("always"))
                && !definition.path("mutability").asString("readWrite").equals("writeOnly");
    }

    private static String name(JsonNode definition) {
        return definition.path("name").asString("");
    }
}
