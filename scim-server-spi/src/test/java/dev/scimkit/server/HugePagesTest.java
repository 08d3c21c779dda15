package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Integers of any size in paging (RFC 7644 section 3.4.2.4). */
class HugePagesTest {

    private final TestService service = TestService.create();

    @BeforeEach
    void createUsers() {
        service.createUser("alice");
        service.createUser("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "2147483648", "9223372036854775808", "123456789012345678901234567890"})
    void page_beyondTheEnd_isEmptyWithTheRealTotal_P_3_4_2_4_11(String startIndex) {
        for (String path : new String[] {"/Users", ""}) {
            for (JsonNode list : both(path, "startIndex", startIndex)) {
                assertThat(list.get("totalResults").intValue()).isEqualTo(2);
                assertThat(list.get("itemsPerPage").intValue()).isZero();
                assertThat(list.get("Resources").isEmpty()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483648, 2", "99999999999999999999, 2", "-2147483649, 0", "-99999999999999999999, 0"})
    void count_ofAnySize_isCut_P_3_4_2_4_05_P_3_4_2_4_08(String count, int shown) {
        for (JsonNode list : both("/Users", "count", count)) {
            assertThat(list.get("totalResults").intValue()).isEqualTo(2);
            assertThat(list.get("Resources").size()).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2147483649", "-99999999999999999999"})
    void startIndex_negative_isTheFirstResource_P_3_4_2_4_04(String startIndex) {
        for (JsonNode list : both("/Users", "startIndex", startIndex)) {
            assertThat(list.get("startIndex").intValue()).isEqualTo(1);
            assertThat(list.get("Resources").size()).isEqualTo(2);
        }
    }

    private JsonNode[] both(String path, String parameter, String value) {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"" + parameter + "\":"
                + value + "}";
        return new JsonNode[] {
            TestService.json(service.send("GET", path + "?" + parameter + "=" + value, null)),
            TestService.json(service.send("POST", path + "/.search", body))
        };
    }
}
