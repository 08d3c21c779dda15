package dev.scimkit.server.profile;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The {@code externalId}s of one resource in several provisioning domains.
 *
 * <p>That of clients without a domain is the resource's {@code externalId}. The others are in an extension that
 * repositories store like any other attribute and that clients do not see.
 */
public final class DomainExternalIds implements ExternalIdPolicy {

    static final DomainExternalIds POLICY = new DomainExternalIds();

    static final String LIST = "externalIds";
    static final String DOMAIN = "domain";
    static final String VALUE = "value";

    /** The extension of stored resources that contains them. */
    public static final Schema SCHEMA = Schema.builder("urn:scimkit:params:scim:schemas:ExternalIds", "ExternalIds")
            .description("The externalIds of a resource in several provisioning domains")
            .attribute(AttributeDefinition.builder(LIST)
                    .type(AttributeType.COMPLEX)
                    .multiValued()
                    .subAttribute(exact(DOMAIN))
                    .subAttribute(exact(VALUE))
                    .build())
            .build();

    /**
     * The attribute of a domain's {@code externalId} in {@link dev.scimkit.server.repository.SearchQuery.EqualityTerm}s, for
     * repositories with an index on the values of {@link #of}.
     */
    public static final String TERM = SCHEMA.id() + ":" + LIST + "." + VALUE;

    private DomainExternalIds() {}

    /**
     * Lists the {@code externalId}s of a stored resource that belong to a domain.
     *
     * @param stored the resource as stored by its repository
     * @return the {@code externalId}s by domain, in the order in which they were added
     */
    public static Map<String, String> of(Resource stored) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (JsonNode element : stored.tree().path(SCHEMA.id()).path(LIST)) {
            if (element instanceof ObjectNode entry) {
                String domain = Attributes.string(entry, DOMAIN);
                String value = Attributes.string(entry, VALUE);
                if (domain != null && value != null) {
                    ids.put(domain, value);
                }
            }
        }
        return ids;
    }

    /**
     * Replaces the {@code externalId}s of a stored resource that belong to a domain.
     *
     * @param stored the resource as stored by its repository
     * @param ids the {@code externalId}s by domain
     * @return the changed resource; the same one if its type does not have {@link #SCHEMA}
     */
    public static Resource with(Resource stored, Map<String, String> ids) {
        return stored.resourceType().extension(SCHEMA.id()).isEmpty()
                ? stored
                : stored.with(SCHEMA.id(), container(ids)).withConsistentSchemas();
    }

    @Override
    public ResourceType storedType(ResourceType shown) {
        return shown.toBuilder().extension(SCHEMA).build();
    }

    @Override
    public Resource shown(Resource stored, ResourceType type, @Nullable String domain) {
        String own = domain == null ? stored.getExternalId() : of(stored).get(domain);
        return withExternalId(new Resource(type, JsonTree.without(stored.tree(), SCHEMA.id())), own)
                .withConsistentSchemas();
    }

    @Override
    public Resource stored(Resource wanted, ResourceType type, @Nullable Resource before, @Nullable String domain) {
        Map<String, String> ids = before == null ? new LinkedHashMap<>() : of(before);
        String common = before == null ? null : before.getExternalId();
        String own = wanted.getExternalId();
        if (domain == null) {
            common = own;
        } else if (own == null) {
            ids.remove(domain);
        } else {
            ids.put(domain, own);
        }
        return withExternalId(new Resource(type, wanted.tree()), common)
                .with(SCHEMA.id(), container(ids))
                .withConsistentSchemas();
    }

    @Override
    public Filter filter(Filter filter, ResourceType type, @Nullable String domain) {
        return domain == null ? filter : new DomainFilter(type, domain).translate(filter);
    }

    private static Resource withExternalId(Resource resource, @Nullable String value) {
        return resource.with("externalId", value == null ? null : text(value));
    }

    private static @Nullable ObjectNode container(Map<String, String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        List<ObjectNode> entries = new ArrayList<>(ids.size());
        ids.forEach((domain, value) -> entries.add(
                JsonTree.object().put(DOMAIN, domain).put(VALUE, value).build()));
        return JsonTree.object().put(LIST, JsonTree.array(entries)).build();
    }

    private static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }

    private static AttributeDefinition exact(String name) {
        return AttributeDefinition.builder(name).caseExact().build();
    }
}
