package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The display name of an account, which is both {@code displayName} and {@code name.formatted} (Z-USR-5). */
final class DisplayedName {

    private static final String DISPLAY_NAME = "displayName";
    private static final String NAME = "name";
    private static final String FORMATTED = "formatted";

    private DisplayedName() {}

    static Resource apply(Resource wanted, WriteRules.Write write) {
        String chosen = chosen(wanted, write);
        if (chosen == null) {
            return wanted;
        }
        StringNode text = StringNode.valueOf(chosen);
        ObjectNode name = wanted.tree().get(NAME) instanceof ObjectNode parts ? parts : JsonTree.emptyObject();
        return wanted.with(DISPLAY_NAME, text).with(NAME, JsonTree.with(name, FORMATTED, text));
    }

    private static @Nullable String chosen(Resource wanted, WriteRules.Write write) {
        String displayName = displayName(wanted);
        String formatted = formatted(wanted);
        if (isOnlyFormattedPatched(displayName, formatted, write)) {
            return formatted;
        }
        if (displayName != null) {
            return displayName;
        }
        return formatted != null ? formatted : givenAndFamilyName(wanted);
    }

    /** Takes the one that a PATCH changed, so that the other does not undo the change. */
    private static boolean isOnlyFormattedPatched(
            @Nullable String displayName, @Nullable String formatted, WriteRules.Write write) {
        Resource stored = write.stored();
        return write.kind() == WriteRules.Write.Kind.PATCH
                && stored != null
                && displayName != null
                && displayName.equals(displayName(stored))
                && formatted != null
                && !formatted.equals(formatted(stored));
    }

    private static @Nullable String displayName(Resource user) {
        return filled(Attributes.string(user.tree(), DISPLAY_NAME));
    }

    private static @Nullable String formatted(Resource user) {
        return filled(part(user, FORMATTED));
    }

    private static @Nullable String givenAndFamilyName(Resource user) {
        String given = part(user, "givenName");
        String family = part(user, "familyName");
        return given == null || family == null ? null : given + " " + family;
    }

    private static @Nullable String part(Resource user, String name) {
        return user.tree().get(NAME) instanceof ObjectNode parts ? Attributes.string(parts, name) : null;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
