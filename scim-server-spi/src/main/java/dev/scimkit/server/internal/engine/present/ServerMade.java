package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.References;
import dev.scimkit.server.internal.engine.type.ResourceUrls;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the service itself adds to stored resources: the {@code groups} of users, and {@code $ref} wherever a resource is
 * named. It is looked up once for all resources of a response, and only what the response shows.
 */
final class ServerMade {

    private final ResourceUrls urls;
    private final Predicate<ResolvedAttribute> wanted;
    private final @Nullable ResolvedAttribute groups;

    /** The references that get a {@code $ref}. */
    private final List<Reference> references;

    private Map<String, ArrayNode> memberships = Map.of();
    private final ExistingResources existing;

    private ServerMade(Exchange exchange, ServedType<?> served, Predicate<ResolvedAttribute> wanted) {
        this.urls = exchange.urls();
        this.wanted = wanted;
        this.existing = new ExistingResources(exchange);
        ResolvedAttribute found = exchange.types().groups() == null ? null : served.groups();
        this.groups = found != null && wanted.test(found) ? found : null;
        this.references = new ArrayList<>();
        for (Reference reference : served.references().all()) {
            if (adds(reference)) {
                references.add(reference);
            }
        }
    }

    /**
     * Looks up what is to be added.
     *
     * @param resources the resources
     * @param wanted which attributes the response shows
     */
    static ServerMade of(
            Exchange exchange,
            ServedType<?> served,
            Collection<? extends Resource> resources,
            Predicate<ResolvedAttribute> wanted) {
        ServerMade made = new ServerMade(exchange, served, wanted);
        if (made.groups != null) {
            made.findGroups(exchange, resources);
        }
        for (Reference reference : made.references) {
            resources.forEach(resource -> References.visit(resource.tree(), reference, made::note));
        }
        made.existing.find();
        return made;
    }

    /** Adds it to the tree of a resource. */
    ObjectNode addTo(ObjectNode tree, String id) {
        ObjectNode whole = tree;
        ResolvedAttribute found = groups;
        if (found != null) {
            ArrayNode own = shownGroups(id, found);
            whole = own == null
                    ? JsonTree.without(whole, ServedType.GROUPS)
                    : JsonTree.with(whole, ServedType.GROUPS, own);
        }
        for (Reference reference : references) {
            whole = References.change(whole, reference, (same, element, position) -> withRef(same, element));
        }
        return whole;
    }

    /**
     * What is shown of a resource and changes without it: its groups, without {@code $ref}, and the resources that it refers
     * to where they were looked up and do not have the usual type, or do not exist; null if there is nothing of the kind.
     */
    @Nullable
    ArrayNode beyondVersion(ObjectNode tree, String id) {
        ArrayNode own = memberships.get(id);
        if (existing.isEmpty()) {
            return own;
        }
        List<JsonNode> all = new ArrayList<>();
        for (Reference reference : references) {
            References.visit(tree, reference, (same, element) -> addUnusual(same, element, all));
        }
        if (all.isEmpty()) {
            return own;
        }
        if (own != null) {
            all.add(own);
        }
        return JsonTree.array(all);
    }

    private void addUnusual(Reference reference, ObjectNode element, List<JsonNode> all) {
        String sought = lookedUp(reference, element);
        if (sought == null) {
            return;
        }
        String type = existing.typeOf(sought, reference.types());
        if (!reference.types().get(0).equals(type)) {
            all.add(StringNode.valueOf(sought));
            all.add(StringNode.valueOf(String.valueOf(type)));
        }
    }

    private boolean adds(Reference reference) {
        boolean areGroups = groups != null && reference.path().equals(groups);
        return !areGroups && wanted.test(reference.ref());
    }

    private void findGroups(Exchange exchange, Collection<? extends Resource> resources) {
        GroupsOfMember repository = exchange.types().groups();
        Set<String> ids = new LinkedHashSet<>();
        for (Resource resource : resources) {
            String id = resource.getId();
            if (id != null) {
                ids.add(id);
            }
        }
        if (repository == null || ids.isEmpty()) {
            return;
        }
        memberships = new HashMap<>();
        ExistingResources.inBatches(
                ids,
                batch -> repository.groupsOf(batch, exchange.context()).forEach((member, of) -> {
                    if (!of.isEmpty()) {
                        memberships.put(member, memberships(of));
                    }
                }));
    }

    private static ArrayNode memberships(List<? extends Resource> groups) {
        List<JsonNode> memberships = new ArrayList<>(groups.size());
        for (Resource group : groups) {
            memberships.add(JsonTree.object()
                    .put("value", group.getId())
                    .put("display", group.tree().get("displayName"))
                    .put("type", "direct")
                    .build());
        }
        return JsonTree.array(memberships);
    }

    private @Nullable ArrayNode shownGroups(String id, ResolvedAttribute attribute) {
        ArrayNode own = memberships.get(id);
        AttributeDefinition ref =
                attribute.attribute().subAttribute(Reference.REF).orElse(null);
        ServedType<?> groupType = urls.types().groupType();
        if (own == null || ref == null || groupType == null || !wanted.test(attribute.sub(ref))) {
            return own;
        }
        List<JsonNode> shown = new ArrayList<>(own.size());
        for (JsonNode group : own) {
            String groupId = group.path(Reference.VALUE).asString("");
            JsonTree.Builder complete = JsonTree.object((ObjectNode) group);
            shown.add(complete.put(Reference.REF, urls.of(groupType.type(), groupId))
                    .build());
        }
        return JsonTree.array(shown);
    }

    private void note(Reference reference, ObjectNode element) {
        String id = lookedUp(reference, element);
        if (id != null) {
            existing.ask(id, reference.types());
        }
    }

    /** The id of a value whose type is looked up, because it was not recorded; else null. */
    private static @Nullable String lookedUp(Reference reference, ObjectNode element) {
        return element.has(Reference.REF) || reference.typeOf(element) != null
                ? null
                : Attributes.string(element, Reference.VALUE);
    }

    private ObjectNode withRef(Reference reference, ObjectNode element) {
        String id = Attributes.string(element, Reference.VALUE);
        if (id == null || id.isEmpty() || element.has(Reference.REF)) {
            return element;
        }
        String type = reference.typeOf(element);
        String known = type != null ? type : existing.typeOf(id, reference.types());
        String url = known == null ? null : urls.of(known, id);
        return url == null ? element : JsonTree.with(element, Reference.REF, StringNode.valueOf(url));
    }
}
