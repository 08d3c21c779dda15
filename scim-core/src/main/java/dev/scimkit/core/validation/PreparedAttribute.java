package dev.scimkit.core.validation;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.Returned;

/** What a definition means to validation, found out once for many values. */
final class PreparedAttribute {

    final AttributeDefinition definition;
    final String name;
    final boolean required;
    final boolean multiValued;
    final boolean complex;
    final boolean readOnly;
    final boolean immutable;

    /** Whether its values are looked at: not what only the service provider sets, nor what is checked on its own. */
    final boolean checked;

    /** Whether a client may have left it out because it cannot send it: writeOnly, never returned or immutable. */
    final boolean staysWhenLeftOut;

    /** Whether any single text without control characters will do, as long as canonical values are but suggestions. */
    final boolean takesAnyText;

    /** What tells elements apart. */
    final ElementKey key;

    final PreparedAttributes subAttributes;

    /** Whether a value may keep sub-attributes that a client left out or says otherwise. */
    final boolean keepsSubAttributes;

    PreparedAttribute(AttributeDefinition definition) {
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
        this.takesAnyText = definition.type() == AttributeType.STRING && !multiValued && !required;
        this.key = new ElementKey(definition);
        this.subAttributes = new PreparedAttributes(definition.subAttributes());
        this.keepsSubAttributes = definition.subAttributes().stream()
                .anyMatch(sub -> sub.mutability() != Mutability.READ_WRITE || sub.returned() == Returned.NEVER);
    }
}
