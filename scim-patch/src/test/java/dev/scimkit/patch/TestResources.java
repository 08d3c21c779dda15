package dev.scimkit.patch;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The resource types that the tests work on, and short ways to write resources and requests. */
final class TestResources {

    static final String EXTENSION = "urn:example:params:scim:schemas:test:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String CORE_USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    static final ResourceType USER =
            ResourceTypes.user().toBuilder().extension(extension()).build();
    static final ResourceType GROUP = ResourceTypes.group();

    static final String BADGE = "urn:example:params:scim:schemas:badge:2.0:User";

    /** Users with an optional extension that has a required attribute and an immutable one. */
    static final ResourceType BADGED =
            ResourceTypes.user().toBuilder().extension(badge()).build();

    private TestResources() {}

    /** A user that may have the extension {@link #BADGE}. */
    static Resource badged(String attributes) {
        String schemas = "'" + CORE_USER + "'" + (attributes.contains(BADGE) ? ",'" + BADGE + "'" : "");
        return read(BADGED, "{'schemas':[" + schemas + "],'id':'u1','userName':'bj'" + more(attributes) + "}");
    }

    /** A user with the id u1 and the userName bj, and what is given besides, its extensions listed; single quotes for double ones. */
    static Resource user(String attributes) {
        String schemas = "'" + CORE_USER + "'";
        for (String extension : List.of(ENTERPRISE, EXTENSION)) {
            schemas += attributes.contains("'" + extension + "':") ? ",'" + extension + "'" : "";
        }
        return read(USER, "{'schemas':[" + schemas + "],'id':'u1','userName':'bj'" + more(attributes) + "}");
    }

    /** A group with the id g1 and the displayName G, and what is given besides. */
    static Resource group(String attributes) {
        return read(
                GROUP,
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'id':'g1','displayName':'G'"
                        + more(attributes) + "}");
    }

    static Resource read(ResourceType type, String json) {
        return ResourceReader.of(type).read(json.replace('\'', '"'));
    }

    /** A request of the operations given, single quotes for double ones. */
    static PatchRequest request(PatchOptions options, String operations) {
        return PatchRequest.read(message(operations), options);
    }

    static ObjectNode message(String operations) {
        return json("{'schemas':['" + PatchRequest.SCHEMA + "'],'Operations':[" + operations + "]}");
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonReader.standard().read(text.replace('\'', '"'));
    }

    static PatchResult patch(Resource resource, PatchOptions options, String operations) {
        return ScimPatch.apply(resource, request(options, operations), options);
    }

    static PatchResult patch(Resource resource, String operations) {
        return patch(resource, PatchOptions.standard(), operations);
    }

    private static String more(String attributes) {
        return attributes.isEmpty() ? "" : "," + attributes;
    }

    private static Schema badge() {
        return Schema.builder(BADGE, "Badge")
                .attribute(attribute("grade").required().build())
                .attribute(attribute("level").build())
                .attribute(attribute("serial").mutability(Mutability.IMMUTABLE).build())
                .build();
    }

    private static Schema extension() {
        return Schema.builder(EXTENSION, "Test")
                .attribute(attribute("badge").mutability(Mutability.IMMUTABLE).build())
                .attribute(attribute("level").type(AttributeType.INTEGER).build())
                .attribute(attribute("score").type(AttributeType.DECIMAL).build())
                .attribute(attribute("tags").multiValued().build())
                .attribute(attribute("secret")
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build())
                .attribute(attribute("note").returned(Returned.REQUEST).build())
                .attribute(attribute("cert").type(AttributeType.BINARY).build())
                .attribute(attribute("startDate").type(AttributeType.DATE_TIME).build())
                .attribute(attribute("code")
                        .caseExact()
                        .uniqueness(Uniqueness.SERVER)
                        .build())
                .attribute(attribute("pin").mutability(Mutability.READ_ONLY).build())
                .attribute(attribute("key").returned(Returned.ALWAYS).build())
                .build();
    }

    private static AttributeBuilder attribute(String name) {
        return AttributeDefinition.builder(name);
    }
}
