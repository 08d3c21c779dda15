package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import java.util.List;

/** The resource type of group memberships (draft-zollner-scim-group-members-01). */
final class MembershipType {

    /** The attribute that names the group. */
    static final String GROUP = "group";

    /** The attribute that names the member. */
    static final String MEMBER = "member";

    /** The sub-attribute with a name for people. */
    static final String DISPLAY = "display";

    private static final String URI = "urn:ietf:params:scim:schemas:core:2.0:GroupMembership";
    private static final String NAME = "GroupMembership";

    private MembershipType() {}

    /** Makes the type for the memberships of one type of groups. */
    static ResourceType of(ResourceType groups) {
        List<String> memberTypes = memberTypes(groups);
        AttributeDefinition group = reference(GROUP, "The group", List.of(groups.name()))
                .subAttribute(readOnly(DISPLAY, "The name of the group"))
                .build();
        AttributeDefinition member = reference(MEMBER, "The direct member of the group", memberTypes)
                .subAttribute(readOnly(Reference.TYPE, "The resource type of the member"))
                .subAttribute(readOnly(DISPLAY, "The name of the member"))
                .build();
        Schema schema = Schema.builder(URI, NAME)
                .description("One member of one group")
                .attribute(group)
                .attribute(member)
                .build();
        return ResourceType.builder(NAME, "/GroupMemberships", schema)
                .description("Group memberships")
                .build();
    }

    /** Groups that do not say otherwise have the members of RFC 7643; {@code members.type} may exclude some of them. */
    private static List<String> memberTypes(ResourceType groups) {
        List<String> declared = declaredMemberTypes(groups);
        List<String> types = declared.isEmpty() ? declaredMemberTypes(ResourceTypes.group()) : declared;
        AttributeDefinition type = groups.attribute("members")
                .flatMap(members -> members.subAttribute(Reference.TYPE))
                .orElse(null);
        return type == null || !type.onlyCanonicalValues()
                ? types
                : types.stream()
                        .filter(name -> type.canonicalValues().stream().anyMatch(name::equalsIgnoreCase))
                        .toList();
    }

    private static List<String> declaredMemberTypes(ResourceType groups) {
        return groups.attribute("members")
                .flatMap(members -> members.subAttribute(Reference.REF))
                .map(AttributeDefinition::referenceTypes)
                .orElse(List.of());
    }

    private static AttributeBuilder reference(String name, String description, List<String> types) {
        return AttributeDefinition.builder(name)
                .type(AttributeType.COMPLEX)
                .description(description)
                .required()
                .mutability(Mutability.IMMUTABLE)
                .subAttribute(AttributeDefinition.builder(Reference.VALUE)
                        .description("The id of the resource")
                        .required()
                        .caseExact()
                        .mutability(Mutability.IMMUTABLE)
                        .build())
                .subAttribute(AttributeDefinition.builder(Reference.REF)
                        .type(AttributeType.REFERENCE)
                        .referenceTypes(types.toArray(String[]::new))
                        .description("The URI of the resource")
                        .mutability(Mutability.READ_ONLY)
                        .build());
    }

    private static AttributeDefinition readOnly(String name, String description) {
        return AttributeDefinition.builder(name)
                .description(description)
                .mutability(Mutability.READ_ONLY)
                .build();
    }
}
