package dev.scimkit.patch.internal.diff;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.internal.apply.PatchApplication;
import dev.scimkit.patch.internal.resolve.RequestResolver;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.patch.request.PatchRequest.Op;
import dev.scimkit.patch.request.PatchRequest.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the operations that turn one list of values into another: changes of single elements, removals and additions, or
 * the list as a whole. Each plan is tried on the resource, and the first one that leads to the list is taken.
 */
final class ListDifference {

    /** The search for a distinguishing filter takes time quadratic in the number of elements. */
    private static final int MAX_TOLD_APART = 100;

    private final Resource before;
    private final ResolvedAttribute attribute;
    private final ElementIdentity identity;
    private final PatchPath whole;

    ListDifference(Resource before, ResolvedAttribute attribute) {
        this.before = before;
        this.attribute = attribute;
        this.identity = ElementIdentity.of(attribute.definition());
        this.whole = new PatchPath(attribute.path(), null, null);
    }

    List<Operation> between(@Nullable JsonNode was, @Nullable JsonNode is) {
        Operation removal = new Operation(Op.REMOVE, whole, null);
        if (is == null) {
            return List.of(removal);
        }
        Operation addition = new Operation(Op.ADD, whole, is);
        if (was == null) {
            return List.of(addition);
        }
        List<Operation> edits = edits(JsonNodes.array(was), JsonNodes.array(is));
        if (leadsTo(edits, is)) {
            return edits;
        }
        List<Operation> moves = moves(JsonNodes.array(was), JsonNodes.array(is));
        if (leadsTo(moves, is)) {
            return moves;
        }
        List<Operation> replacement = List.of(new Operation(Op.REPLACE, whole, is));
        return leadsTo(replacement, is) ? replacement : List.of(removal, addition);
    }

    private boolean leadsTo(List<Operation> plan, JsonNode list) {
        if (plan.isEmpty()) {
            return false; // there is no such plan, or the lists differ only in order
        }
        try {
            PatchOptions options = PatchOptions.of(Leniencies.strict());
            List<ResolvedChange> changes = RequestResolver.resolve(
                            new PatchRequest(plan), before.resourceType(), options)
                    .changes();
            return list.equals(listIn(PatchApplication.applyUnchecked(changes, before, options)));
        } catch (ScimException notSo) {
            return false;
        }
    }

    private @Nullable JsonNode listIn(ObjectNode tree) {
        Schema extension = attribute.extension();
        ObjectNode owner = extension == null ? tree : JsonNodes.object(tree.get(extension.id()));
        return owner.get(attribute.attribute().name());
    }

    /** Changes sub-attributes, when the lists have the same length and few elements differ; else empty. */
    private List<Operation> edits(ArrayNode was, ArrayNode is) {
        if (was.size() != is.size()
                || was.size() > MAX_TOLD_APART
                || !attribute.definition().isComplex()) {
            return List.of();
        }
        List<Operation> edits = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i)) && !edit(was, i, JsonNodes.object(is.get(i)), edits)) {
                return List.of();
            }
        }
        return edits.size() <= is.size() ? edits : List.of();
    }

    private boolean edit(ArrayNode elements, int position, ObjectNode is, List<Operation> edits) {
        ObjectNode was = JsonNodes.object(elements.get(position));
        Set<String> changed = new HashSet<>();
        for (AttributeDefinition sub : attribute.definition().subAttributes()) {
            if (!Objects.equals(was.get(sub.name()), is.get(sub.name()))) {
                changed.add(sub.name());
            }
        }
        Filter filter = ElementFilters.tellingApart(attribute, elements, position, changed);
        if (filter == null) {
            return false;
        }
        for (String name : changed) {
            JsonNode value = is.get(name);
            Op set = was.has(name) ? Op.REPLACE : Op.ADD;
            edits.add(new Operation(
                    value == null ? Op.REMOVE : set, new PatchPath(attribute.path(), filter, name), value));
        }
        return true;
    }

    /** Removes and adds elements, when that is less than the whole list; else empty. */
    private List<Operation> moves(ArrayNode was, ArrayNode is) {
        Map<Object, JsonNode> present = index(was);
        Map<Object, JsonNode> wanted = index(is);
        List<JsonNode> additions = new ArrayList<>();
        for (JsonNode element : is) {
            if (!element.equals(present.get(identity.key(element)))) {
                additions.add(element);
            }
        }
        List<Integer> removals = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(wanted.get(identity.key(was.get(i))))) {
                removals.add(i);
            }
        }
        if (additions.size() + removals.size() >= is.size()) {
            return List.of();
        }
        List<Operation> moves = new ArrayList<>(removals(was, removals));
        if (!additions.isEmpty()) {
            moves.add(new Operation(Op.ADD, whole, JsonNodes.array(additions)));
        }
        return moves;
    }

    /** Empty when not all of the elements can be told apart; the plan then does not lead to the list. */
    private List<Operation> removals(ArrayNode elements, List<Integer> positions) {
        List<Filter> filters = new ArrayList<>();
        if (!identity.isReference() && elements.size() > MAX_TOLD_APART) {
            return List.of();
        }
        for (int position : positions) {
            Filter filter = identity.isReference()
                    ? ElementFilters.byValue(elements.get(position))
                    : ElementFilters.tellingApart(attribute, elements, position, Set.of());
            if (filter == null) {
                return List.of();
            }
            filters.add(filter);
        }
        List<Operation> removals = new ArrayList<>();
        for (Filter filter : ElementFilters.joined(filters)) {
            removals.add(new Operation(Op.REMOVE, new PatchPath(attribute.path(), filter, null), null));
        }
        return removals;
    }

    private Map<Object, JsonNode> index(ArrayNode elements) {
        Map<Object, JsonNode> index = new HashMap<>();
        for (JsonNode element : elements) {
            index.put(identity.key(element), element);
        }
        return index;
    }
}
