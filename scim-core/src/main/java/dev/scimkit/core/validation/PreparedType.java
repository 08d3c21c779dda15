package dev.scimkit.core.validation;

import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A resource type prepared for validation. */
final class PreparedType {

    /**
     * An extension.
     *
     * @param uri that of its schema
     * @param required whether a resource must have it
     * @param attributes its attributes
     */
    record Extension(String uri, boolean required, PreparedAttributes attributes) {}

    final Schema schema;

    /** The maximum number of combining marks after one another. */
    final int maxMarks;

    final PreparedAttributes attributes;
    final List<Extension> extensions;
    private final Set<String> soundUris = new HashSet<>();

    PreparedType(ResourceType type) {
        this.schema = type.schema();
        this.maxMarks = type.valueLimits().maxMarks();
        KnownMembers members = KnownMembers.of(type);
        this.attributes = PreparedAttributes.of(members, type.valueLimits());
        this.extensions = type.extensions().stream()
                .map(extension -> new Extension(
                        extension.schema().id(),
                        extension.required(),
                        PreparedAttributes.of(members.below(extension.schema().id()), type.valueLimits())))
                .toList();
        soundUris.add(schema.id());
        extensions.forEach(extension -> soundUris.add(extension.uri()));
        soundUris.removeIf(uri -> !UriSyntax.isReference(uri));
    }

    /** Whether a text is a URI; the URIs of the type's own schemas need no parsing. */
    boolean isUri(String text) {
        return soundUris.contains(text) || UriSyntax.isReference(text);
    }
}
