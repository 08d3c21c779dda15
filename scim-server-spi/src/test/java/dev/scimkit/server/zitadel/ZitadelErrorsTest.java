package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.repository.UniquenessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Z-ERR-1, Z-ERR-2, Z-AUTH-3 and Z-USR-2, without HTTP. */
class ZitadelErrorsTest {

    private static final String DETAIL = ZitadelErrors.DETAIL;

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

        assertThat(id).matches("SCIMKIT-[0-9a-z]+");
        assertThat(id(ScimError.of(ScimType.INVALID_VALUE, "'b' is wrong").at("emails[7].value")))
                .isEqualTo(id);
        assertThat(id(ScimError.of(ScimType.INVALID_VALUE, "'a' is wrong").at("phoneNumbers.value")))
                .isNotEqualTo(id);
        assertThat(id(ScimError.of(ScimType.INVALID_SYNTAX, "'a' is wrong").at("emails[0].value")))
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE  | 400 | invalidValue  | userName          | required           | V2-zzad3",
                "CREATE  | 400 | invalidValue  | name              | required           | USER-UCej2",
                "CREATE  | 400 | invalidValue  | name.givenName    | required           | USER-UCej2",
                "CREATE  | 400 | invalidValue  | name.familyName   | required           | USER-4hB7d",
                "CREATE  | 400 | invalidValue  | emails            | required           | SCIM-EM19",
                "CREATE  | 400 | invalidValue  | displayName       | required           | SCIM-GRP1m",
                "CREATE  | 400 | invalidValue  | active            | type               | SCIM-BOO1",
                "CREATE  | 400 | invalidValue  | photos[3].value   | type               | SCIM-htturl1",
                "CREATE  | 400 | invalidValue  | password          | passwordTooShort   | COMMA-HuJf6",
                "CREATE  | 400 | invalidSyntax | schemas           | schemas            | SCIM-xxrschema",
                "CREATE  | 400 | invalidSyntax |                   |                    | SCIM-ucrjson",
                "REPLACE | 400 | invalidValue  | name              | required           | SCIM-USN2",
                "REPLACE | 400 | invalidValue  | name.familyName   | required           | SCIM-USN1",
                "REPLACE | 400 | invalidValue  | displayName       | required           | SCIM-GRP2r",
                "REPLACE | 404 |               |                   | unknownUser        | COMMAND-ugjs0upun6",
                "PATCH   | 404 |               |                   | unknownUser        | COMMAND-ugjs0upun6",
                "DELETE  | 404 |               |                   | unknownUser        | COMMAND-bd4ir1mblj",
                "READ    | 404 |               |                   | unknownGroup       | SCIM-GRP5o",
                "PATCH   | 400 | invalidValue  | emails            |                    | SCIM-EM19",
                "PATCH   | 400 | invalidValue  | emails            | severalPrimary     | SCIM-1d23",
                "SEARCH  | 400 | invalidFilter |                   |                    | SCIM-filt14",
                "SEARCH  | 400 | invalidFilter |                   | tooLong            | SCIM-filt13",
                "SEARCH  | 400 | invalidValue  | sortOrder         |                    | SCIM-ucx",
                "SEARCH  | 400 | invalidValue  | sortBy            |                    | SCIM-FF433",
                "SEARCH  | 400 | invalidValue  | count             | unreadableQuery    | SCIM-ullform",
                "BULK    | 413 | invalidValue  |                   | tooManyOperations  | SCIM-BLK19",
                "BULK    | 400 | invalidValue  | Operations[1].method |                 | SCIM-BLK14",
                "CREATE  | 400 | invalidValue  | path              | methodNotAllowed   | SCIM-BLK56",
                "PATCH   | 400 | invalidValue  | path              | methodNotAllowed   | SCIM-BLK16",
                "DELETE  | 400 | invalidValue  | path              | methodNotAllowed   | SCIM-BLK17",
                "DELETE  | 400 | invalidValue  | path              | unknownEndpoint    | SCIM-BLK13",
                "DELETE  | 400 | invalidValue  | path              | pathTooDeep        | SCIM-BLK20",
                "DELETE  | 400 | invalidValue  |                   | unknownBulkId      | SCIM-BLK4",
                "CREATE  | 400 | invalidValue  |                   | ignorePasswordFlag | SMCM-yvw2rt",
                "DISCOVERY | 404 |             |                   | unknownSchema      | SCIMSP-148y",
                "DISCOVERY | 404 |             |                   | unknownResourceType | SCIMSP-148z",
            })
    void error_ofTheEngine_hasTheIdOfItsPlace(
            ScimOperation operation, int status, String scimType, String path, String code, String id) {
        ScimError error = new ScimError(status, scimType == null ? null : Fixture.type(scimType), "why", path, code);

        JsonNode message = errors.message(error, operation);

        assertThat(message.path(DETAIL).path("id").asString()).isEqualTo(id);
        assertThat(message.path("scimType").asString("")).isEqualTo(scimType == null ? "" : scimType);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE | 400 | invalidValue  | userName           | type         | invalidSyntax | SCIM-ucrjson",
                "SEARCH | 400 | invalidValue  | count              |              | invalidSyntax | SCIM-ucrjson",
                "SEARCH | 413 |               |                    | bodyTooLarge | invalidValue  | SCIM-hmaxb1",
                "CREATE | 400 | invalidSyntax | Operations[0].path |              | invalidValue  | SCIM-BLK19",
            })
    void error_withAnotherKeyword_isTranslated(
            ScimOperation operation,
            int status,
            String scimType,
            String path,
            String code,
            String expected,
            String id) {
        ScimError error = new ScimError(status, scimType == null ? null : Fixture.type(scimType), "why", path, code);

        JsonNode message = errors.message(error, operation);

        assertThat(message.path(DETAIL).path("id").asString()).isEqualTo(id);
        assertThat(message.path("scimType").asString()).isEqualTo(expected);
        assertThat(message.path("status").asString()).isEqualTo(Integer.toString(status));
    }

    @ParameterizedTest
    @EnumSource(ScimOperation.class)
    void error_thatZitadelDoesNotHave_hasAnIdOfOurs(ScimOperation operation) {
        assertThat(errors.message(ScimError.of(429, "wait"), operation)
                        .path(DETAIL)
                        .path("id")
                        .asString())
                .startsWith("SCIMKIT-");
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
