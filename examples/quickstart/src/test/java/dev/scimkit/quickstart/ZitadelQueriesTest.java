package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists and searches of the zitadel profile. */
class ZitadelQueriesTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    private static final String SEARCH_REQUEST = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    private static final String FIRST = "Cleo.Alpha";
    private static final String SECOND = "ben.beta";
    private static final String THIRD = "ann.gamma";

    private static String idOfFirst;

    @BeforeAll
    static void createUsers() {
        idOfFirst = create(FIRST, "Cleo", "Alpha", "\"externalId\":\"ext-1\"");
        create(SECOND, "Ben", "Beta", "\"active\":false");
        create(THIRD, "Ann", "Gamma", "\"title\":\"Dr\"");
    }

    private static String create(String userName, String given, String family, String member) {
        String body = ZITADEL.user(userName, member).replace("Ada", given).replace("Lovelace", family);
        return ZITADEL.send(OKTA, "POST", "/Users", body).expect(201).id();
    }

    @Test
    void list_byQueryAndBySearch_isTheSame_Z_Q_1() {
        Answer byQuery =
                ZITADEL.get("/Users?filter=active eq true&sortBy=userName&sortOrder=descending&startIndex=2&count=1");
        Answer bySearch = ZITADEL.send(OKTA, "POST", "/Users/.search", """
                {"schemas":["%s"],"filter":"active eq true","sortBy":"userName","sortOrder":"descending",
                 "startIndex":2,"count":1}
                """.formatted(SEARCH_REQUEST));

        assertThat(bySearch.expect(200).body()).isEqualTo(byQuery.expect(200).body());
        assertThat(userNames(byQuery)).containsExactly(THIRD);
        assertThat(byQuery.at("totalResults").intValue()).isEqualTo(2);
        assertThat(byQuery.at("startIndex").intValue()).isEqualTo(2);
    }

    @Test
    void search_withoutItsSchema_isInvalidSyntax_Z_Q_1() {
        ZITADEL.send(OKTA, "POST", "/Users/.search", "{}").expectError(400, "invalidSyntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meta.created gt \"2020-01-01T00:00:00Z\"        | 3",
                "meta.created eq \"2020-01-01T00:00:00Z\"        | 0",
                "meta.lastModified ge \"2020-01-01T00:00:00Z\"   | 3",
                "meta.lastModified lt \"2020-01-01T00:00:00Z\"   | 0",
                "meta.created le \"2020-01-01T00:00:00Z\"        | 0",
                "id ne \"none\"                                  | 3",
                "userName sw \"ben\"                             | 1",
                "userName ew \"gamma\"                           | 1",
                "name.familyName co \"et\"                       | 1",
                "name.givenName eq \"Ann\"                       | 1",
                "emails eq \"ben.beta@example.com\"              | 1",
                "emails.value ew \"@example.com\"                | 3",
                "externalId eq \"ext-1\"                         | 1",
                "externalId ne \"ext-1\"                         | 2",
                "active eq false                                 | 1",
                "userName pr                                     | 3",
                "userName eq null                                | 0",
                "emails ne null                                  | 3",
                "emails%5Bvalue eq \"ben.beta@example.com\"%5D   | 1",
                "name%5BfamilyName eq \"Beta\"%5D                | 1",
                "active ne false                                 | 2",
                "ACTIVE EQ false and Name.GivenName Sw \"B\"     | 1",
                "not (active eq false) or userName eq \"x\"      | 2",
            })
    void filter_onListedAttribute_selects_Z_Q_2(String filter, int expected) {
        Answer list = ZITADEL.get("/Users?filter=" + filter).expect(200);

        assertThat(list.at("totalResults").intValue()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title eq \"Dr\"",
                "displayName eq \"x\"",
                "emails.type eq \"work\"",
                "phoneNumbers eq \"x\"",
                "groups.value eq \"x\"",
                "nonsense eq 1",
                "userName gt \"a\"",
                "active pr",
                "externalId pr",
                "active eq \"true\"",
                "userName eq 7",
                "meta.created ne \"2020-01-01T00:00:00Z\"",
                "meta.created co \"2020\"",
                "externalId sw \"ext\"",
                "active gt false",
                "emails[type eq \"work\"]",
                "emails[type eq \"work\"].value eq \"x\"",
                "userName eq \"x\" or title eq \"Dr\"",
                "userName"
            })
    void filter_onAnotherAttributeOrOperator_isInvalidFilter_Z_Q_2(String filter) {
        ZITADEL.get("/Users?filter=" + filter.replace("[", "%5B").replace("]", "%5D"))
                .expectError(400, "invalidFilter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meta.created",
                "meta.lastModified",
                "id",
                "userName",
                "NAME.familyname",
                "name.givenName",
                "emails",
                "emails.value"
            })
    void list_sortedByListedAttribute_isSorted_Z_Q_3(String attribute) {
        List<String> ascending =
                userNames(ZITADEL.get("/Users?sortBy=" + attribute).expect(200));
        List<String> descending = userNames(
                ZITADEL.get("/Users?sortOrder=descending&sortBy=" + attribute).expect(200));

        assertThat(ascending).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
        assertThat(descending).hasSize(3);
        if (attribute.startsWith("name.given") || attribute.startsWith("emails") || attribute.equals("userName")) {
            assertThat(descending).containsExactlyElementsOf(reversed(ascending));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sortBy=externalId", "sortBy=active", "sortBy=title", "sortBy=nonsense", "sortBy=id&sortOrder=up"
            })
    void list_sortedByAnotherAttribute_isInvalidValue_Z_Q_3(String query) {
        ZITADEL.get("/Users?" + query).expectError(400, "invalidValue");
    }

    @Test
    void list_unsorted_isSortedById_Z_Q_3() {
        List<String> ids = texts(ZITADEL.get("/Users"), "id");

        assertThat(ids).hasSize(3).isSorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userName eq \"CLEO.ALPHA\"                 | 1",
                "name.givenName eq \"cleo\"                 | 0",
                "name.givenName eq \"Cleo\"                 | 1",
                "emails.value eq \"CLEO.ALPHA@EXAMPLE.COM\" | 0",
                "externalId eq \"EXT-1\"                    | 0",
            })
    void comparison_ofUserName_ignoresCaseAndOthersDoNot_Z_Q_4(String filter, int expected) {
        assertThat(ZITADEL.get("/Users?filter=" + filter).at("totalResults").intValue())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',100,3", "count=2,2,2", "count=0,0,0", "count=-5,0,0", "count=100,100,3", "startIndex=9,100,0"})
    void itemsPerPage_ofAList_isTheCountInForce_Z_Q_5_Z_LIM_4(String query, int itemsPerPage, int shown) {
        Answer list = ZITADEL.get("/Users?" + query).expect(200);

        assertThat(list.at("itemsPerPage").intValue()).isEqualTo(itemsPerPage);
        assertThat(list.at("Resources").size()).isEqualTo(shown);
        assertThat(list.at("totalResults").intValue()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"startIndex=0", "startIndex=-7", "startIndex=1"})
    void startIndex_belowOne_isOne_Z_LIM_4(String query) {
        Answer list = ZITADEL.get("/Users?" + query).expect(200);

        assertThat(list.at("startIndex").intValue()).isEqualTo(1);
        assertThat(list.at("Resources").size()).isEqualTo(3);
    }

    @Test
    void count_aboveAHundred_isInvalidValue_Z_LIM_4() {
        ZITADEL.get("/Users?count=101").expectError(400, "invalidValue");
        ZITADEL.get("/Groups?count=101").expectError(400, "invalidValue");
        ZITADEL.send(OKTA, "POST", "/Users/.search", "{\"schemas\":[\"" + SEARCH_REQUEST + "\"],\"count\":101}")
                .expectError(400, "invalidValue");
    }

    @Test
    void filter_overAThousandBytes_isInvalidFilter_Z_LIM_3() {
        String start = "userName eq \"";
        String longest = start + "x".repeat(1_000 - start.length() - 1) + "\"";

        ZITADEL.get("/Users?filter=" + longest).expect(200);
        ZITADEL.get("/Users?filter=" + longest + " ").expectError(400, "invalidFilter");
        Answer longer = ZITADEL.get("/Users?filter=" + longest.replaceFirst("x", "\u00e4"))
                .expectError(400, "invalidFilter");
        assertThat(longer.text(ZitadelServer.ERROR_DETAIL.replace("/", "~1") + "/id"))
                .as("as many characters, but one byte more")
                .isEqualTo("SCIM-filt13");
    }

    @Test
    void filter_withSchemaPrefix_isTheSame_Z_Q_6() {
        String urn = ZitadelServer.USER;

        assertThat(ZITADEL.get("/Users?filter=" + urn + ":userName eq \"ben.beta\"")
                        .expect(200)
                        .at("totalResults")
                        .intValue())
                .isEqualTo(1);
        ZITADEL.get("/Users?filter=" + ZitadelServer.GROUP + ":userName eq \"ben.beta\"")
                .expectError(400, "invalidFilter");
    }

    @Test
    void groups_listed_omitMembersAndCannotBeFiltered_Z_Q_7() {
        Answer group = ZITADEL.send(OKTA, "POST", "/Groups", """
                {"schemas":["%s"],"displayName":"Listed","members":[{"value":"%s"}]}
                """.formatted(ZitadelServer.GROUP, idOfFirst))
                .expect(201);

        Answer list = ZITADEL.get("/Groups").expect(200);
        assertThat(texts(list, "displayName")).contains("Listed");
        assertThat(list.at("Resources/0").has("members")).isFalse();
        assertThat(ZITADEL.get("/Groups/" + group.id()).body().has("members")).isTrue();
        ZITADEL.get("/Groups?filter=displayName eq \"Listed\"").expectError(501, "");
    }

    @Test
    void groups_listed_areInTheOrderOfTheirNamesAndNoOther_Z_G_5_Z_Q_3() {
        for (String name : List.of("Zebras", "Ants", "Mice")) {
            ZITADEL.send(OKTA, "POST", "/Groups", """
                    {"schemas":["%s"],"displayName":"%s","members":[{"value":"%s"}]}
                    """.formatted(ZitadelServer.GROUP, name, idOfFirst))
                    .expect(201);
        }

        Answer list = ZITADEL.get("/Groups").expect(200);

        assertThat(texts(list, "displayName"))
                .containsSubsequence("Ants", "Mice", "Zebras")
                .isSorted();
        assertThat(list.at("Resources").values()).noneMatch(group -> group.has("members"));
        ZITADEL.get("/Groups?sortBy=displayName").expectError(400, "invalidValue");
    }

    private static List<String> userNames(Answer list) {
        return texts(list, "userName");
    }

    private static List<String> texts(Answer list, String attribute) {
        return list.at("Resources").values().stream()
                .map(resource -> resource.get(attribute))
                .map(JsonNode::stringValue)
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
