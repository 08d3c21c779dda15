package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** The meaning of filters, case by case. */
class FilterMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # no value differs from every value, and no other comparison with it is true
                    {}                                     | nickName ne "x"                | true
                    {}                                     | nickName eq "x"                | false
                    {}                                     | not (nickName eq "x")          | true
                    {}                                     | not (nickName ne "x")          | false
                    {'nickName': null}                     | nickName ne "x"                | true
                    {}                                     | nickName co ""                 | false
                    {}                                     | level gt 1                     | false
                    {}                                     | not (level gt 1)               | true
                    {}                                     | meta.created lt "2012-01-01T00:00:00Z" | false
                    {'emails': []}                         | emails.type ne "work"          | true
                    {'emails': [{'type':'work'}]}          | emails.type ne "work"          | false
                    {'emails': [{'type':'work'},{'value':'x'}]} | emails.type ne "work"     | true
                    {'emails': [{'type':'work'},{'type':'home'}]} | emails.type ne "work"   | true
                    {'emails': [{'type':'work'},{'type':'home'}]} | not (emails.type eq "work") | false
                    # null
                    {}                                     | nickName eq null               | true
                    {'nickName': ''}                       | nickName eq null               | true
                    {'nickName': 'x'}                      | nickName eq null               | false
                    {'nickName': 'x'}                      | nickName ne null               | true
                    {'emails': [{'value':'x'}]}            | emails eq null                 | false
                    {'emails': [{'value':'x'}]}            | emails.type eq null            | true
                    {'name': {}}                           | name eq null                   | true
                    # presence
                    {'active': false}                      | active pr                      | true
                    {'nickName': ''}                       | nickName pr                    | false
                    {'name': {}}                           | name pr                        | false
                    {'name': {'givenName': ''}}            | name pr                        | false
                    {'name': {'givenName': null}}          | name pr                        | false
                    {'name': {'givenName': 'x'}}           | name pr                        | true
                    {'name': {'givenName': 'x'}}           | name.givenName pr              | true
                    {'name': {'givenName': 'x'}}           | name.familyName pr             | false
                    {'emails': []}                         | emails pr                      | false
                    {'emails': [{}]}                       | emails pr                      | false
                    {'emails': [{},{'type':'work'}]}       | emails pr                      | true
                    {'emails': [{},{'type':'work'}]}       | emails.type pr                 | true
                    {'emails': [{},{'type':'work'}]}       | emails.value pr                | false
                    {'emails': [{},{'type':'work'}]}       | emails[type pr]                | true
                    {'emails': [{},{'type':'work'}]}       | emails[not (type pr)]          | true
                    {'emails': [{'type':'work'}]}          | emails[not (type pr)]          | false
                    # a single element must satisfy the whole condition
                    {'emails': [{'type':'a','value':'1'},{'type':'b','value':'2'}]} | emails[type eq "a" and value eq "2"] | false
                    {'emails': [{'type':'a','value':'1'},{'type':'b','value':'2'}]} | emails.type eq "a" and emails.value eq "2" | true
                    {'emails': [{'type':'a','value':'1'},{'type':'b','value':'2'}]} | emails[type eq "b"].value eq "2" | true
                    {'emails': [{'type':'a','value':'1'},{'type':'b','value':'2'}]} | emails[type eq "a"].value eq "2" | false
                    {}                                     | emails[not (type eq "a")]      | false
                    {}                                     | not (emails[type eq "a"])      | true
                    {'emails': null}                       | not (emails[type eq "a"])      | true
                    {'name': {'givenName':'x'}}            | name[givenName eq "x"]         | true
                    # the sub-attribute value is implied
                    {'emails': [{'value':'b@x.org'}]}      | emails eq "B@X.ORG"            | true
                    {'emails': [{'value':'b@x.org'}]}      | emails ne "b@x.org"            | false
                    {'emails': [{'value':'b@x.org'}]}      | emails ew ".org"               | true
                    # primary is false in an element that lacks it
                    {'emails': [{'value':'x'}]}            | emails[primary eq false]       | true
                    {'emails': [{'value':'x'}]}            | emails.primary eq false        | true
                    {'emails': [{'value':'x'}]}            | emails[primary eq true]        | false
                    {'emails': [{'value':'x'}]}            | emails[primary ne false]       | false
                    {'emails': [{'value':'x'}]}            | emails[primary ne true]        | true
                    {'emails': [{'value':'x'}]}            | emails[primary pr]             | false
                    {'T': {'lists': [{'words':['a']}]}}    | lists[closed eq false]         | false
                    {'T': {'lists': [{'words':['a']}]}}    | lists[closed ne false]         | true
                    {'emails': []}                         | emails.primary eq false        | false
                    {'emails': []}                         | emails.primary ne false        | true
                    {}                                     | active eq false                | false
                    # strings
                    {'userName': 'abcabd'}                 | userName co "ABD"              | true
                    {'userName': 'abcab'}                  | userName co "abd"              | false
                    {'userName': 'aabaabaac'}              | userName co "aabaac"           | true
                    {'userName': 'ZOE MAZUR'}              | userName co "zoe"              | true
                    {'userName': 'ZOE MAZUR'}              | userName co "azur"             | true
                    {'userName': 'abc'}                    | userName sw "AB"               | true
                    {'userName': 'abc'}                    | userName sw "abcd"             | false
                    {'userName': 'abc'}                    | userName ew "BC"               | true
                    {'userName': 'abc'}                    | userName ew "xabc"             | false
                    {'userName': 'abc'}                    | userName eq "abcd"             | false
                    {'userName': 'abcd'}                   | userName eq "abc"              | false
                    {'userName': 'abcd'}                   | userName ne "abc"              | true
                    {'userName': 'b'}                      | userName gt "A"                | true
                    {'userName': 'B'}                      | userName ge "b"                | true
                    {'userName': 'B'}                      | userName gt "b"                | false
                    {'userName': 'B'}                      | userName le "b"                | true
                    {'userName': 'b'}                      | userName lt "ba"               | true
                    {'userName': 'ba'}                     | userName lt "b"                | false
                    {'externalId': 'b'}                    | externalId gt "B"              | true
                    {'externalId': 'b'}                    | externalId sw "B"              | false
                    {'externalId': 'b'}                    | externalId co "B"              | false
                    {'externalId': 'b'}                    | externalId ew "B"              | false
                    {'profileUrl': 'http://x/A'}           | profileUrl eq "http://x/a"     | false
                    # whole extensions
                    {'T': {'level': 1}}                    | urn:example:params:scim:schemas:test:2.0:User pr | true
                    {'T': {}}                              | urn:example:params:scim:schemas:test:2.0:User pr | false
                    {}                                     | urn:example:params:scim:schemas:test:2.0:User pr | false
                    {'userName': 'x'}                      | urn:ietf:params:scim:schemas:core:2.0:User pr | true
                    # names in any case
                    {'emails': [{'type':'work'}]}          | EMAILS[TYPE eq "work"]         | true
                    {'T': {'tags': ['red','Blue']}}        | TAGS eq "blue"                 | true
                    {'T': {'tags': ['red','Blue']}}        | tags[VALUE eq "blue"]          | true
                    {'T': {'tags': ['red','Blue']}}        | tags[value sw "b" and value sw "r"] | false
                    {'T': {'tags': ['red','Blue']}}        | tags sw "b" and tags sw "r"    | true
                    {'T': {'tags': ['', null]}}            | tags pr                        | false
                    {'T': {'tags': ['red']}}               | tags[value pr]                 | true
                    {'T': {'lists': [{'words': ['a','b']}]}} | lists.words eq "b"           | true
                    {'T': {'lists': [{'words': ['a','b']}]}} | lists[words eq "b" and words eq "a"] | true
                    {'T': {'lists': [{'words': []}]}}      | lists.words ne "b"             | true
                    {'T': {'lists': [{'words': []}]}}      | lists.words eq "b"             | false
                    {'T': {'lists': [{'words': ['b', null]}]}} | lists.words ne "b"         | true
                    {'T': {'tags': ['red']}}               | urn:ietf:params:scim:schemas:core:2.0:User:userName pr | false
                    """)
    void matches_resource_followsTheTable(String json, String filter, boolean expected) {
        assertThat(matches(json, filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    10                | level gt 9        | true
                    10                | level gt 10       | false
                    10                | level ge 10.0     | true
                    10                | level eq 1e1      | true
                    10                | level ne 1e1      | false
                    10                | level lt 10.5     | true
                    10                | level gt 9.5      | true
                    10                | level le 1e999999 | true
                    10                | level ge -1E999999999 | true
                    9223372036854775807 | level eq 9223372036854775807 | true
                    9223372036854775807 | level lt 9223372036854775808 | true
                    9223372036854775808 | level gt 9223372036854775807 | true
                    1.50              | level eq 1.5      | true
                    1e400             | level gt 1        | true
                    0                 | level eq -0       | true
                    0                 | level eq 0e99999  | true
                    '10'              | level eq 10       | false
                    '10'              | not (level eq 10) | false
                    '10'              | level ne 10       | false
                    '10'              | level pr          | true
                    true              | level lt 10       | false
                    {'a':1}           | not (level lt 10) | false
                    """)
    void matches_number_isComparedByValue(String stored, String filter, boolean expected) {
        assertThat(matches("{'T': {'level': " + stored + "}}", filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    '2011-05-13T04:42:34Z'          | eq "2011-05-13T06:42:34+02:00" | true
                    '2011-05-13T04:42:34Z'          | ne "2011-05-13T06:42:34+02:00" | false
                    '2011-05-13T04:42:34'           | eq "2011-05-13T04:42:34.000Z"  | true
                    '2011-05-13T04:42:34.001Z'      | gt "2011-05-13T04:42:34Z"      | true
                    '2011-05-13T04:42:34.5Z'        | lt "2011-05-13T04:42:34.51Z"   | true
                    '2011-05-13T04:42:34.123456789Z' | eq "2011-05-13T04:42:34.123456789Z" | true
                    '2011-05-13T00:30:00+01:00'     | lt "2011-05-13T00:00:00Z"      | true
                    '2011-05-12T23:30:00-01:00'     | gt "2011-05-13T00:00:00Z"      | true
                    '-2011-05-13T00:00:00Z'         | lt "2011-05-13T00:00:00Z"      | true
                    'yesterday'                     | lt "2011-05-13T00:00:00Z"      | false
                    '2011-02-30T00:00:00Z'          | ge "2011-01-01T00:00:00Z"      | false
                    '2011-05-13'                    | ge "2011-01-01T00:00:00Z"      | false
                    5                               | ge "2011-01-01T00:00:00Z"      | false
                    """)
    void matches_date_isComparedAsInstant(String stored, String condition, boolean expected) {
        String json = "{'T': {'startDate': " + stored + "}}";

        assertThat(matches(json, "startDate " + condition)).isEqualTo(expected);
    }

    @Test
    void matches_invalidDate_neitherMatchesNorDoesItsNegation() {
        assertThat(matches("{'T': {'startDate': 'soon'}}", "startDate eq \"2011-01-01T00:00:00Z\""))
                .isFalse();
        assertThat(matches("{'T': {'startDate': 'soon'}}", "not (startDate eq \"2011-01-01T00:00:00Z\")"))
                .isFalse();
        assertThat(matches("{'T': {'startDate': 'soon'}}", "startDate pr")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # 5 is not a string; conditions on other attributes are not affected
                    {'nickName': 5, 'title': 'a'} | nickName eq "5"                       | false
                    {'nickName': 5, 'title': 'a'} | not (nickName eq "5")                 | false
                    {'nickName': 5, 'title': 'a'} | nickName ne "5"                       | false
                    {'nickName': 5, 'title': 'a'} | nickName eq "5" or title eq "a"       | true
                    {'nickName': 5, 'title': 'a'} | not (nickName eq "5" or title eq "a") | false
                    {'nickName': 5, 'title': 'a'} | not (nickName eq "5" or title eq "b") | false
                    {'nickName': 5, 'title': 'a'} | not (title eq "b" or nickName eq "5") | false
                    {'nickName': 5, 'title': 'a'} | nickName eq "5" and title eq "a"      | false
                    {'nickName': 5, 'title': 'a'} | title eq "a" and nickName eq "5"      | false
                    {'nickName': 5, 'title': 'a'} | nickName eq "5" and title eq "b"      | false
                    {'nickName': 5, 'title': 'a'} | not (nickName eq "5" and title eq "b") | true
                    {'nickName': 5, 'title': 'a'} | not (title eq "b" and nickName eq "5") | true
                    {'nickName': 5, 'title': 'a'} | not (nickName eq "5" and title eq "a") | false
                    {'active': 'true'}            | active eq true                        | false
                    {'active': 'true'}            | not (active eq true)                  | false
                    {'emails': [{'value': 5}]}    | not (emails.value eq "5")             | false
                    {'emails': [{'value': 5}]}    | not (emails[value eq "5"])            | false
                    {'emails': [{'value': 5},{'value':'6'}]} | emails.value eq "6"        | true
                    {'emails': [{'value': 5},{'value':'6'}]} | emails[value eq "6"]       | true
                    {'emails': ['x']}             | not (emails.value eq "x")             | false
                    {'emails': ['x']}             | not (emails[value eq "x"])            | false
                    {'emails': 'x'}               | not (emails.value eq "x")             | false
                    {'emails': [null]}            | not (emails.value eq "x")             | true
                    {'name': 'x'}                 | not (name.givenName eq "x")           | false
                    {'T': 'x'}                    | not (level eq 1)                      | false
                    {'T': {'tags': [5, 'a']}}     | not (tags eq "b")                     | false
                    {'T': {'tags': [5, 'a']}}     | tags eq "a"                           | true
                    {'nickName': 5}               | nickName co "5" or nickName sw "5" or nickName ew "5" or nickName gt "1" | false
                    {'nickName': 5}               | not (nickName co "5") or not (nickName sw "5") or not (nickName ew "5") or not (nickName gt "1") | false
                    {'T': {'cert': 5}}            | not (cert eq "QUJD")                  | false
                    """)
    void matches_valueOfAnotherType_cannotBeCompared(String json, String filter, boolean expected) {
        assertThat(matches(json, filter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"EQ", "CO", "SW", "EW"})
    void matches_asciiCharacter_matchesItselfAndTheOtherCaseOfALetter(Filter.Operator operator) {
        for (char c = '!'; c <= '~'; c++) {
            Literal literal = new Literal.JsonString(String.valueOf(c));
            FilterMatcher matcher = FilterMatcher.compile(
                    new Filter.Comparison(AttributePath.of("userName"), operator, literal), TestTypes.USER);
            StringBuilder matched = new StringBuilder();
            for (char stored = '!'; stored <= '~'; stored++) {
                JsonNode user = JsonTree.object()
                        .put("userName", String.valueOf(stored))
                        .build();
                matched.append(matcher.matches(user) ? String.valueOf(stored) : "");
            }

            boolean letter = Character.isLetter(c);
            assertThat(matched).hasToString(letter ? "" + Character.toUpperCase(c) + Character.toLowerCase(c) : "" + c);
        }
    }

    @Test
    void matches_severalDecomposedTexts_comparesEachWithItsOwnLiteral() {
        String json = "{'title': 'E\u0301lodie', 'nickName': 'Zoe\u0301'}";

        assertThat(matches(json, "title eq \"élodie\" and nickName eq \"zoé\"")).isTrue();
        assertThat(matches(json, "title eq \"élodie\" and nickName eq \"élodie\""))
                .isFalse();
    }

    @Test
    void matches_sameDecomposedTextInTwoAttributes_followsTheCaseExactOfEach() {
        String name = "E\u0301lodie";
        JsonNode user =
                JsonTree.object().put("title", name).put("externalId", name).build();

        assertThat(matches(user, "title eq \"élodie\" and externalId eq \"Élodie\""))
                .isTrue();
        assertThat(matches(user, "externalId eq \"Élodie\" and title eq \"élodie\""))
                .isTrue();
        assertThat(matches(user, "title eq \"élodie\" and externalId eq \"élodie\""))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    QUJD     | QUJD     | true
                    QUJD     | qujd     | false
                    YQ==     | YQ       | true
                    YQ       | YQ==     | true
                    YQ==     | Yg==     | false
                    ``       | QUJD     | false
                    +/+/     | -_-_     | true
                    ````     | QUJD     | false
                    """)
    void matches_binary_isComparedByOctets(String stored, String literal, boolean expected) {
        String json = "{'T': {'cert': '" + stored + "'}}";

        assertThat(matches(json, "cert eq \"" + literal + "\"")).isEqualTo(expected);
        assertThat(matches(json, "cert ne \"" + literal + "\"")).isEqualTo(!expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # filter                     | offset | message
                    foo eq "x"                   | 0  | foo is not an attribute of the resource type User
                    title pr and name.foo pr     | 13 | name.foo is not an attribute of the resource type User
                    emails[foo eq "x"]           | 7  | foo is not an attribute of emails
                    emails[emails.type eq "x"]   | 7  | emails.type is not an attribute of emails
                    emails[urn:ietf:params:scim:schemas:core:2.0:User:type pr] | 7 | urn:ietf:params:scim:schemas:core:2.0:User:type is not an attribute of emails
                    tags[type eq "x"]            | 5  | type is not an attribute of urn:example:params:scim:schemas:test:2.0:User:tags
                    userName[value eq "x"]       | 0  | userName has no elements, so it cannot be followed by brackets
                    emails.type[value eq "x"]    | 0  | emails.type has no elements, so it cannot be followed by brackets
                    urn:example:params:scim:schemas:test:2.0:User[level eq 1] | 0 | urn:example:params:scim:schemas:test:2.0:User has no elements, so it cannot be followed by brackets
                    urn:example:params:scim:schemas:test:2.0:User eq "x" | 0 | urn:example:params:scim:schemas:test:2.0:User is complex; compare one of its sub-attributes instead
                    name eq "x"                  | 0  | name is complex; compare one of its sub-attributes instead
                    addresses co "x"             | 0  | addresses is complex; compare one of its sub-attributes instead
                    active gt true               | 0  | active is of type boolean, which has no order, so the operator gt cannot be used
                    active co true               | 0  | active is of type boolean, but the operator co compares only strings
                    active eq "true"             | 0  | active is of type boolean, but the value is neither true nor false
                    cert le "QUJD"               | 0  | cert is of type binary, which has no order, so the operator le cannot be used
                    cert sw "QUJD"               | 0  | cert is of type binary, but the operator sw compares only strings
                    cert eq "@@"                 | 0  | cert is of type binary, but the value is not a base64 string
                    level ew 5                   | 0  | level is of type integer, but the operator ew compares only strings
                    level eq "5"                 | 0  | level is of type integer, but the value is not a number
                    userName eq 5                | 0  | userName is of type string, but the value is not a string
                    meta.created co "2011"       | 0  | meta.created is of type dateTime, but the operator co compares only strings
                    meta.created gt "yesterday"  | 0  | meta.created is of type dateTime, but the value is not a date such as "2011-05-13T04:42:34Z"
                    meta.created gt 5            | 0  | meta.created is of type dateTime, but the value is not a date such as "2011-05-13T04:42:34Z"
                    userName gt null             | 0  | userName cannot be compared with null by the operator gt; use eq or ne
                    password eq "x"              | 0  | password is never returned, so it cannot be used in a filter
                    not (password pr)            | 5  | password is never returned, so it cannot be used in a filter
                    password ne null             | 0  | password is never returned, so it cannot be used in a filter
                    secret sw "x"                | 0  | secret is never returned, so it cannot be used in a filter
                    hidden pr                    | 0  | hidden is never returned, so it cannot be used in a filter
                    safe[not (value pr)]         | 0  | safe is never returned, so it cannot be used in a filter
                    vault.pin pr                 | 0  | vault.pin is never returned, so it cannot be used in a filter
                    vault[pin eq "1"]            | 6  | pin is never returned, so it cannot be used in a filter
                    """)
    void compile_filterThatTheSchemaForbids_isRejectedWithOffset(String filter, int offset, String said) {
        FilterException refused = refusal(filter, FilterMatcher.Options.standard());

        assertThat(refused.error().detail()).isEqualTo("The filter is not valid at offset " + offset + ": " + said);
        assertThat(refused.offset()).isEqualTo(offset);
        assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_FILTER);
        assertThat(said).startsWith(refused.error().path() + " ");
    }

    @Test
    void compile_filterMadeInCode_isRejectedWithoutOffset() {
        FilterException refused = catchThrowableOfType(
                FilterException.class, () -> FilterMatcher.compile(Filters.present("foo"), TestTypes.USER));

        assertThat(refused.error().detail()).startsWith("The filter is not valid: foo is not an attribute");
        assertThat(refused.offset()).isEqualTo(-1);
    }

    @Test
    void compile_longPath_isCutInTheMessage() {
        FilterException refused = refusal("x".repeat(5_000) + " pr", FilterMatcher.Options.standard());

        assertThat(refused.error().detail())
                .contains("x".repeat(200) + "… is not")
                .hasSizeLessThan(400);
    }

    @Test
    void compile_pathOfMaximumLength_isNotCutInTheMessage() {
        String path = "x".repeat(200);

        assertThat(refusal(path + " pr", FilterMatcher.Options.standard())
                        .error()
                        .detail())
                .isEqualTo("The filter is not valid at offset 0: " + path
                        + " is not an attribute of the resource type User");
    }

    @Test
    void compile_stringBooleansAllowed_areAccepted() {
        // Entra ID sends roles[primary eq "True"]
        FilterMatcher.Options lenient = FilterMatcher.Options.standard().withStringBooleans();

        assertThat(matches("{'active': true}", "active eq \"True\"", lenient)).isTrue();
        assertThat(matches("{'active': false}", "active eq \"fAlse\"", lenient)).isTrue();
        assertThat(matches("{'active': false}", "active ne \"TRUE\"", lenient)).isTrue();
        assertThat(matches("{'active': false}", "active eq true", lenient)).isFalse();
        assertThat(refusal("active eq \"yes\"", lenient).error().detail()).contains("neither true nor false");
        assertThat(refusal("active gt \"true\"", lenient).error().detail()).contains("has no order");
        assertThat(refusal("level eq \"5\"", lenient).error().detail()).contains("not a number");
    }

    @Test
    void compile_unknownAttributesEmpty_haveNoValue() {
        FilterMatcher.Options lenient = FilterMatcher.Options.standard().withUnknownAttributesEmpty();

        assertThat(matches("{}", "foo pr", lenient)).isFalse();
        assertThat(matches("{}", "not (foo pr)", lenient)).isTrue();
        assertThat(matches("{}", "foo eq \"x\"", lenient)).isFalse();
        assertThat(matches("{}", "foo ne \"x\"", lenient)).isTrue();
        assertThat(matches("{}", "foo eq null", lenient)).isTrue();
        assertThat(matches("{}", "foo ne null", lenient)).isFalse();
        assertThat(matches("{}", "foo[bar pr]", lenient)).isFalse();
        assertThat(refusal("emails[foo pr]", lenient).error().detail()).contains("not an attribute of emails");
    }

    @Test
    void matches_numberThatIsNotReal_isNeitherTrueNorFalse() {
        FilterMatcher level = FilterMatcher.forElements(
                Filter.parse("value ge 10 or not (value ge 10)"),
                attribute("numbers"),
                FilterMatcher.Options.standard());

        assertThat(level.matches(DoubleNode.valueOf(10.5))).isTrue();
        assertThat(level.matches(DoubleNode.valueOf(Double.NaN))).isFalse();
        assertThat(level.matches(DoubleNode.valueOf(Double.POSITIVE_INFINITY))).isFalse();
    }

    @Test
    void compile_forSeveralTypes_treatsAttributesOfOtherTypesAsEmpty() { // P-3.4.2.1-05 and -06
        Filter filter = Filter.parse("userName pr or displayName eq \"Staff\" or not (emails[value pr])");
        FilterMatcher.Options lenient = FilterMatcher.Options.standard().withUnknownAttributesEmpty();
        FilterMatcher users = FilterMatcher.compile(filter, TestTypes.USER, lenient);
        FilterMatcher groups = FilterMatcher.compile(filter, TestTypes.GROUP, lenient);

        JsonNode group = Json.tree("{'displayName': 'Other'}");
        assertThat(users.matches(Json.tree("{'userName': 'x', 'emails': [{'value': 'y'}]}")))
                .isTrue();
        assertThat(groups.matches(group)).isTrue();
        assertThat(FilterMatcher.compile(Filter.parse("userName pr"), TestTypes.GROUP, lenient)
                        .matches(group))
                .isFalse();
    }

    @Test
    void forElements_elements_areMatchedOneByOne() {
        FilterMatcher work = FilterMatcher.forElements(
                Filter.parse("type eq \"work\" and not (primary eq \"True\")"),
                attribute("emails"),
                FilterMatcher.Options.standard().withStringBooleans());

        assertThat(work.matches(Json.tree("{'type': 'Work'}"))).isTrue();
        assertThat(work.matches(Json.tree("{'type': 'work', 'primary': true}"))).isFalse();
        assertThat(work.matches(Json.tree("{'type': 'home'}"))).isFalse();
    }

    @Test
    void forElements_simpleValues_areNamedValue() {
        FilterMatcher red = FilterMatcher.forElements(
                Filter.parse("value eq \"RED\""), attribute("tags"), FilterMatcher.Options.standard());

        assertThat(red.matches(Json.tree("'red'"))).isTrue();
        assertThat(red.matches(Json.tree("'blue'"))).isFalse();
        assertThat(red.matches(Json.tree("5"))).isFalse();
    }

    @Test
    void forElements_primary_defaultsToFalse() {
        FilterMatcher matcher = FilterMatcher.forElements(
                Filter.parse("primary eq false"), attribute("emails"), FilterMatcher.Options.standard());

        assertThat(matcher.matches(Json.tree("{'value': 'x'}"))).isTrue();
        assertThat(matcher.matches(Json.tree("{'primary': true}"))).isFalse();
    }

    @Test
    void matches_deepNestingOnASmallStack_works() throws Exception {
        String text = "not (title pr or ".repeat(100) + "nickName pr" + ")".repeat(100);
        FilterOptions options = FilterOptions.standard()
                .withLimits(FilterOptions.Limits.standard().withMaxNesting(100));

        boolean matches = SmallStack.call(() -> FilterMatcher.compile(Filter.parse(text, options), TestTypes.USER)
                .matches(Json.tree("{'nickName': 'x'}")));

        assertThat(matches).isTrue();
    }

    @Test
    void matches_longChainOnASmallStack_works() throws Exception {
        String text = "userName eq \"nobody\" or ".repeat(1_999) + "userName eq \"x\"";

        boolean matches = SmallStack.call(() ->
                FilterMatcher.compile(Filter.parse(text), TestTypes.USER).matches(Json.tree("{'userName': 'x'}")));

        assertThat(matches).isTrue();
    }

    private static boolean matches(String json, String filter) {
        return matches(json, filter, FilterMatcher.Options.standard());
    }

    private static boolean matches(String json, String filter, FilterMatcher.Options options) {
        return FilterMatcher.compile(Filter.parse(filter), TestTypes.USER, options)
                .matches(Json.tree(json));
    }

    private static boolean matches(JsonNode tree, String filter) {
        return FilterMatcher.compile(Filter.parse(filter), TestTypes.USER).matches(tree);
    }

    private static FilterException refusal(String filter, FilterMatcher.Options options) {
        FilterException refused = catchThrowableOfType(
                FilterException.class, () -> FilterMatcher.compile(Filter.parse(filter), TestTypes.USER, options));
        assertThat(refused).as(filter).isNotNull();
        return refused;
    }

    private static ResolvedAttribute attribute(String name) {
        return (ResolvedAttribute)
                TestTypes.USER.resolve(AttributePath.of(name)).orElseThrow();
    }
}
