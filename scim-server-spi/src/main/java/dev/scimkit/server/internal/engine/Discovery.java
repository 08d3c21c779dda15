package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.message.ServiceProviderConfig.AuthenticationScheme;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.ResourceMeta;
import dev.scimkit.server.internal.engine.route.ScimPath;
import dev.scimkit.server.internal.engine.type.ReferenceTargets;
import dev.scimkit.server.internal.engine.type.SchemaCatalog;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.profile.DiscoveryPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a service provider describes itself: {@code /ServiceProviderConfig}, {@code /ResourceTypes} and {@code /Schemas}
 * (RFC 7644 section 4). No authentication is needed, and all organizations see the same.
 */
final class Discovery {

    private static final String CONFIG = "serviceproviderconfig";
    private static final String RESOURCE_TYPES = "resourcetypes";
    private static final String SCHEMAS = "schemas";
    private static final Set<String> ENDPOINTS = Set.of(CONFIG, RESOURCE_TYPES, SCHEMAS);

    private final SchemaCatalog catalog;
    private final DiscoveryPolicy policy;
    private final ObjectNode config;
    private final Leniencies leniencies;
    private final boolean claimsConformance;
    private final int maxParameters;

    Discovery(EngineSetup setup) {
        ScimProfile profile = setup.profile();
        this.policy = profile.discovery();
        List<ResourceType> types =
                setup.types().all().stream().<ResourceType>map(ServedType::type).toList();
        this.catalog = SchemaCatalog.of(ReferenceTargets.among(types), policy.schemas());
        this.config = truthful(
                config(
                        policy.configuration(profile.limits()),
                        setup.authenticator().schemes()),
                profile.followsInterop(types));
        this.leniencies = profile.leniencies();
        this.claimsConformance = claims(config);
        this.maxParameters = profile.limits().maxParameters();
    }

    /** The policy knows nothing about HTTP Basic, which is an application's own choice. */
    private static ObjectNode config(ServiceProviderConfig published, List<String> schemes) {
        if (!schemes.contains("Basic")) {
            return published.tree();
        }
        List<ObjectNode> all = Stream.concat(
                        published.getAuthenticationSchemes().stream(), Stream.of(AuthenticationScheme.basic()))
                .map(AuthenticationScheme::toTree)
                .toList();
        return JsonTree.with(published.tree(), "authenticationSchemes", JsonTree.array(all));
    }

    private static ObjectNode truthful(ObjectNode config, boolean conforms) {
        return claims(config) && !conforms ? without(config) : config;
    }

    private static boolean claims(ObjectNode config) {
        return config.path(DiscoveryPolicy.CONFORMANT).booleanValue(false);
    }

    private static ObjectNode without(ObjectNode claiming) {
        return JsonTree.with(claiming, DiscoveryPolicy.CONFORMANT, BooleanNode.FALSE);
    }

    /** Whether the path names a discovery endpoint. */
    boolean serves(ScimPath path) {
        return ENDPOINTS.contains(key(path));
    }

    /** Whether the answer depends on who asks. */
    boolean dependsOnCaller(ScimPath path) {
        return claimsConformance && key(path).equals(CONFIG);
    }

    /** Answers a known caller, of whom these leniencies are tolerated; without them, what is true for unknown callers. */
    ScimHttpResponse answer(ScimHttpRequest request, ScimPath path, String rootUrl, @Nullable Leniencies ofCaller) {
        ScimHttpResponse response = answer(request, path, rootUrl, conforms(ofCaller));
        return dependsOnCaller(path)
                ? response.header("Vary", "Authorization").header("Cache-Control", "private, no-cache")
                : response;
    }

    private boolean conforms(@Nullable Leniencies ofCaller) {
        return Leniencies.interop().equals(ofCaller == null ? leniencies : ofCaller);
    }

    private ScimHttpResponse answer(ScimHttpRequest request, ScimPath path, String rootUrl, boolean conforms) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw new MethodNotAllowedException("GET, HEAD");
        }
        if (QueryParameters.parse(request.query(), maxParameters).has("filter")) {
            throw ScimException.of(403, "Discovery endpoints cannot be filtered (RFC 7644 section 4)");
        }
        String identifier = path.identifier();
        if (path.isDeeperThan(2) || (identifier != null && key(path).equals(CONFIG))) {
            throw new NoSuchEndpointException();
        }
        ObjectNode document = document(key(path), identifier, rootUrl, conforms);
        ScimHttpResponse response = Responses.json(200, document);
        return identifier == null || !policy.hasContentLocation()
                ? response
                : response.header(
                        "Content-Location",
                        document.path("meta").path("location").stringValue());
    }

    private ObjectNode document(String endpoint, @Nullable String identifier, String rootUrl, boolean conforms) {
        return switch (endpoint) {
            case CONFIG ->
                described(
                        claimsConformance && !conforms ? without(config) : config,
                        "ServiceProviderConfig",
                        rootUrl + "/ServiceProviderConfig");
            case RESOURCE_TYPES -> resourceTypes(identifier, rootUrl);
            default -> schemas(identifier, rootUrl);
        };
    }

    private ObjectNode resourceTypes(@Nullable String name, String rootUrl) {
        if (name == null) {
            return list(catalog.resourceTypes().stream()
                    .map(type -> tree(type, rootUrl))
                    .toList());
        }
        ResourceType type = catalog.resourceType(name).orElse(null);
        if (type == null || !type.name().equals(name)) {
            throw unknown("There is no such resource type", "unknownResourceType");
        }
        return tree(type, rootUrl);
    }

    private ObjectNode schemas(@Nullable String uri, String rootUrl) {
        if (uri == null) {
            return list(catalog.schemas().stream()
                    .map(schema -> tree(schema, rootUrl))
                    .toList());
        }
        Schema schema = catalog.schema(uri).orElse(null);
        if (schema == null) {
            throw unknown("There is no such schema", "unknownSchema");
        }
        return tree(schema, rootUrl);
    }

    private ObjectNode tree(ResourceType type, String rootUrl) {
        String location = rootUrl + "/ResourceTypes/" + PathSegments.encode(type.name());
        return described(policy.resourceType(type), policy.metaResourceType(type), location);
    }

    private ObjectNode tree(Schema schema, String rootUrl) {
        return described(policy.schema(schema), "Schema", rootUrl + "/Schemas/" + schema.id());
    }

    private ObjectNode described(ObjectNode description, String resourceType, String location) {
        return policy.withMeta(description, ResourceMeta.ofDescription(resourceType, location));
    }

    private static ScimException unknown(String detail, String code) {
        return new ScimException(ScimError.of(404, detail).withCode(code));
    }

    private ObjectNode list(List<ObjectNode> all) {
        return policy.list(all);
    }

    private static String key(ScimPath path) {
        return path.endpoint().toLowerCase(Locale.ROOT);
    }
}
