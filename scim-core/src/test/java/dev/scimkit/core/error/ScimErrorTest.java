package dev.scimkit.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.message.ErrorMessage;
import org.junit.jupiter.api.Test;

class ScimErrorTest {

    @Test
    void code_keptWithThePath_isNotWritten() {
        ScimError error = ScimError.of(ScimType.INVALID_VALUE, "Too long")
                .withCode("RULE-1")
                .at("title");

        assertThat(error.code()).isEqualTo("RULE-1");
        assertThat(error.path()).isEqualTo("title");
        assertThat(ErrorMessage.write(error).toString()).doesNotContain("RULE-1");
        assertThat(new ScimError(400, ScimType.INVALID_VALUE, "Too long", "title").code())
                .isNull();
    }
}
