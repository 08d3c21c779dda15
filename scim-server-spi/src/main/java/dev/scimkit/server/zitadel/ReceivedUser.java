package dev.scimkit.server.zitadel;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What ZITADEL tolerates in a POST or PUT of a user: several primary elements, and names with spaces around them in a POST. */
final class ReceivedUser {

    private static final String PRIMARY = "primary";

    private ReceivedUser() {}

    static Resource of(Resource asked, WriteRules.Write.Kind kind) {
        Resource user = asked;
        for (Map.Entry<String, JsonNode> member : asked.tree().properties()) {
            if (member.getValue() instanceof ArrayNode elements && primaries(elements) > 1) {
                user = user.with(member.getKey(), onlyFirstPrimary(elements));
            }
        }
        return kind == WriteRules.Write.Kind.CREATE ? trimmed(user) : user;
    }

    private static long primaries(ArrayNode elements) {
        return elements.valueStream().filter(ElementIdentity::isPrimary).count();
    }

    private static ArrayNode onlyFirstPrimary(ArrayNode elements) {
        List<JsonNode> changed = new ArrayList<>(elements.size());
        boolean found = false;
        for (JsonNode element : elements) {
            boolean primary = ElementIdentity.isPrimary(element);
            changed.add(found && primary ? JsonTree.with((ObjectNode) element, PRIMARY, BooleanNode.FALSE) : element);
            found = found || primary;
        }
        return JsonTree.array(changed);
    }

    private static Resource trimmed(Resource user) {
        ObjectNode tree = trimmed(user.tree(), "userName");
        if (tree.get("name") instanceof ObjectNode name) {
            tree = JsonTree.with(tree, "name", trimmed(trimmed(name, "givenName"), "familyName"));
        }
        return tree.equals(user.tree()) ? user : new Resource(user.resourceType(), tree);
    }

    private static ObjectNode trimmed(ObjectNode parts, String name) {
        String text = Attributes.string(parts, name);
        return text == null || text.strip().equals(text)
                ? parts
                : JsonTree.with(parts, name, StringNode.valueOf(text.strip()));
    }
}
