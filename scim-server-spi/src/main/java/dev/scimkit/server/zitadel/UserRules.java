package dev.scimkit.server.zitadel;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How an account changes a user (Z-USR-5 to Z-USR-9). */
final class UserRules {

    private static final String PRIMARY = "primary";
    private static final String DEFAULT_LANGUAGE = "en";
    private static final String UNDEFINED_LANGUAGE = "und";

    private final AccountPhone phone;

    UserRules(AccountPhone phone) {
        this.phone = phone;
    }

    Resource apply(Resource wanted, WriteRules.Write write) {
        RequiredTexts.check(wanted, write);
        ProfileValues.check(wanted.tree(), write.kind() == WriteRules.Write.Kind.PATCH);
        Resource user = DisplayedName.apply(wanted, write);
        user = withLanguage(user);
        user = with(user, "emails", onePrimary(user.tree().get("emails")));
        user = with(user, "phoneNumbers", phone.of(user.tree().get("phoneNumbers")));
        user = with(user, "password", password(user, write));
        for (Map.Entry<String, UnaryOperator<ObjectNode>> shape : ElementShapes.BY_ATTRIBUTE.entrySet()) {
            user = with(user, shape.getKey(), ElementShapes.of(user.tree().get(shape.getKey()), shape.getValue()));
        }
        return with(user, "active", active(user, write));
    }

    /** A password can be changed, but not removed. */
    private static @Nullable JsonNode password(Resource user, WriteRules.Write write) {
        JsonNode wanted = user.tree().get("password");
        Resource stored = write.stored();
        return wanted != null || stored == null ? wanted : stored.tree().get("password");
    }

    /** The preferred language defaults to English (Z-USR-6). */
    private static Resource withLanguage(Resource user) {
        String language = Attributes.string(user.tree(), "preferredLanguage");
        boolean undefined = language == null
                || language.isBlank()
                || language.toLowerCase(Locale.ROOT).equals(UNDEFINED_LANGUAGE);
        return undefined ? with(user, "preferredLanguage", StringNode.valueOf(DEFAULT_LANGUAGE)) : user;
    }

    /** Without a primary e-mail the first one becomes primary (Z-USR-7). */
    private static @Nullable JsonNode onePrimary(@Nullable JsonNode emails) {
        if (!(emails instanceof ArrayNode list)
                || list.isEmpty()
                || list.valueStream().anyMatch(ElementIdentity::isPrimary)) {
            return emails;
        }
        List<JsonNode> elements = new ArrayList<>(list.values());
        if (elements.get(0) instanceof ObjectNode first) {
            elements.set(0, JsonTree.with(first, PRIMARY, BooleanNode.TRUE));
        }
        return JsonTree.array(elements);
    }

    /** A new user is active by default; an existing one stays as it is (Z-USR-9). */
    private static JsonNode active(Resource user, WriteRules.Write write) {
        JsonNode asked = user.tree().get("active");
        if (asked != null) {
            return asked;
        }
        Resource stored = write.stored();
        JsonNode before = stored == null ? null : stored.tree().get("active");
        return before == null ? BooleanNode.TRUE : before;
    }

    private static Resource with(Resource user, String attribute, @Nullable JsonNode value) {
        JsonNode before = user.tree().get(attribute);
        boolean same = value == null ? before == null : value.equals(before);
        return same ? user : user.with(attribute, value);
    }
}
