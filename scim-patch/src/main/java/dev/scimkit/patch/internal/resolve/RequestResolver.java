package dev.scimkit.patch.internal.resolve;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResolvedPath.WholeSchema;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.internal.error.OperationErrors;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.patch.request.PatchRequest.Op;
import dev.scimkit.patch.request.PatchRequest.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves the operations of a request: with a path; without one, where the value names attributes, extensions or paths;
 * and on a schema as a whole. Everything that can be refused without knowing the resource is refused here.
 */
public final class RequestResolver {

    private final ResourceType type;
    private final PatchOptions options;
    private final PathResolver paths;
    private final SchemasResolver schemas;
    private final OperationValues values;
    private final List<ResolvedChange> changes = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private int position;

    private RequestResolver(ResourceType type, PatchOptions options) {
        this.type = type;
        this.options = options;
        this.paths = new PathResolver(type, options);
        this.schemas = new SchemasResolver(type, options);
        this.values = new OperationValues(options);
    }

    /**
     * What the operations of a request do.
     *
     * @param changes the changes, in order
     * @param skipped the names in values without a path that the type does not have
     */
    public record Resolution(List<ResolvedChange> changes, List<Skipped> skipped) {}

    /** A name that the resource type does not have, with the position of its operation. */
    public record Skipped(int position, String name) {}

    /**
     * Resolves a request.
     *
     * @param request the request
     * @param type the type of the resources that it is for
     * @param options what is tolerated
     * @return the changes, in order, and the names that were skipped
     * @throws ScimException the error of the first operation that does not fit the type
     */
    public static Resolution resolve(PatchRequest request, ResourceType type, PatchOptions options) {
        RequestResolver resolver = new RequestResolver(type, options);
        for (Operation operation : request.operations()) {
            try {
                resolver.resolve(operation);
            } catch (ScimException refused) {
                throw OperationErrors.at(resolver.position, refused);
            }
            resolver.position++;
        }
        return new Resolution(List.copyOf(resolver.changes), List.copyOf(resolver.skipped));
    }

    private void resolve(Operation operation) {
        PatchPath path = operation.path();
        JsonNode value = operation.value();
        if (path != null) {
            ResolvedPath target = paths.resolve(path);
            if (target != null) {
                resolve(operation.op(), path, target, value, creates(operation.op()));
            }
        } else if (value instanceof ObjectNode attributes) {
            for (Map.Entry<String, JsonNode> member : attributes.properties()) {
                resolveName(operation.op(), member.getKey(), member.getValue());
            }
        }
    }

    private void resolve(Op op, PatchPath path, ResolvedPath target, @Nullable JsonNode value, boolean creates) {
        if (target instanceof WholeSchema whole) {
            resolveSchema(op, whole, value);
        } else if (target instanceof ResolvedAttribute attribute) {
            resolveAttribute(op, path.filter(), attribute, value, creates);
        }
    }

    private void resolveAttribute(
            Op op, @Nullable Filter filter, ResolvedAttribute target, @Nullable JsonNode value, boolean creates) {
        if (filter != null && target.subAttribute() == null && !options.tolerates(Leniency.ELEMENT_AS_TARGET)) {
            throw PatchErrors.wholeElement(target);
        }
        FilterMatcher matcher = filter == null ? null : paths.matcher(target, filter);
        if (SchemasResolver.concerns(target)) {
            removeExtensions(schemas.removedBy(op, matcher, value));
        } else if (target.isReadOnly()) {
            throw PatchErrors.readOnly(target);
        } else if (filter != null
                || (target.subAttribute() != null && target.attribute().multiValued())) {
            changes.add(new ResolvedChange.ElementsChange(
                    position, op, target, filter, matcher, values.ofElements(op, target, value), creates));
        } else {
            JsonNode read = values.of(op, target, value);
            boolean unassigns = op == Op.ADD && isNone(target, value, read);
            changes.add(new ResolvedChange.AttributeChange(position, unassigns ? Op.REPLACE : op, target, read));
        }
    }

    /** Whether a value that is not null means that a complex attribute has none: then {@code add} unassigns it, too. */
    private static boolean isNone(ResolvedAttribute target, @Nullable JsonNode given, @Nullable JsonNode read) {
        return read == null
                && given != null
                && !given.isNull()
                && target.definition().isComplex()
                && !target.definition().multiValued();
    }

    /** A name in a value without a path: an attribute, a schema or, as Entra ID sends it, a path. */
    private void resolveName(Op op, String name, JsonNode value) {
        AttributeDefinition attribute = type.attribute(name).orElse(null);
        ResourceType.Extension extension =
                attribute == null ? type.extension(name).orElse(null) : null;
        if (attribute != null) {
            resolveMember(op, ResolvedAttribute.of(null, attribute), value);
        } else if (extension != null) {
            resolveSchema(op, new WholeSchema(extension.schema(), true), value);
        } else if (type.schema().isNamedBy(name)) {
            resolveMembers(op, type.schema(), null, value);
        } else {
            resolvePathAsName(op, name, value);
        }
    }

    private void resolvePathAsName(Op op, String name, JsonNode value) {
        PatchPath path = options.tolerates(Leniency.PATHS_AS_NAMES) ? paths.parse(name) : null;
        if (path == null) {
            requireKnown(name);
        } else {
            resolvePathAsName(op, name, path, value);
        }
    }

    private void resolvePathAsName(Op op, String name, PatchPath path, JsonNode value) {
        ResolvedPath target = paths.find(path);
        if (target == null || !options.leniencies().tolerate(Leniency.PATHS_AS_NAMES, () -> PathResolver.named(path))) {
            requireKnown(name);
        } else if (path.filter() == null && target instanceof ResolvedAttribute attribute && attribute.isReadOnly()) {
            repeatReadOnly(attribute, value);
        } else {
            // RFC 7644 section 3.5.2.3: what a value without a path names is added if it is not there
            resolve(op, path, target, value, options.tolerates(Leniency.ADD_CREATES_ELEMENT));
        }
    }

    private void resolveSchema(Op op, WholeSchema target, @Nullable JsonNode value) {
        if (op == Op.REMOVE || value == null || (op == Op.REPLACE && value.isNull())) {
            removeExtensions(List.of(schemas.requireRemovable(target.schema())));
        } else {
            resolveMembers(op, target.schema(), target.extension(), value);
        }
    }

    private void resolveMembers(Op op, Schema schema, @Nullable Schema extension, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (!(value instanceof ObjectNode attributes)) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'" + schema.id() + "' must be an object of attributes")
                    .at(schema.id());
        }
        for (Map.Entry<String, JsonNode> member : attributes.properties()) {
            AttributeDefinition attribute = schema.attribute(member.getKey()).orElse(null);
            if (attribute == null) {
                requireKnown(schema.id() + ":" + member.getKey());
            } else {
                resolveMember(op, ResolvedAttribute.of(extension, attribute), member.getValue());
            }
        }
    }

    private void resolveMember(Op op, ResolvedAttribute attribute, JsonNode value) {
        if (SchemasResolver.concerns(attribute)) {
            schemas.mention(value);
        } else if (attribute.isReadOnly()) {
            repeatReadOnly(attribute, value);
        } else {
            resolveAttribute(op, null, attribute, value, false);
        }
    }

    private void repeatReadOnly(ResolvedAttribute attribute, JsonNode value) {
        if (!options.leniencies().tolerate(Leniency.EQUAL_READ_ONLY_VALUES, attribute::toString)) {
            throw PatchErrors.readOnly(attribute);
        }
        changes.add(new ResolvedChange.RepeatedReadOnly(position, attribute, value));
    }

    private void removeExtensions(List<Schema> extensions) {
        for (Schema extension : extensions) {
            changes.add(new ResolvedChange.ExtensionRemoval(position, extension));
        }
    }

    private boolean creates(Op op) {
        return switch (op) {
            case ADD -> options.tolerates(Leniency.ADD_CREATES_ELEMENT);
            case REPLACE -> options.tolerates(Leniency.REPLACE_CREATES_ELEMENT);
            case REMOVE -> false;
        };
    }

    private void requireKnown(String name) {
        if (!options.leniencies().tolerate(Leniency.UNKNOWN_ATTRIBUTES, () -> name)) {
            throw PatchErrors.unknownName(name);
        }
        skipped.add(new Skipped(position, name));
    }
}
