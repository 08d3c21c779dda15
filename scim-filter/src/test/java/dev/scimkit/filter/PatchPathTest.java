package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths of PATCH operations (P-3.5.2-02, -06, -12), and the errors for invalid ones. */
class PatchPathTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    members                                        | members         | -                                | -
                    NAME.familyName                                | NAME.familyName | -                                | -
                    $ref                                           | $ref            | -                                | -
                    true                                           | true            | -                                | -
                    emails[type eq "work"]                         | emails          | type eq "work"                   | -
                    emails [ type EQ "work" ]                      | emails          | type eq "work"                   | -
                    emails[type eq "work"].value                   | emails          | type eq "work"                   | value
                    addresses[type eq "work" and primary eq true].country | addresses | type eq "work" and primary eq true | country
                    emails[not (type eq "work")].$ref              | emails          | not (type eq "work")             | $ref
                    schemas eq "urn:x:y"                           | schemas         | value eq "urn:x:y"               | -
                    emails.type eq "work"                          | emails          | type eq "work"                   | -
                    tags pr                                        | tags            | value pr                         | -
                    """)
    void parse_path_hasItsParts(String text, String attribute, String filter, String subAttribute) {
        PatchPath path = PatchPath.parse(text);

        assertThat(path.attribute()).hasToString(attribute);
        assertThat(path.filter() == null ? null : path.filter().toString()).isEqualTo(filter);
        assertThat(path.subAttribute()).isEqualTo(subAttribute);
        assertThat(PatchPath.parse(path.toString())).isEqualTo(path);
    }

    @Test
    void parse_urn_endsAtTheLastColon() {
        assertThat(PatchPath.parse(USER + ":emails[type eq \"work\"].value"))
                .isEqualTo(new PatchPath(new AttributePath(USER, "emails", null), Filters.eq("type", "work"), "value"));
        assertThat(PatchPath.parse(USER + ":name.givenName").attribute())
                .isEqualTo(new AttributePath(USER, "name", "givenName"));
        // the URI of a schema looks like an attribute path until it is resolved
        assertThat(PatchPath.parse(USER).attribute())
                .isEqualTo(new AttributePath("urn:ietf:params:scim:schemas:core:2.0", "User", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                             | 0
                    ` emails`                      | 1
                    emails                b        | 22
                    /emails/0                      | 0
                    emails[0]                      | 7
                    emails[9].value                | 7
                    emails[type eq "work"          | 21
                    emails[type eq "work"]value    | 22
                    emails[type eq "work"].value.x | 28
                    emails[type eq "a"] and b pr   | 20
                    emails.type[value pr]          | 11
                    name.given.x                   | 10
                    nickName xx "y"                | 9
                    """)
    void parse_invalidPath_isReportedAsInvalidPath(String text, int offset) {
        assertRejected(text, ScimType.INVALID_PATH, offset, "The path is not valid at offset " + offset + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    emails[]                       | 7
                    emails[type]                   | 11
                    emails[type eq                 | 12
                    emails[type xx "work"]         | 12
                    emails[type eq 'work']         | 15
                    emails[type eq 01]             | 16
                    emails[primary eq True].value  | 18
                    emails[emails[type pr]]        | 13
                    """)
    void parse_invalidFilterInBrackets_isReportedAsInvalidFilter(String text, int offset) {
        assertRejected(text, ScimType.INVALID_FILTER, offset, "The filter is not valid at offset " + offset + ": ");
    }

    @Test
    void parse_tooLong_isInvalidPathAndTooDeepInvalidFilter() {
        FilterOptions small = FilterOptions.standard().withLimits(new FilterOptions.Limits(20, 1, 1));

        assertThat(catchThrowableOfType(FilterException.class, () -> PatchPath.parse("a".repeat(21), small)))
                .extracting(e -> e.error().scimType())
                .isEqualTo(ScimType.INVALID_PATH);
        assertThat(catchThrowableOfType(FilterException.class, () -> PatchPath.parse("a[(b pr)]", small)))
                .extracting(e -> e.error().scimType())
                .isEqualTo(ScimType.INVALID_FILTER);
    }

    @Test
    void constructor_inconsistentParts_areRejected() {
        AttributePath emails = AttributePath.of("emails");
        AttributePath type = AttributePath.of("emails", "type");
        Filter filter = Filters.present("value");
        Filter nested = Filters.element("emails", filter);

        assertThatThrownBy(() -> new PatchPath(emails, null, "value")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PatchPath(type, filter, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PatchPath(emails, nested, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRejected(String text, ScimType type, int offset, String beginning) {
        FilterException error = catchThrowableOfType(FilterException.class, () -> PatchPath.parse(text));
        assertThat(error).as(text).isNotNull();
        assertThat(error.error().scimType()).isEqualTo(type);
        assertThat(error.error().detail()).startsWith(beginning);
        assertThat(error.offset()).isEqualTo(offset);
    }
}
