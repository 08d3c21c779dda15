package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.Answer;
import dev.scimkit.testkit.language.Conversation;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.language.SchemaUris;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a server offers from its ServiceProviderConfig, resource types and schemas, plus or minus what the user of the
 * testkit declares.
 *
 * <p>If the declaration cannot be read, the server is assumed to offer everything, so that no failure becomes a skip.
 */
final class CapabilityReader {

    private final Set<Capability> found = EnumSet.noneOf(Capability.class);
    private final Conversation scim;

    private CapabilityReader(Conversation scim) {
        this.scim = scim;
    }

    static Set<Capability> read(ScimEndpoint endpoint) {
        CapabilityReader reader = new CapabilityReader(new Conversation(endpoint, Set.of(), "capabilities"));
        reader.readConfiguration();
        reader.readResourceTypes();
        reader.readSchemas();
        reader.found.addAll(endpoint.offered());
        if (endpoint.otherOrganization().isPresent()) {
            reader.found.add(Capability.OTHER_ORGANIZATION);
        }
        if (endpoint.serviceUser().isPresent()) {
            reader.found.add(Capability.SERVICE_USER_ID);
        }
        for (Caller caller : Caller.values()) {
            endpoint.credentials(caller).ifPresent(value -> reader.found.add(caller.capability()));
        }
        reader.found.removeAll(endpoint.withheld());
        return reader.found;
    }

    private void readConfiguration() {
        boolean readable = true;
        try {
            Answer configuration = scim.get("/ServiceProviderConfig").success();
            for (Capability capability : Capability.values()) {
                capability
                        .declaredAt()
                        .filter(pointer -> configuration.json().at(pointer).asBoolean(false))
                        .ifPresent(pointer -> found.add(capability));
            }
        } catch (RuleFailure unreadable) {
            readable = false;
        }
        if (!readable) {
            for (Capability capability : Capability.values()) {
                capability.declaredAt().ifPresent(pointer -> found.add(capability));
            }
        }
    }

    private void readResourceTypes() {
        try {
            Answer types = scim.get("/ResourceTypes").success();
            List<String> endpoints = types.texts("/Resources/*/endpoint");
            if (endpoints.stream().anyMatch(endpoint -> endpoint.endsWith("Groups"))) {
                found.add(Capability.GROUPS);
            }
            if (types.texts("/Resources/*/schemaExtensions/*/schema").contains(SchemaUris.ENTERPRISE)) {
                found.add(Capability.ENTERPRISE_USER);
            }
        } catch (RuleFailure unreadable) {
            found.add(Capability.GROUPS);
            found.add(Capability.ENTERPRISE_USER);
        }
    }

    /** Without a readable schema of users, they are assumed to have every attribute. */
    private void readSchemas() {
        Optional<JsonNode> users = Optional.empty();
        try {
            users = scim.get("/Schemas").success().values("/Resources/*").stream()
                    .filter(schema -> schema.path("id").asString("").equals(SchemaUris.USER))
                    .findFirst();
        } catch (RuleFailure unreadable) {
            // no schema of users
        }
        if (users.isEmpty() || attribute(users.get(), "groups").isPresent()) {
            found.add(Capability.GROUPS_OF_USERS);
        }
        if (users.isEmpty()
                || attribute(users.get(), "profileUrl")
                        .filter(attribute ->
                                attribute.path("referenceTypes").toString().contains("external"))
                        .isPresent()) {
            found.add(Capability.EXTERNAL_REFERENCES);
        }
    }

    private static Optional<JsonNode> attribute(JsonNode schema, String name) {
        return schema.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asString("").equals(name))
                .findFirst();
    }
}
