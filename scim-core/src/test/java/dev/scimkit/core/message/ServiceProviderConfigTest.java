package dev.scimkit.core.message;

import static dev.scimkit.core.Errors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceProviderConfigTest {

    private static final List<ServiceProviderConfig.AuthenticationScheme> SCHEMES =
            List.of(ServiceProviderConfig.AuthenticationScheme.of("httpbasic", "Basic", "Name and password"));

    @Test
    void config_withDefaults_supportsNothingAndHasAllRequiredParts() {
        // RFC 7643 section 5
        assertThat(ServiceProviderConfig.builder(SCHEMES).build().toJson())
                .isEqualTo(json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],"
                        + "'patch':{'supported':false},"
                        + "'bulk':{'supported':false,'maxOperations':0,'maxPayloadSize':0},"
                        + "'filter':{'supported':false,'maxResults':0},'changePassword':{'supported':false},"
                        + "'sort':{'supported':false},'etag':{'supported':false},"
                        + "'authenticationSchemes':[{'type':'httpbasic','name':'Basic',"
                        + "'description':'Name and password'}]}"));
    }

    @Test
    void config_withEverything_isReadAsItWasBuilt() {
        ServiceProviderConfig.Pagination pagination =
                new ServiceProviderConfig.Pagination(true, true, "index", 50, 200, 3600);
        ServiceProviderConfig config = ServiceProviderConfig.builder(List.of(
                        ServiceProviderConfig.AuthenticationScheme.bearerToken().asPrimary()))
                .documentationUri("https://example.com/docs")
                .patch(true)
                .bulk(1000, 1_048_576)
                .filter(200)
                .changePassword(true)
                .sort(true)
                .etag(true)
                .pagination(pagination)
                .build();

        ServiceProviderConfig read = ResourceReader.of(ResourceTypes.serviceProviderConfig())
                .read(config.toJson())
                .as(ServiceProviderConfig::new);

        assertThat(read).isEqualTo(config);
        assertThat(read.getDocumentationUri()).isEqualTo("https://example.com/docs");
        assertThat(read.isPatchSupported()).isTrue();
        assertThat(read.isBulkSupported()).isTrue();
        assertThat(read.getBulkMaxOperations()).isEqualTo(1000);
        assertThat(read.getBulkMaxPayloadSize()).isEqualTo(1_048_576);
        assertThat(read.isFilterSupported()).isTrue();
        assertThat(read.getFilterMaxResults()).isEqualTo(200);
        assertThat(read.isChangePasswordSupported()).isTrue();
        assertThat(read.isSortSupported()).isTrue();
        assertThat(read.isEtagSupported()).isTrue();
        assertThat(read.getPagination()).isEqualTo(pagination);
        assertThat(read.getAuthenticationSchemes())
                .containsExactly(
                        ServiceProviderConfig.AuthenticationScheme.bearerToken().asPrimary());
    }

    @Test
    void config_ofAnotherServer_mayLackAnyPart() {
        // RFC 9865 section 4 and RFC 7643 section 5
        ServiceProviderConfig read = ResourceReader.of(ResourceTypes.serviceProviderConfig())
                .read(json("{'PATCH':{'Supported':true},'pagination':{'cursor':true,'maxPageSize':99999999999}}"))
                .as(ServiceProviderConfig::new);
        assertThat(read.getId()).isNull();
        assertThat(read.isPatchSupported()).isTrue();
        assertThat(read.isBulkSupported()).isFalse();
        assertThat(read.getBulkMaxOperations()).isZero();
        assertThat(read.getPagination())
                .isEqualTo(new ServiceProviderConfig.Pagination(true, false, null, null, Integer.MAX_VALUE, null));
    }

    @Test
    void builder_withoutSchemesOrWithImpossibleLimits_refuses() {
        // S-5-13
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceProviderConfig.builder(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceProviderConfig.builder(SCHEMES).bulk(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceProviderConfig.builder(SCHEMES).filter(0));
    }
}
