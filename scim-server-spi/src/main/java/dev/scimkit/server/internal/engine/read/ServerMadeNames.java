package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes that the service makes, as a filter and an order name them. */
final class ServerMadeNames {

    private static final Set<String> MADE_META = Set.of("location", "version");

    private final ServedType<?> served;
    private final ServedTypes types;
    private final List<String> named;
    private final @Nullable Reference owner;

    ServerMadeNames(ServedType<?> served, ServedTypes types) {
        this(served, types, new ArrayList<>(), null);
    }

    private ServerMadeNames(ServedType<?> served, ServedTypes types, List<String> named, @Nullable Reference owner) {
        this.served = served;
        this.types = types;
        this.named = named;
        this.owner = owner;
    }

    /** The names in brackets after an attribute, which are those of its sub-attributes. */
    ServerMadeNames within(Reference reference) {
        return new ServerMadeNames(served, types, named, reference);
    }

    boolean isWithinElement() {
        return owner != null;
    }

    /** The attribute that a path names, if the service makes it; else null. {@code invalidFilter} if clients cannot filter by it. */
    @Nullable
    ResolvedAttribute find(AttributePath path) {
        Reference reference = owner;
        if (reference != null) {
            return path.attribute().equalsIgnoreCase(Reference.REF) ? reference.ref() : null;
        }
        if (!(served.type().resolve(path).orElse(null) instanceof ResolvedAttribute attribute)) {
            return null;
        }
        requireFindable(attribute, ScimType.INVALID_FILTER);
        return isMade(attribute) ? attribute : null;
    }

    /** Notes the attribute of an order, if the service makes it; {@code invalidValue} if clients cannot sort by it. */
    void addOrder(ResolvedAttribute attribute) {
        requireFindable(attribute, ScimType.INVALID_VALUE);
        if (isMade(attribute)) {
            add(attribute);
        }
    }

    /** The reference whose values a path selects; else null. */
    @Nullable
    Reference reference(AttributePath path) {
        return served.type().resolve(path).orElse(null) instanceof ResolvedAttribute attribute
                ? served.references().of(attribute)
                : null;
    }

    /** Whether the service makes an attribute. */
    private boolean isMade(ResolvedAttribute attribute) {
        AttributeDefinition sub = attribute.subAttribute();
        String name = attribute.attribute().name();
        if (attribute.extension() == null && name.equals(ServedType.META)) {
            return sub != null && MADE_META.contains(sub.name());
        }
        if (isGroups(attribute)) {
            return types.groups() != null;
        }
        return sub != null
                && sub.name().equals(Reference.REF)
                && served.references().of(attribute) != null;
    }

    void add(ResolvedAttribute attribute) {
        named.add(key(attribute));
    }

    int size() {
        return named.size();
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    /** Whether an attribute has to be made: the groups as a whole if any part of them is named. */
    boolean contains(ResolvedAttribute attribute) {
        return named.contains(key(attribute));
    }

    private String key(ResolvedAttribute attribute) {
        return isGroups(attribute) ? ServedType.GROUPS : attribute.toString();
    }

    private boolean isGroups(ResolvedAttribute attribute) {
        return attribute.extension() == null
                && attribute.attribute().name().equals(ServedType.GROUPS)
                && served.groups() != null;
    }

    /** Groups are served, but their repository does not find those of a user. */
    private void requireFindable(ResolvedAttribute attribute, ScimType error) {
        if (isGroups(attribute) && types.groups() == null && types.haveMembers()) {
            throw ScimException.of(
                            error,
                            "'groups' cannot be used in filters or for sorting: this service cannot look up the groups"
                                    + " of a user")
                    .at(ServedType.GROUPS);
        }
    }
}
