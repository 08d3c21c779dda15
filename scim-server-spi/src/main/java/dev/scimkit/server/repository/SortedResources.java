package dev.scimkit.server.repository;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.SortKey;
import dev.scimkit.filter.WorkBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Sorts resources by one attribute (RFC 7644 section 3.4.2.3); equal values keep their order. */
final class SortedResources {

    /** What it takes to sort one of many resources, in steps. */
    private static final int RESOURCE = 200;

    /** What it takes to make the form of a character, if the text is not ASCII. */
    private static final int CHARACTER = 40;

    private record Keyed<R>(R resource, SortKey key) {}

    private SortedResources() {}

    static <R extends Resource> List<R> sort(List<R> resources, SearchQuery.SortBy sortBy, WorkBudget budget) {
        AttributeDefinition attribute = sortBy.attribute().definition();
        List<Keyed<R>> keyed = new ArrayList<>(resources.size());
        for (R resource : resources) {
            JsonNode value = value(resource.tree(), sortBy.attribute());
            budget.spend(RESOURCE
                    + (value != null && value.isString()
                            ? (long) CHARACTER * value.stringValue().length()
                            : 0));
            keyed.add(new Keyed<>(resource, SortKey.of(attribute, value)));
        }
        keyed.sort(order(sortBy));
        List<R> sorted = new ArrayList<>(keyed.size());
        keyed.forEach(each -> sorted.add(each.resource()));
        return sorted;
    }

    /** Resources without a value come last if ascending, first if descending. */
    private static <R> Comparator<Keyed<R>> order(SearchQuery.SortBy sortBy) {
        Comparator<Keyed<R>> ascending = Comparator.comparing(Keyed::key);
        return sortBy.order() == SearchRequest.SortOrder.ASCENDING ? ascending : ascending.reversed();
    }

    private static @Nullable JsonNode value(JsonNode tree, ResolvedAttribute path) {
        Schema extension = path.extension();
        JsonNode owner = extension == null ? tree : tree.path(extension.id());
        JsonNode value = owner.get(path.attribute().name());
        if (value instanceof ArrayNode elements) {
            value = ElementIdentity.primaryOrFirst(elements);
        }
        AttributeDefinition subAttribute = path.subAttribute();
        if (value == null || subAttribute == null) {
            return value;
        }
        return value.get(subAttribute.name());
    }
}
