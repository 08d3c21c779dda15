package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import dev.scimkit.server.profile.WriteRules.Write.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses user names, names and passwords that are empty (Z-USR-1, Z-USR-4). */
final class RequiredTexts {

    private RequiredTexts() {}

    static void check(Resource user, WriteRules.Write write) {
        boolean created = write.kind() == Kind.CREATE;
        ObjectNode tree = user.tree();
        require(Attributes.string(tree, "userName"), "userName", created ? ErrorIds.NO_USER_NAME : null);
        if (tree.get("name") instanceof ObjectNode name) {
            require(name, "givenName", created ? ErrorIds.NO_GIVEN_NAME : ErrorIds.NAME_EMPTY);
            require(name, "familyName", created ? ErrorIds.NO_FAMILY_NAME : ErrorIds.NAME_EMPTY);
        }
        JsonNode password = tree.get("password");
        if (!created
                && password != null
                && password.isString()
                && password.stringValue().isEmpty()) {
            throw refused("password", "COMMAND-3klek4sbns");
        }
    }

    private static void require(ObjectNode name, String part, String id) {
        require(Attributes.string(name, part), "name." + part, id);
    }

    private static void require(@Nullable String text, String path, @Nullable String id) {
        if (text != null && text.isBlank()) {
            throw refused(path, id);
        }
    }

    private static ScimException refused(String path, @Nullable String id) {
        ScimError error = ScimError.of(ScimType.INVALID_VALUE, "'" + path + "' must not be empty")
                .at(path);
        return new ScimException(id == null ? error : error.withCode(id));
    }
}
