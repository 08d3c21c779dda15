package dev.scimkit.core.message;

import static dev.scimkit.core.Errors.assertError;
import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRequestTest {

    private static final String URI = "'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest']";

    @Test
    void request_written_hasItsParameters() {
        SearchRequest request = SearchRequest.builder()
                .attributes("displayName", "name.givenName")
                .filter("displayName sw \"smith\"")
                .sortBy("name.familyName", SearchRequest.SortOrder.DESCENDING)
                .startIndex(1)
                .count(10)
                .build();
        assertThat(JsonWriter.write(request.toTree()))
                .isEqualTo(json("{" + URI + ",'attributes':['displayName','name.givenName'],")
                        + json("'filter':'displayName sw \\'smith\\'','sortBy':'name.familyName',")
                        + json("'sortOrder':'descending','startIndex':1,'count':10}"));
        assertThat(SearchRequest.read(request.toTree())).isEqualTo(request);
    }

    @Test
    void request_withoutParameters_isRead() {
        // P-3.4.3-07
        assertThat(SearchRequest.read(tree("{" + URI + "}")))
                .isEqualTo(SearchRequest.builder().build());
    }

    @Test
    void request_withCursorAndExclusion_isRead() {
        // C-2.1-12
        SearchRequest read = SearchRequest.read(tree("{" + URI + ",'cursor':'','excludedattributes':['members']}"));
        assertThat(read.cursor()).isEmpty();
        assertThat(read.excludedAttributes()).isEqualTo(List.of("members"));
    }

    @Test
    void schemas_missingOrOther_isRefused() {
        // P-3.4.3-04
        assertError(() -> SearchRequest.read(tree("{}")), ScimType.INVALID_SYNTAX, "schemas");
        assertError(
                () -> SearchRequest.read(tree("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']}")),
                ScimType.INVALID_SYNTAX,
                "schemas");
    }

    @Test
    void parameter_ofWrongType_isNamed() {
        // P-3.4.3-11
        assertError(
                () -> SearchRequest.read(tree("{" + URI + ",'attributes':'userName'}")),
                ScimType.INVALID_SYNTAX,
                "attributes");
        assertError(() -> SearchRequest.read(tree("{" + URI + ",'count':'5'}")), ScimType.INVALID_VALUE, "count");
        assertError(() -> SearchRequest.read(tree("{" + URI + ",'count':5.0}")), ScimType.INVALID_VALUE, "count");
        assertError(
                () -> SearchRequest.read(tree("{" + URI + ",'attributes':['a',1]}")),
                ScimType.INVALID_VALUE,
                "attributes[1]");
        assertError(
                () -> SearchRequest.read(tree("{" + URI + ",'sortOrder':'up'}")), ScimType.INVALID_VALUE, "sortOrder");
        assertError(() -> SearchRequest.read(tree("{" + URI + ",'filter':{}}")), ScimType.INVALID_SYNTAX, "filter");
    }

    @Test
    void number_beyondInt_readsAsTheNearest() {
        assertThat(SearchRequest.read(tree("{" + URI + ",'count':99999999999999999999}"))
                        .count())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(SearchRequest.read(tree("{" + URI + ",'startIndex':-99999999999}"))
                        .startIndex())
                .isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void builder_withContradictingParameters_refuses() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> SearchRequest.builder().startIndex(1).cursor("").build());
        assertThatIllegalStateException()
                .isThrownBy(() -> SearchRequest.builder()
                        .attributes("a")
                        .excludedAttributes("b")
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.builder().startIndex(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.builder().count(-1));
    }

    @Test
    void members_thatAreBlank_areAsAbsent() {
        SearchRequest read = SearchRequest.read(
                tree(
                        "{" + URI
                                + ",'filter':'','sortBy':' ','sortOrder':'','attributes':[''],'excludedAttributes':[' ','name'],'cursor':''}"));

        assertThat(read).isEqualTo(new SearchRequest(List.of(), List.of("name"), null, null, null, null, null, ""));
    }
}
