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

/** Keeps the {@code externalId}s of provisioning domains in an extension that clients do not see. */
final class DomainExternalIds implements ExternalIdPolicy {

    static final DomainExternalIds POLICY = new DomainExternalIds();

    static final String LIST = "externalIds";
    static final String DOMAIN = "domain";
    static final String VALUE = "value";

    static final Schema SCHEMA = Schema.builder("urn:scimkit:params:scim:schemas:ExternalIds", "ExternalIds")
            .description("The externalIds of a resource in several provisioning domains")
            .attribute(AttributeDefinition.builder(LIST)
                    .type(AttributeType.COMPLEX)
                    .multiValued()
                    .subAttribute(exact(DOMAIN))
                    .subAttribute(exact(VALUE))
                    .build())
            .build();

    private DomainExternalIds() {}

    static Map<String, String> of(Resource stored) {
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

    static Resource with(Resource stored, Map<String, String> ids) {
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
