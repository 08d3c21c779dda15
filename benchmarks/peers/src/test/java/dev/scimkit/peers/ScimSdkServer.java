package dev.scimkit.peers;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeAuthorization;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SCIM-SDK's {@code ResourceEndpoint}, called in process, with all of its features switched on. Its workarounds for
 * Entra ID can be left out, since the RFC does not ask for them.
 */
final class ScimSdkServer implements PeerServer {

    private final ResourceEndpoint endpoint;

    ScimSdkServer(boolean workarounds) {
        endpoint = new ResourceEndpoint(provider(workarounds));
        ScimSdkGroups groups = new ScimSdkGroups();
        switchOn(endpoint.registerEndpoint(new UserEndpointDefinition(new ScimSdkUsers(groups))));
        switchOn(endpoint.registerEndpoint(new GroupEndpointDefinition(groups)));
    }

    private static ServiceProvider provider(boolean workarounds) {
        return ServiceProvider.builder()
                .filterConfig(
                        FilterConfig.builder().supported(true).maxResults(200).build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .activateMsAzureFilterWorkaround(workarounds)
                        .activateMsAzureValueSubAttributeWorkaround(workarounds)
                        .activateMsAzureComplexSimpleValueWorkaround(workarounds)
                        .build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(50)
                        .maxPayloadSize(1L << 20)
                        .build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("Bearer")
                        .description("A bearer token")
                        .type("oauthbearertoken")
                        .build()))
                .caseInsensitiveValidation(true)
                .lenientContentTypeChecking(true)
                .build();
    }

    private static void switchOn(ResourceType type) {
        Set<String> manager = Set.of(ScimSdkCaller.MANAGER);
        type.setFeatures(ResourceTypeFeatures.builder()
                .autoFiltering(true)
                .autoSorting(true)
                .eTagFeature(ETagFeature.builder().enabled(true).build())
                .authorization(ResourceTypeAuthorization.builder()
                        .authenticated(true)
                        .rolesCreate(manager)
                        .rolesUpdate(manager)
                        .rolesDelete(manager)
                        .build())
                .build());
    }

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at("https://scim.example.com/scim/v2")
                .via(this::answer)
                .bearer(ScimSdkCaller.MANAGER_TOKEN)
                .readOnly("Bearer " + ScimSdkCaller.READER_TOKEN);
    }

    private ScimResponse answer(ScimRequest request) {
        HttpMethod method;
        String text;
        try {
            method = HttpMethod.valueOf(request.method());
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(request.body()))
                    .toString();
        } catch (IllegalArgumentException unknown) {
            return new ScimResponse(501, Map.of(), new byte[0]);
        } catch (CharacterCodingException notUtf8) {
            return new ScimResponse(400, Map.of(), new byte[0]);
        }
        var response = endpoint.handleRequest(
                request.uri().toString(),
                method,
                text,
                new HashMap<>(request.headers()),
                new Context(new ScimSdkCaller()));
        Map<String, List<String>> headers = new HashMap<>();
        response.getHttpHeaders().forEach((name, value) -> headers.put(name, List.of(value)));
        String body = response.isEmpty() ? "" : response.toString();
        return new ScimResponse(response.getHttpStatus(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
}
