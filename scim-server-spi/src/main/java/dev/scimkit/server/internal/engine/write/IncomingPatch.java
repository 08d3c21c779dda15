package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.change.ResolvedChange.RepeatedReadOnly;
import dev.scimkit.patch.request.PatchRequest.Op;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.References;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.ShownVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Translates the references in a PATCH request, in paths and in values, as {@link IncomingReferences} does in a body. */
final class IncomingPatch {

    private final IncomingReferences references;
    private final ServedType<?> served;
    private final ResolvedPatch patch;

    private IncomingPatch(IncomingReferences references, ServedType<?> served, ResolvedPatch patch) {
        this.references = references;
        this.served = served;
        this.patch = patch;
    }

    /** The request with its references translated; {@code invalidValue} if one names nothing. */
    static ResolvedPatch accept(IncomingReferences references, ServedType<?> served, ResolvedPatch patch) {
        if (!hasReferences(served, patch.changes()) && !repeatsServerMade(patch)) {
            return patch;
        }
        IncomingPatch incoming = new IncomingPatch(references, served, patch);
        List<ResolvedChange> named =
                patch.changes().stream().map(incoming::named).toList();
        incoming.references.find();
        return patch.withChanges(named.stream().map(incoming::typed).toList());
    }

    /** Whether a request sends back read-only attributes that the service makes. */
    static boolean repeatsServerMade(ResolvedPatch patch) {
        for (ResolvedChange change : patch.changes()) {
            if (change instanceof RepeatedReadOnly repeated
                    && repeated.target().extension() == null
                    && isServerMade(repeated.target().attribute().name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasReferences(ServedType<?> served, List<ResolvedChange> changes) {
        for (ResolvedChange change : changes) {
            if (referenceOf(served, change) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isServerMade(String attribute) {
        return attribute.equals(ServedType.META) || attribute.equals(ServedType.GROUPS);
    }

    private static @Nullable Reference referenceOf(ServedType<?> served, ResolvedChange change) {
        if (change instanceof AttributeChange whole) {
            return served.references().of(whole.target());
        }
        return change instanceof ElementsChange elements ? served.references().of(elements.target()) : null;
    }

    /** A repeated {@code meta.version} means the version of the resource, whatever was shown with it. */
    private static ResolvedChange withoutShown(RepeatedReadOnly repeated) {
        if (!repeated.target().attribute().name().equals(ServedType.META)) {
            return repeated;
        }
        JsonNode value = repeated.value();
        JsonNode stored = value instanceof ObjectNode meta ? withoutShown(meta) : ofResource(value);
        return new RepeatedReadOnly(repeated.position(), repeated.target(), stored);
    }

    private static ObjectNode withoutShown(ObjectNode meta) {
        JsonTree.Builder builder = JsonTree.object();
        meta.properties().forEach(member -> builder.put(member.getKey(), ofResource(member.getValue())));
        return builder.build();
    }

    private static JsonNode ofResource(JsonNode version) {
        return version.isString() ? StringNode.valueOf(ShownVersion.ofResource(version.stringValue())) : version;
    }

    private ResolvedChange named(ResolvedChange change) {
        if (change instanceof RepeatedReadOnly repeated) {
            return withoutShown(repeated);
        }
        Reference reference = referenceOf(served, change);
        if (reference == null) {
            return change;
        }
        return change instanceof ElementsChange elements
                ? named(reference, elements)
                : named(reference, (AttributeChange) change);
    }

    private ResolvedChange named(Reference reference, AttributeChange change) {
        ResolvedAttribute target = change.target();
        JsonNode value = change.value();
        if (target.subAttribute() != null) {
            Part part = part(reference, target, value);
            boolean clears = isValue(part.target()) && (change.op() == Op.REMOVE || isNone(part.value()));
            if (clears && change.op() != Op.REMOVE && IncomingReferences.isEmptyText(part.value())) {
                requireTolerated(reference);
            }
            return clears
                    ? new AttributeChange(change.position(), Op.REMOVE, reference.path(), null)
                    : new AttributeChange(change.position(), change.op(), part.target(), part.value());
        }
        if (value == null || !(value.isArray() || clearsOrNames(value))) {
            return change;
        }
        JsonNode translated =
                References.changed(reference, value, change.op() == Op.REMOVE ? this::removed : references::translated);
        Op op = translated == null && value.isObject() ? Op.REMOVE : change.op();
        return new AttributeChange(change.position(), op, target, translated);
    }

    /** Whether an object says which resource it refers to; otherwise it only changes other sub-attributes. */
    private static boolean clearsOrNames(JsonNode value) {
        return value.has(Reference.VALUE) || value.has(Reference.REF);
    }

    private ResolvedChange named(Reference reference, ElementsChange change) {
        Part part = part(reference, change.target(), change.value());
        JsonNode value = part.value();
        if (value instanceof ObjectNode element) {
            value = change.op() == Op.REMOVE ? element : references.translated(reference, element, 0);
        } else if (isValue(part.target()) && change.op() != Op.REMOVE && isNone(value)) {
            throw IncomingReferences.nameless(reference, -1);
        }
        Filter filter = change.filter();
        if (filter == null) {
            return new ElementsChange(
                    change.position(), change.op(), part.target(), null, change.matcher(), value, change.creates());
        }
        Filter translated = filter.accept(new ReferenceFilter(reference, references));
        if (translated.equals(filter)) {
            return new ElementsChange(
                    change.position(), change.op(), part.target(), filter, change.matcher(), value, change.creates());
        }
        FilterMatcher.Options options = FilterMatcher.Options.standard()
                .withStringBooleans(
                        path -> patch.options().leniencies().tolerate(Leniency.STRING_BOOLEANS, () -> path));
        FilterMatcher matcher = FilterMatcher.forElements(translated, reference.path(), options);
        return new ElementsChange(
                change.position(), change.op(), part.target(), translated, matcher, value, change.creates());
    }

    private ResolvedChange typed(ResolvedChange change) {
        Reference reference = referenceOf(served, change);
        if (reference == null || change.attributes().isEmpty()) {
            return change;
        }
        if (change instanceof AttributeChange whole && whole.op() != Op.REMOVE && whole.value() != null) {
            JsonNode value = References.changed(reference, whole.value(), references::typed);
            return new AttributeChange(whole.position(), whole.op(), whole.target(), value);
        }
        if (change instanceof ElementsChange elements
                && elements.op() != Op.REMOVE
                && elements.value() instanceof ObjectNode element) {
            return new ElementsChange(
                    elements.position(),
                    elements.op(),
                    elements.target(),
                    elements.filter(),
                    elements.matcher(),
                    references.typed(reference, element, 0),
                    elements.creates());
        }
        return change;
    }

    /** A value to remove; its type does not matter. */
    private ObjectNode removed(Reference reference, ObjectNode element, int position) {
        ObjectNode named = references.named(reference, element, position);
        if (!named.isEmpty() && !named.has(Reference.VALUE) && !named.has(Reference.REF)) {
            throw IncomingReferences.nameless(reference, position);
        }
        return named;
    }

    /** A sub-attribute and its new value. */
    private record Part(ResolvedAttribute target, @Nullable JsonNode value) {}

    /** A {@code $ref} of this service is the {@code value} that it names. */
    private Part part(Reference reference, ResolvedAttribute target, @Nullable JsonNode value) {
        AttributeDefinition sub = target.subAttribute();
        if (sub == null || !sub.name().equals(Reference.REF) || value == null || !value.isString()) {
            return new Part(target, value);
        }
        if (IncomingReferences.isEmptyText(value)) {
            return new Part(reference.value(), value);
        }
        ObjectNode named = references.named(
                reference, JsonTree.object().put(Reference.REF, value).build(), -1);
        String id = Attributes.string(named, Reference.VALUE);
        return id == null ? new Part(target, value) : new Part(reference.value(), StringNode.valueOf(id));
    }

    private static boolean isValue(ResolvedAttribute target) {
        AttributeDefinition sub = target.subAttribute();
        return sub != null && sub.name().equals(Reference.VALUE);
    }

    private static boolean isNone(@Nullable JsonNode value) {
        return value == null || value.isNull() || IncomingReferences.isEmptyText(value);
    }

    private void requireTolerated(Reference reference) {
        if (!patch.options().leniencies().tolerate(Leniency.EMPTY_STRING_FOR_COMPLEX, reference.path()::toString)) {
            throw IncomingReferences.nameless(reference, -1);
        }
    }
}
