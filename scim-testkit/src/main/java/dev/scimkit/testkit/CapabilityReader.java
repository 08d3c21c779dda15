package dev.scimkit.testkit;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.language.RuleFailure;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a server offers from its ServiceProviderConfig, resource types and schemas, plus or minus what the user of the
 * testkit declares.
 *
 * <p>If the declaration cannot be read, the server is assumed to offer everything, so that no failure becomes a skip.
 */
final class CapabilityReader {

    private final Set<Capability> found =
            EnumSet.of(Capability.EXTERNAL_ID, Capability.CIRCULAR_BULK_REFERENCES); // unless withheld
    private final Conversation scim;
    private final Declaration declaration;

    private CapabilityReader(Conversation scim, Declaration declaration) {
        this.scim = scim;
        this.declaration = declaration;
    }

    static Set<Capability> read(ScimEndpoint endpoint, Declaration declaration) {
        CapabilityReader reader =
                new CapabilityReader(new ServerConversation(endpoint, Set.of(), "capabilities"), declaration);
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
        List<Declaration.Type> types = declaration.types();
        if (!declaration.hasTypes()
                || types.stream().anyMatch(type -> type.endpoint().equals("/Groups"))) {
            found.add(Capability.GROUPS);
        }
        if (!declaration.hasTypes()
                || types.stream().anyMatch(type -> type.extensions().containsKey(SchemaUris.ENTERPRISE))) {
            found.add(Capability.ENTERPRISE_USER);
        }
    }

    /** Without a readable schema of users, they are assumed to have every attribute; so are groups. */
    private void readSchemas() {
        if (declaration.mayHave(SchemaUris.USER, "groups")) {
            found.add(Capability.GROUPS_OF_USERS);
        }
        boolean known = declaration
                .attribute(SchemaUris.USER, "profileUrl")
                .map(attribute -> attribute.path("referenceTypes").toString().contains("external"))
                .orElseGet(() -> declaration.mayHave(SchemaUris.USER, "profileUrl"));
        if (known) {
            found.add(Capability.EXTERNAL_REFERENCES);
        }
        if (mayBeGroup("members.$ref", "referenceTypes") && mayBeGroup("members.type", "canonicalValues")) {
            found.add(Capability.NESTED_GROUPS);
        }
    }

    /** Whether a list of the types that members have names groups, or there is no such list. */
    private boolean mayBeGroup(String attribute, String list) {
        return declaration
                .attribute(SchemaUris.GROUP, attribute)
                .map(definition -> definition.path(list))
                .filter(types -> !types.isEmpty())
                .map(types -> types.toString().contains("\"Group\""))
                .orElse(true);
    }
}
