package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.internal.equality.ValueEquality;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.server.internal.engine.present.ExistingResources;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.References;
import dev.scimkit.server.internal.engine.type.ResourceUrls;
import dev.scimkit.server.internal.engine.type.ServedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Translates the references that a client writes into the form in which they are stored: the id in {@code value}, the name
 * of the resource type in {@code type} if a resource with that id exists, and {@code $ref} only if it leads elsewhere. A
 * {@code $ref} of this service means the id that it names.
 */
final class IncomingReferences {

    private final ResourceUrls urls;
    private final Leniencies leniencies;
    private final ExistingResources existing;

    IncomingReferences(Exchange exchange) {
        this.urls = exchange.urls();
        this.leniencies = exchange.leniencies();
        this.existing = new ExistingResources(exchange);
    }

    /** The resource of a POST or PUT with its references translated; {@code invalidValue} if one names nothing. */
    Resource accept(ServedType<?> served, Resource asked) {
        ObjectNode tree = asked.tree();
        ObjectNode translated = each(served, tree, this::translated);
        if (!existing.isEmpty()) {
            find();
            translated = each(served, translated, this::typed);
        }
        return translated.equals(tree) ? asked : new Resource(asked.resourceType(), translated);
    }

    private ObjectNode each(ServedType<?> served, ObjectNode tree, References.Change change) {
        ObjectNode changed = tree;
        for (Reference reference : served.references().all()) {
            if (reference.attribute().mutability() != Mutability.READ_ONLY) {
                changed = References.change(changed, reference, change);
            }
        }
        return changed;
    }

    /** The resources that references of the request name. */
    ExistingResources existing() {
        return existing;
    }

    /** Looks up the resources that {@link #translated} has seen. */
    void find() {
        existing.findAll();
    }

    /** A value with the id in {@code value}; null if it is the only value of the attribute and names nothing. */
    @Nullable
    ObjectNode translated(Reference reference, ObjectNode element, int position) {
        ObjectNode named = named(reference, element, position);
        if (!isComplete(reference, named, position)) {
            requireUnassignable(reference, element, position);
            return null;
        }
        noteType(reference, named);
        return named;
    }

    /** A value with the type of the resource that it names, or without a type if there is no such resource. */
    ObjectNode typed(Reference reference, ObjectNode element, int position) {
        String id = lookedUpId(reference, element);
        if (id == null) {
            return element;
        }
        String type = existing.typeOf(id, reference.likelyTypes(element));
        if (type == null) {
            return JsonTree.without(element, Reference.TYPE);
        }
        return type.equals(Attributes.string(element, Reference.TYPE))
                ? element
                : JsonTree.with(element, Reference.TYPE, StringNode.valueOf(type));
    }

    /**
     * Gives a value its id and type from a {@code $ref} of this service; {@code invalidValue} when that is not the URL of
     * the resource that {@code value} names.
     *
     * @param position the position of the value in its list, or -1
     */
    ObjectNode named(Reference reference, ObjectNode element, int position) {
        String url = Attributes.string(element, Reference.REF);
        ResourceUrls.Target target = url == null ? null : urls.target(url);
        if (url == null || (target == null && !url.isBlank())) {
            return element;
        }
        ObjectNode stored = JsonTree.without(element, Reference.REF);
        if (target == null) {
            return stored;
        }
        String typeName = requireType(reference, target, position);
        JsonNode value = element.get(Reference.VALUE);
        if (isEmpty(value)) {
            stored = JsonTree.with(stored, Reference.VALUE, StringNode.valueOf(target.id()));
        } else if (!ValueEquality.areEqual(reference.value().definition(), value, StringNode.valueOf(target.id()))) {
            throw contradiction(reference, position);
        }
        return reference.isTyped() ? JsonTree.with(stored, Reference.TYPE, StringNode.valueOf(typeName)) : stored;
    }

    /** The id that a URL of this service names, if the reference may lead there; else null. */
    @Nullable
    String idAt(Reference reference, String url) {
        ResourceUrls.Target target = urls.target(url);
        if (target == null || !reference.types().contains(target.served().type().name())) {
            return null;
        }
        return target.id();
    }

    private static String requireType(Reference reference, ResourceUrls.Target target, int position) {
        String typeName = target.served().type().name();
        if (!reference.types().contains(typeName)) {
            String at = place(reference, position);
            throw ScimException.of(
                            ScimType.INVALID_VALUE,
                            "'" + at + ".$ref' is the URL of a " + typeName + ", but must be one of "
                                    + reference.types())
                    .at(at + ".$ref");
        }
        return typeName;
    }

    private static ScimException contradiction(Reference reference, int position) {
        String at = place(reference, position);
        return ScimException.of(
                        ScimType.INVALID_VALUE,
                        "'" + at + ".value' and '" + at
                                + ".$ref' name different resources: send only one of them, or the"
                                + " URL of the resource with that id")
                .at(at + ".value");
    }

    private static String place(Reference reference, int position) {
        return reference.path() + (position < 0 ? "" : "[" + position + "]");
    }

    /** An empty text instead of an id counts as no value only where that is tolerated; an absent id always does. */
    private void requireUnassignable(Reference reference, ObjectNode element, int position) {
        boolean isText = isEmptyText(element.get(Reference.VALUE)) || isEmptyText(element.get(Reference.REF));
        if (isText && !leniencies.tolerate(Leniency.EMPTY_STRING_FOR_COMPLEX, reference.path()::toString)) {
            throw nameless(reference, position);
        }
    }

    /** Whether a value names a resource; false if it stands for no value. */
    private static boolean isComplete(Reference reference, ObjectNode element, int position) {
        AttributeDefinition value = reference.value().definition();
        if (!isEmpty(element.get(Reference.VALUE)) || value.required() || (element.isEmpty() && position >= 0)) {
            return true;
        }
        if (position < 0 && !saysAnything(reference, element)) {
            return false;
        }
        throw nameless(reference, position);
    }

    /** The error for a value that names no resource. */
    static ScimException nameless(Reference reference, int position) {
        String at = place(reference, position);
        return ScimException.of(
                        ScimType.INVALID_VALUE,
                        "'" + at + "' refers to nothing: it needs the id of a resource in 'value', or its URL at this"
                                + " service in '$ref'")
                .at(at + ".value");
    }

    private static boolean saysAnything(Reference reference, ObjectNode element) {
        for (String name : element.propertyNames()) {
            AttributeDefinition sub = reference.attribute().subAttribute(name).orElse(null);
            boolean written = sub != null && sub.mutability() != Mutability.READ_ONLY;
            if (written && !name.equals(Reference.VALUE)) {
                return true;
            }
        }
        return false;
    }

    private void noteType(Reference reference, ObjectNode element) {
        String id = lookedUpId(reference, element);
        if (id != null) {
            existing.ask(id, reference.likelyTypes(element));
        }
    }

    /** The id if the type of its resource is to be looked up: not if only one type is possible, or an unknown one is named. */
    private static @Nullable String lookedUpId(Reference reference, ObjectNode element) {
        boolean open = reference.isTyped()
                && reference.types().size() > 1
                && (!element.has(Reference.TYPE) || reference.typeOf(element) != null);
        return open ? Attributes.string(element, Reference.VALUE) : null;
    }

    private static boolean isEmpty(@Nullable JsonNode value) {
        return value == null || value.isNull() || isEmptyText(value);
    }

    static boolean isEmptyText(@Nullable JsonNode value) {
        return value != null && value.isString() && value.stringValue().isBlank();
    }
}
