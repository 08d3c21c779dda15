package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.repository.UniquenessException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Z-ERR-1, Z-ERR-2, Z-AUTH-3 and Z-USR-2, without HTTP. */
class ZitadelErrorsTest {

    private final ZitadelErrors errors = new ZitadelErrors();

    @Test
    void error_withCode_namesItInTheExtension() {
        assertThat(errors.message(ScimError.of(ScimType.INVALID_VALUE, "why").withCode("SCIM-GRP6n")))
                .isEqualTo(Fixture.node("""
                        {'schemas':['urn:ietf:params:scim:api:messages:2.0:Error',
                                    'urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail'],
                         'status':'400','scimType':'invalidValue','detail':'why',
                         'urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail':{'id':'SCIM-GRP6n','message':'why'}}
                        """));
    }

    @Test
    void error_withoutCode_hasAnIdIndependentOfValues() {
        String id = id(ScimError.of(ScimType.INVALID_VALUE, "'a' is wrong").at("emails[0].value"));

        assertThat(id).matches("SCIM-[0-9a-z]+");
        assertThat(id(ScimError.of(ScimType.INVALID_VALUE, "'b' is wrong").at("emails[7].value")))
                .isEqualTo(id);
        assertThat(id(ScimError.of(ScimType.INVALID_VALUE, "'a' is wrong").at("phoneNumbers.value")))
                .isNotEqualTo(id);
        assertThat(id(ScimError.of(ScimType.INVALID_SYNTAX, "'a' is wrong").at("emails[0].value")))
                .isNotEqualTo(id);
    }

    @Test
    void permission_missing_is404() {
        assertThat(errors.missingPermission().status()).isEqualTo(404);
        assertThat(errors.missingPermission().detail()).isEqualTo("membership not found");
    }

    @Test
    void value_duplicate_namesTheType() {
        ScimError duplicate = errors.duplicate(Fixture.USER, new UniquenessException("userName"));

        assertThat(duplicate.status()).isEqualTo(409);
        assertThat(duplicate.scimType()).isEqualTo(ScimType.UNIQUENESS);
        assertThat(duplicate.detail()).isEqualTo("User already exists");
        assertThat(errors.duplicate(Fixture.GROUP, new UniquenessException("displayName"))
                        .detail())
                .isEqualTo("Group already exists");
    }

    @Test
    void failure_unexpected_hasNoExtensionAndNoId() {
        ObjectNode message = errors.message(errors.unexpected("request-7"));

        assertThat(message).isEqualTo(Fixture.node("""
                {'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'500',
                 'detail':'Unknown internal server error'}
                """));
    }

    private String id(ScimError error) {
        return errors.message(error)
                .path("urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail")
                .path("id")
                .asString();
    }
}
