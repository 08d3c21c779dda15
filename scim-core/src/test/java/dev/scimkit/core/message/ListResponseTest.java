package dev.scimkit.core.message;

import static dev.scimkit.core.Errors.assertError;
import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListResponseTest {

    private static final String URI = "'schemas':['urn:ietf:params:scim:api:messages:2.0:ListResponse']";

    @Test
    void pageByIndex_written_hasAllNumbers() {
        assertThat(JsonWriter.write(
                        ListResponse.byIndex(7, 3, List.of(tree("{'id':'a'}"))).toTree()))
                .isEqualTo(json(
                        "{" + URI + ",'totalResults':7,'startIndex':3,'itemsPerPage':1,'Resources':[{'id':'a'}]}"));
    }

    @Test
    void pageWithoutResources_written_hasAnEmptyList() {
        assertThat(JsonWriter.write(ListResponse.byIndex(0, 1, List.of()).toTree()))
                .isEqualTo(json("{" + URI + ",'totalResults':0,'startIndex':1,'itemsPerPage':0,'Resources':[]}"));
    }

    @Test
    void lastPageByCursor_written_hasNeitherStartIndexNorNextCursor() {
        // C-2-10, C-2-12, C-2-18
        assertThat(JsonWriter.write(ListResponse.byCursor(1, null, null, List.of(tree("{'id':'a'}")))
                        .toTree()))
                .isEqualTo(json("{" + URI + ",'totalResults':1,'itemsPerPage':1,'Resources':[{'id':'a'}]}"));
    }

    @Test
    void pageByCursor_readAndWritten_isEqual() {
        ListResponse page = ListResponse.byCursor(null, "n.1", "p~1", List.of(tree("{'id':'a'}")));
        assertThat(ListResponse.read(page.toTree())).isEqualTo(page);
    }

    @Test
    void cursor_withReservedCharacter_isRefused() {
        // C-2-02
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListResponse.byCursor(null, "a=", null, List.of()))
                .withMessageContaining("nextCursor");
    }

    @Test
    void startIndex_below1_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ListResponse.byIndex(0, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ListResponse.byIndex(-1, 1, List.of()));
    }

    @Test
    void memberNames_inAnyCase_areRead() {
        // Entra's server writes "resources"
        ListResponse page = ListResponse.read(tree("{'Schemas':['URN:ietf:params:scim:api:messages:2.0:listresponse'],"
                + "'TOTALRESULTS':1,'resources':[{'id':'a'}],'ItemsPerPage':1,'startindex':1,'extra':{}}"));
        assertThat(page).isEqualTo(ListResponse.byIndex(1, 1, List.of(tree("{'id':'a'}"))));
    }

    @Test
    void members_nullOrAbsent_areTheSame() {
        assertThat(ListResponse.read(tree("{" + URI + ",'totalResults':null,'nextCursor':null,'Resources':null}")))
                .isEqualTo(new ListResponse(null, null, null, null, null, List.of()));
    }

    @Test
    void member_ofWrongType_isNamed() {
        assertError(
                () -> ListResponse.read(tree("{" + URI + ",'Resources':{}}")), ScimType.INVALID_SYNTAX, "Resources");
        assertError(
                () -> ListResponse.read(tree("{" + URI + ",'Resources':[{},1]}")),
                ScimType.INVALID_SYNTAX,
                "Resources[1]");
        assertError(
                () -> ListResponse.read(tree("{" + URI + ",'totalResults':'7'}")),
                ScimType.INVALID_VALUE,
                "totalResults");
        assertError(() -> ListResponse.read(tree("{'schemas':['x']}")), ScimType.INVALID_SYNTAX, "schemas");
    }

    @Test
    void member_repeatedInAnotherCase_isRefused() {
        assertError(
                () -> ListResponse.read(tree("{" + URI + ",'Resources':[],'resources':[]}")),
                ScimType.INVALID_SYNTAX,
                "Resources");
    }
}
