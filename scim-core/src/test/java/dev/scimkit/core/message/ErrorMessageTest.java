package dev.scimkit.core.message;

import static dev.scimkit.core.Errors.assertError;
import static dev.scimkit.core.Errors.json;
import static dev.scimkit.core.Errors.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonWriter;
import org.junit.jupiter.api.Test;

class ErrorMessageTest {

    private static final String URI = "'schemas':['urn:ietf:params:scim:api:messages:2.0:Error']";

    @Test
    void error_written_hasTheStatusAsAStringAndNoPath() {
        // P-3.12-01, P-3.12-02
        assertThat(JsonWriter.write(ErrorMessage.write(ScimError.of(ScimType.MUTABILITY, "'id' cannot be changed")
                        .at("id"))))
                .isEqualTo("{" + json(URI) + ",\"scimType\":\"mutability\","
                        + "\"detail\":\"'id' cannot be changed\",\"status\":\"400\"}");
    }

    @Test
    void errorWithoutKeyword_written_hasNoScimType() {
        assertThat(JsonWriter.write(ErrorMessage.write(ScimError.of(404, "no such user"))))
                .isEqualTo(json("{" + URI + ",'detail':'no such user','status':'404'}"));
    }

    @Test
    void status_asStringOrNumber_isRead() {
        ScimError error = ScimError.of(ScimType.UNIQUENESS, "taken");
        assertThat(ErrorMessage.read(tree("{" + URI + ",'scimType':'uniqueness','detail':'taken','status':'409'}")))
                .isEqualTo(error);
        assertThat(ErrorMessage.read(tree("{" + URI + ",'SCIMTYPE':'uniqueness','detail':'taken','status':409}")))
                .isEqualTo(error);
    }

    @Test
    void keyword_thatIsUnknown_isLeftOut() {
        // P-3.12-03
        assertThat(ErrorMessage.read(tree("{'scimType':'tooBad','status':'400'}")))
                .isEqualTo(ScimError.of(400, ""));
    }

    @Test
    void status_missingOrOfSuccess_isRefused() {
        assertError(() -> ErrorMessage.read(tree("{}")), ScimType.INVALID_SYNTAX, "status");
        assertError(() -> ErrorMessage.read(tree("{'status':'200'}")), ScimType.INVALID_VALUE, "status");
        assertError(() -> ErrorMessage.read(tree("{'status':[]}")), ScimType.INVALID_VALUE, "status");
    }
}
