package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.References;
import dev.scimkit.server.internal.engine.type.ServedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds out whether a group's member is a user or a group, if the client did not say (RFC 7643 section 4.2). */
final class MemberTypes implements References.Completion {

    private final Exchange exchange;

    MemberTypes(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Adds {@code type}: the type that has a resource with this id, else the first possible one. */
    @Override
    public ObjectNode complete(AttributeDefinition attribute, ObjectNode element) {
        List<String> possible = possibleTypes(attribute);
        if (possible.size() < 2 || element.has("type") || !element.path("value").isString()) {
            return element;
        }
        String type = typeOf(element.get("value").stringValue(), possible);
        return JsonTree.with(element, "type", StringNode.valueOf(type));
    }

    private static List<String> possibleTypes(AttributeDefinition attribute) {
        AttributeDefinition ref = attribute.subAttribute("$ref").orElse(null);
        return ref == null || attribute.subAttribute("type").isEmpty() ? List.of() : ref.referenceTypes();
    }

    private String typeOf(String id, List<String> possible) {
        for (String name : possible.subList(1, possible.size())) {
            ServedType<?> served = exchange.types().named(name);
            if (served != null && exists(served, id)) {
                return name;
            }
        }
        return possible.get(0);
    }

    private <R extends Resource> boolean exists(ServedType<R> served, String id) {
        @Nullable R found = served.repository().findById(id, exchange.context()).orElse(null);
        return found != null;
    }
}
