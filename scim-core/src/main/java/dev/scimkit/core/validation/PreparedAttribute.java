package dev.scimkit.core.validation;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.ValueLimits;

/** An attribute definition prepared for validation. */
final class PreparedAttribute {

    final AttributeDefinition definition;
    final String name;
    final boolean required;
    final boolean multiValued;
    final boolean complex;
    final boolean readOnly;
    final boolean immutable;

    /** Whether its values are validated: readOnly attributes are not, and {@code schemas} is checked separately. */
    final boolean checked;

    /** Whether a client may be unable to send it back, because it is writeOnly, never returned or immutable. */
    final boolean staysWhenLeftOut;

    /**
     * Whether any single string without control characters is valid, as long as the options do not demand canonical values.
     */
    final boolean takesAnyText;

    /** The identity of elements. */
    final ElementIdentity identity;

    /** The maximum length of its texts. */
    final int maxLength;

    final PreparedAttributes subAttributes;

    /** Whether a value may keep stored sub-attributes that a client omitted or changed. */
    final boolean keepsSubAttributes;

    PreparedAttribute(String path, KnownMembers.Member member, AttributeDefinition definition, ValueLimits limits) {
        this.definition = definition;
        this.name = definition.name();
        this.required = definition.required();
        this.multiValued = definition.multiValued();
        this.complex = definition.isComplex();
        this.readOnly = definition.mutability() == Mutability.READ_ONLY;
        this.immutable = definition.mutability() == Mutability.IMMUTABLE;
        this.checked = !readOnly && !definition.equals(CommonAttributes.SCHEMAS);
        this.staysWhenLeftOut = immutable
                || definition.mutability() == Mutability.WRITE_ONLY
                || definition.returned() == Returned.NEVER;
        this.takesAnyText = definition.type() == AttributeType.STRING
                && !multiValued
                && !required
                && !definition.onlyCanonicalValues();
        this.identity = ElementIdentity.of(definition);
        this.maxLength = limits.maxLength(path, definition);
        this.subAttributes = PreparedAttributes.of(member.members(), limits);
        this.keepsSubAttributes = definition.subAttributes().stream()
                .anyMatch(sub -> sub.mutability() != Mutability.READ_WRITE || sub.returned() == Returned.NEVER);
    }
}
