package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gets, sets and removes values in trees. */
final class Trees {

    private Trees() {}

    static @Nullable JsonNode get(ObjectNode tree, ResolvedAttribute path) {
        Schema extension = path.extension();
        JsonNode owner = extension == null ? tree : tree.get(extension.id());
        JsonNode value = owner == null ? null : owner.get(path.attribute().name());
        AttributeDefinition sub = path.subAttribute();
        return value == null || sub == null ? value : value.get(sub.name());
    }

    static void set(ObjectNode tree, ResolvedAttribute path, JsonNode value) {
        ObjectNode owner = owner(tree, path);
        AttributeDefinition sub = path.subAttribute();
        String name = path.attribute().name();
        if (sub == null) {
            owner.set(name, value);
        } else {
            object(owner, name).set(sub.name(), value);
        }
    }

    /** Removes a value, and each object that is empty afterwards. */
    static void remove(ObjectNode tree, ResolvedAttribute path) {
        Schema extension = path.extension();
        ObjectNode owner =
                extension == null ? tree : tree.get(extension.id()) instanceof ObjectNode found ? found : null;
        if (owner == null) {
            return;
        }
        AttributeDefinition sub = path.subAttribute();
        String name = path.attribute().name();
        if (sub == null) {
            owner.remove(name);
        } else if (owner.get(name) instanceof ObjectNode value) {
            value.remove(sub.name());
            if (value.isEmpty()) {
                owner.remove(name);
            }
        }
        if (extension != null && owner.isEmpty()) {
            tree.remove(extension.id());
        }
    }

    /** The array of a multi-valued attribute, which is added if it is missing. */
    static ArrayNode array(ObjectNode tree, ResolvedAttribute path) {
        ObjectNode owner = owner(tree, path);
        String name = path.attribute().name();
        return owner.get(name) instanceof ArrayNode array ? array : owner.putArray(name);
    }

    private static ObjectNode owner(ObjectNode tree, ResolvedAttribute path) {
        Schema extension = path.extension();
        return extension == null ? tree : object(tree, extension.id());
    }

    private static ObjectNode object(ObjectNode owner, String name) {
        return owner.get(name) instanceof ObjectNode object ? object : owner.putObject(name);
    }

    /** Tells whether two values are the same; numbers are compared by value. */
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }
}
