package dev.scimkit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9110 sections 5.1 to 5.3. */
class HttpHeadersTest {

    @Test
    void name_inAnyCase_isTheSameHeader() {
        HttpHeaders headers = HttpHeaders.none().with("Accept", "a").with("ACCEPT", "b");
        assertThat(headers.all("accept")).containsExactly("a", "b");
        assertThat(headers.first("aCCept")).contains("a");
        assertThat(headers.asMap()).isEqualTo(Map.of("Accept", List.of("a", "b")));
    }

    @Test
    void names_differingInCase_areOneHeader() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Via", List.of("1", "2"));
        fields.put("via", List.of("3"));
        assertThat(HttpHeaders.of(fields).all("VIA")).containsExactly("1", "2", "3");
    }

    @Test
    void header_missing_hasNoValues() {
        assertThat(HttpHeaders.none().all("Accept")).isEmpty();
        assertThat(HttpHeaders.none().with("Accept", "a").first("Accepts")).isEmpty();
        assertThat(HttpHeaders.of(Map.of("Accept", List.of())).first("Accept")).isEmpty();
    }

    @Test
    void headers_extended_leaveTheOldOnesUnchanged() {
        HttpHeaders one = HttpHeaders.none().with("A", "1");
        HttpHeaders two = one.with("B", "2").with("A", "3");
        assertThat(one.asMap()).isEqualTo(Map.of("A", List.of("1")));
        assertThat(two.asMap()).isEqualTo(Map.of("A", List.of("1", "3"), "B", List.of("2")));
    }

    @Test
    void headers_copied_cannotBeChanged() {
        List<String> values = new ArrayList<>(List.of("1"));
        HttpHeaders headers = HttpHeaders.of(Map.of("A", values));
        values.add("2");
        assertThat(headers.all("A")).containsExactly("1");
        assertThatThrownBy(() -> headers.all("A").add("3")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> headers.asMap().put("B", List.of())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void map_ofHeaders_isSortedByName() {
        HttpHeaders headers = HttpHeaders.none().with("b", "1").with("A", "2").with("C", "3");
        assertThat(headers.asMap().keySet()).containsExactly("A", "b", "C");
    }

    @Test
    void text_ofHeaders_hasNoValues() {
        assertThat(HttpHeaders.none().with("Authorization", "Bearer secret")).hasToString("[Authorization]");
    }
}
