package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.Quotes;
import dev.scimkit.server.profile.ScimLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Z-LIM-4 and Z-Q-1 to Z-Q-7, without HTTP. */
class ZitadelQueriesTest {

    private final ZitadelQueries queries = new ZitadelQueries();
    private final ScimLimits limits = Zitadel.profile().limits();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.created gt '2026-01-01T00:00:00Z'",
                "META.LASTMODIFIED LE '2026-01-01T00:00:00Z'",
                "id sw '3'",
                "USERNAME EQ 'ada'",
                "name.familyName co 'love'",
                "name.givenName ew 'a'",
                "emails eq 'a@x'",
                "emails.value ne 'a@x'",
                "externalId eq 'x'",
                "active ne false",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq 'ada'",
                "userName pr",
                "meta.created pr",
                "userName eq null",
                "emails ne null",
                "emails[value eq 'a@x']",
                "name[familyName sw 'L']",
                "not (userName eq 'a') and (id eq '1' or active eq true)",
            })
    void filter_byListedAttributesAndOperators_isAccepted(String filter) {
        assertThatCode(() -> check(filter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "displayName eq 'ada'                              | 0",
                "userName eq 'a' or title eq 'x'                   | 19",
                "meta.created ne '2026-01-01T00:00:00Z'            | 0",
                "meta.created co '2026'                            | 0",
                "userName gt 'a'                                   | 0",
                "externalId sw 'x'                                 | 0",
                "active gt true                                    | 0",
                "active pr                                         | 0",
                "emails[type eq 'work']                            | 7",
                "emails.type eq 'work'                             | 0",
                "not (nickName eq 'x')                             | 5",
                "urn:ietf:params:scim:schemas:core:2.0:Group:displayName eq 'x' | 0",
            })
    void filter_byAnotherAttribute_isInvalidFilterAtItsOffset(String filter, int offset) {
        ScimError error = Fixture.refused(() -> check(filter));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_FILTER);
        assertThat(error.detail()).contains("offset " + offset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:x:userName eq 'a'                     | SCIM-FF431",
                "title eq 'x'                              | SCIM-FF433",
                "emails[type eq 'work']                    | SCIM-FF433",
                "externalId pr                             | SCIM-FXX49",
                "active pr                                 | SCIM-FXX49",
                "meta.created eq 7                         | SCIM-FF451",
                "meta.created eq 'yesterday'               | SCIM-FF421",
                "meta.created ne '2026-01-01T00:00:00Z'    | SCIM-FF422",
                "id eq 7                                   | SCIM-FF429",
                "userName eq true                          | SCIM-FF429",
                "id gt 'a'                                 | SCIM-FF425",
                "userName gt 'a'                           | SCIM-FF529",
                "externalId eq 7                           | SCIM-EXid1",
                "externalId sw 'x'                         | SCIM-EXid1",
                "active gt true                            | SCIM-MGdg",
                "active eq 'true'                          | SCIM-MGdr",
            })
    void filter_refused_hasTheIdOfItsPlace(String filter, String id) {
        ScimError error = Fixture.refused(() -> check(filter));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_FILTER);
        assertThat(error.code()).isEqualTo(id);
    }

    @Test
    void filter_onGroups_is501() {
        ScimError error =
                Fixture.refused(() -> queries.checkFilter(Filter.parse("displayName eq \"x\""), ResourceTypes.group()));

        assertThat(error.status()).isEqualTo(501);
        assertThat(error.code()).isEqualTo("SCIM-GRP4l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.created",
                "meta.lastModified",
                "id",
                "userName",
                "name.familyName",
                "name.givenName",
                "emails",
                "emails.value"
            })
    void order_byListedAttribute_isAccepted(String path) {
        assertThatCode(() -> queries.checkOrder(attribute(path), Fixture.USER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId", "active", "displayName", "title", "emails.type"})
    void order_byAnotherAttribute_isInvalidValue(String path) {
        ScimError error = Fixture.refused(() -> queries.checkOrder(attribute(path), Fixture.USER));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.path()).isEqualTo("sortBy");
    }

    @ParameterizedTest
    @CsvSource({"externalId,SCIM-SRT1", "active,SCIM-SRT1", "title,SCIM-FF433"})
    void order_refused_hasTheIdOfItsPlace(String path, String id) {
        assertThat(Fixture.refused(() -> queries.checkOrder(attribute(path), Fixture.USER))
                        .code())
                .isEqualTo(id);
    }

    @Test
    void order_ofGroups_isRefused() {
        ResolvedAttribute name = ResolvedAttribute.of(
                null, Fixture.GROUP.attribute("displayName").orElseThrow());

        assertThat(Fixture.refused(() -> queries.checkOrder(name, Fixture.GROUP))
                        .scimType())
                .isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void order_unspecified_isByIdAndOfGroupsByName() {
        // Z-Q-3
        assertThat(queries.defaultOrder(Fixture.USER).orElseThrow().attribute()).hasToString("id");
        assertThat(queries.defaultOrder(Fixture.GROUP).orElseThrow().attribute())
                .hasToString("displayName");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "7,7", "100,100"})
    void count_upToAHundred_isInForce(int asked, int expected) {
        assertThat(queries.count(asked, limits)).isEqualTo(expected);
        assertThat(queries.itemsPerPage(queries.count(asked, limits), 3)).isEqualTo(expected);
    }

    @Test
    void count_aboveAHundred_isInvalidValue() {
        ScimError error = Fixture.refused(() -> queries.count(101, limits));

        assertThat(error.scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(error.detail()).isEqualTo("'count' must not be greater than 100");
        assertThat(queries.count(null, limits)).isEqualTo(100);
    }

    @Test
    void members_inLists_areHiddenForGroupsOnly() {
        // Z-Q-7
        assertThat(queries.hiddenInLists(Fixture.GROUP, "members")).isTrue();
        assertThat(queries.hiddenInLists(Fixture.GROUP, "displayName")).isFalse();
        assertThat(queries.hiddenInLists(Fixture.USER, "members")).isFalse();
    }

    private void check(String filter) {
        queries.checkFilter(Filter.parse(Quotes.doubled(filter)), Fixture.USER);
    }

    private static ResolvedAttribute attribute(String path) {
        return (ResolvedAttribute)
                Fixture.USER.resolve(AttributePath.parse(path).orElseThrow()).orElse(null);
    }
}
