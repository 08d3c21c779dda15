package dev.scimkit.quickstart.configuration;

import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.entitlement.EntitlementType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the file with what users can be assigned. */
public final class EntitlementsReader {

    private static final String ROLES = "roles";
    private static final String TYPES = "types";
    private static final String REFUSE_UNKNOWN = "refuseUnknown";
    private static final Set<String> ENTRY = Set.of("id", "displayName", "description");

    private EntitlementsReader() {}

    /**
     * Reads a file.
     *
     * @throws StartupException if it cannot be read; the message names the member that is wrong
     */
    public static EntitlementCatalog read(Path file) {
        try {
            return ConfigurationReader.read(file, EntitlementsReader::catalog);
        } catch (IllegalArgumentException wrong) {
            throw new StartupException(file + ": " + wrong.getMessage());
        }
    }

    private static EntitlementCatalog catalog(JsonNode tree) {
        ConfigObject root = ConfigObject.of("", tree, Set.of(ROLES, TYPES, REFUSE_UNKNOWN));
        List<EntitlementType> types = new ArrayList<>();
        if (root.has(ROLES)) {
            EntitlementType.Builder roles = EntitlementType.roles();
            root.objects(ROLES, ENTRY).forEach(entry -> add(roles, entry));
            types.add(roles.build());
        }
        if (root.has(TYPES)) {
            for (ConfigObject type : root.objects(TYPES, Set.of("name", "endpoint", "description", "entries"))) {
                types.add(type(type));
            }
        }
        EntitlementCatalog catalog = EntitlementCatalog.of(types.toArray(EntitlementType[]::new));
        return root.flag(REFUSE_UNKNOWN) ? catalog.refusingUnknown() : catalog;
    }

    private static EntitlementType type(ConfigObject object) {
        EntitlementType.Builder type = EntitlementType.of(object.text("name"), object.text("endpoint"));
        if (object.has("description")) {
            type.description(object.text("description"));
        }
        object.objects("entries", ENTRY).forEach(entry -> add(type, entry));
        return type.build();
    }

    private static void add(EntitlementType.Builder type, ConfigObject entry) {
        String description = entry.has("description") ? entry.text("description") : null;
        type.entry(entry.text("id"), entry.text("displayName"), description);
    }
}
