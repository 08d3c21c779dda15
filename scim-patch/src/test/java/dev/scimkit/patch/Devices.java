package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import tools.jackson.databind.node.ObjectNode;

/** A resource type with the characteristics that users and groups do not have. */
final class Devices {

    private static final String URI = "urn:example:params:scim:schemas:2.0:Device";

    static final ResourceType TYPE =
            ResourceType.builder("Device", "/Devices", schema()).build();

    private Devices() {}

    /** A device with the labels that it must have, and what is given besides; single quotes for double ones. */
    static Resource device(String attributes) {
        String more = attributes.isEmpty() ? "" : "," + attributes;
        return TestResources.read(TYPE, "{'schemas':['" + URI + "'],'id':'d1','labels':['one']" + more + "}");
    }

    /** What a device becomes. */
    static ObjectNode patched(Resource device, String operations) {
        return TestResources.patch(device, operations).resource().tree();
    }

    /** Why operations are refused. */
    static ScimType refusal(Resource resource, String operations) {
        try {
            throw new AssertionError("not refused: " + TestResources.patch(resource, operations));
        } catch (ScimException refused) {
            return refused.error().scimType();
        }
    }

    private static Schema schema() {
        return Schema.builder(URI, "Device")
                .attribute(attribute("labels").multiValued().required().build())
                .attribute(attribute("stamp").mutability(Mutability.IMMUTABLE).build())
                .attribute(attribute("slots")
                        .multiValued()
                        .mutability(Mutability.IMMUTABLE)
                        .build())
                .attribute(attribute("history")
                        .multiValued()
                        .mutability(Mutability.READ_ONLY)
                        .build())
                .attribute(attribute("ports")
                        .type(AttributeType.INTEGER)
                        .multiValued()
                        .build())
                .attribute(parts())
                .attribute(owner())
                .build();
    }

    private static AttributeDefinition parts() {
        return attribute("parts")
                .type(AttributeType.COMPLEX)
                .multiValued()
                .subAttribute(attribute("value").caseExact().build())
                .subAttribute(attribute("type").build())
                .subAttribute(
                        attribute("serial").mutability(Mutability.IMMUTABLE).build())
                .subAttribute(
                        attribute("state").mutability(Mutability.READ_ONLY).build())
                .subAttribute(attribute("weight").type(AttributeType.DECIMAL).build())
                .subAttribute(attribute("codes").multiValued().build())
                .subAttribute(attribute("primary").type(AttributeType.BOOLEAN).build())
                .build();
    }

    private static AttributeDefinition owner() {
        return attribute("owner")
                .type(AttributeType.COMPLEX)
                .subAttribute(attribute("value").required().build())
                .subAttribute(attribute("note").build())
                .subAttribute(
                        attribute("since").mutability(Mutability.IMMUTABLE).build())
                .subAttribute(attribute("seen").mutability(Mutability.READ_ONLY).build())
                .subAttribute(attribute("aliases").multiValued().build())
                .build();
    }

    private static AttributeBuilder attribute(String name) {
        return AttributeDefinition.builder(name);
    }
}
