package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.profile.DiscoveryPolicy;
import dev.scimkit.server.profile.ScimLimits;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** ZITADEL's discovery endpoints (Z-SPC-1 to Z-SPC-7). */
final class ZitadelDiscovery implements DiscoveryPolicy {

    private static final int ITEMS_PER_PAGE = 100;
    private static final String SCHEMES = "authenticationSchemes";
    private static final List<String> ORDER_OF_SCHEME =
            List.of("name", "description", "specUri", "documentationUri", "type", "primary");
    private static final String GUIDES = "https://zitadel.com/docs/guides/";

    private final String documentationUri;
    private final String tokenDocumentationUri;

    /**
     * Names pages of documentation.
     *
     * @param documentationUri the page about the service
     * @param tokenDocumentationUri the page about access tokens
     */
    ZitadelDiscovery(String documentationUri, String tokenDocumentationUri) {
        this.documentationUri = documentationUri;
        this.tokenDocumentationUri = tokenDocumentationUri;
    }

    /** Names the pages that ZITADEL names. */
    ZitadelDiscovery() {
        this(GUIDES + "manage/user/scim2", GUIDES + "integrate/service-accounts/authenticate-service-accounts");
    }

    @Override
    public ServiceProviderConfig configuration(ScimLimits limits) {
        ServiceProviderConfig.AuthenticationScheme bearerToken = new ServiceProviderConfig.AuthenticationScheme(
                "oauthbearertoken",
                "Zitadel authentication token",
                "Authentication scheme using the OAuth Bearer Token Standard",
                "https://www.rfc-editor.org/info/rfc6750",
                tokenDocumentationUri,
                false);
        return ServiceProviderConfig.builder(List.of(bearerToken))
                .documentationUri(documentationUri)
                .patch(true)
                .bulk(limits.maxOperations(), limits.maxBodySize())
                .filter(limits.maxCount())
                .changePassword(true)
                .sort(true)
                .etag(false)
                .build();
    }

    /** The endpoint has no slash. */
    @Override
    public ObjectNode resourceType(ResourceType type) {
        ObjectNode standard = type.toTree();
        return JsonTree.object()
                .put("schemas", standard.get("schemas"))
                .put("id", type.name())
                .put("name", type.name())
                .put("endpoint", type.endpoint().substring(1))
                .put("schema", type.schema().id())
                .put("description", type.description())
                .put("schemaExtensions", standard.get("schemaExtensions"))
                .build();
    }

    /** The described type instead of {@code ResourceType}. */
    @Override
    public String metaResourceType(ResourceType type) {
        return type.name();
    }

    @Override
    public ObjectNode schema(Schema schema) {
        return SchemaDocument.of(schema);
    }

    @Override
    public ObjectNode withMeta(ObjectNode description, ObjectNode meta) {
        JsonTree.Builder ordered = JsonTree.object()
                .put("schemas", description.get("schemas"))
                .put("meta", meta)
                .put("documentationUri", description.get("documentationUri"));
        description.properties().forEach(member -> ordered.put(member.getKey(), member.getValue()));
        if (description.get(SCHEMES) instanceof ArrayNode schemes) {
            ordered.put(
                    SCHEMES,
                    JsonTree.array(schemes.values().stream()
                            .map(ZitadelDiscovery::orderedScheme)
                            .toList()));
        }
        return ordered.build();
    }

    private static JsonNode orderedScheme(JsonNode scheme) {
        JsonTree.Builder ordered = JsonTree.object();
        for (String name : ORDER_OF_SCHEME) {
            ordered.put(name, scheme.get(name));
        }
        return ordered.build();
    }

    @Override
    public boolean hasContentLocation() {
        return true;
    }

    /** None: ZITADEL publishes the schemas of users and groups only. */
    @Override
    public List<Schema> schemas() {
        return List.of();
    }

    @Override
    public ObjectNode list(List<ObjectNode> all) {
        return JsonTree.object()
                .put("schemas", JsonTree.array(List.of(StringNode.valueOf(ListResponse.SCHEMA))))
                .put("itemsPerPage", ITEMS_PER_PAGE)
                .put("totalResults", all.size())
                .put("startIndex", 1)
                .put("Resources", JsonTree.array(all))
                .build();
    }
}
