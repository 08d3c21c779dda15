package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.ArrayList;
import java.util.List;

/** Advice on schemas that are sound but go against what RFC 7643 recommends; nothing here is an error. */
public final class SchemaLint {

    private static final List<String> RESERVED =
            List.of("urn:ietf:params:scim:schemas:core:", "urn:ietf:params:scim:api:");

    private SchemaLint() {}

    /**
     * Looks at an application's resource type.
     *
     * @param type the type
     * @return a sentence for each piece of advice, empty when there is none
     */
    public static List<String> advise(ResourceType type) {
        List<String> advice = new ArrayList<>();
        adviseOnUri(type.schema(), advice);
        for (SchemaExtension extension : type.extensions()) {
            adviseOnUri(extension.schema(), advice);
            for (AttributeDefinition attribute : extension.schema().attributes()) {
                if (type.attribute(attribute.name()) != null) {
                    advice.add(extension.schema().id() + ":" + attribute.name() + " has the name of an attribute of "
                            + type.name() + "; an extension adds and never overrides (RFC 7643 section 3.3)");
                }
            }
        }
        return List.copyOf(advice);
    }

    private static void adviseOnUri(Schema schema, List<String> advice) {
        String uri = Ascii.lowerCase(schema.id());
        if (RESERVED.stream().anyMatch(uri::startsWith) && !isStandard(schema)) {
            advice.add(schema.id() + " lies in a namespace that is reserved for RFCs (RFC 7643 section 10.3)");
        }
    }

    /** A standard URI with attributes changed is still the standard schema, as a profile offers it. */
    private static boolean isStandard(Schema schema) {
        return List.of(
                        Schemas.USER,
                        Schemas.GROUP,
                        Schemas.SERVICE_PROVIDER_CONFIG,
                        Schemas.RESOURCE_TYPE,
                        Schemas.SCHEMA)
                .contains(schema.id());
    }
}
