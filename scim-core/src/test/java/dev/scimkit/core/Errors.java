package dev.scimkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import tools.jackson.databind.node.ObjectNode;

/** Asserts SCIM errors, and reads JSON written with single quotes. */
public final class Errors {

    private Errors() {}

    public static ScimError errorOf(ThrowingCallable code) {
        ScimException thrown = catchThrowableOfType(ScimException.class, code);
        assertThat(thrown).as("a ScimException").isNotNull();
        return thrown.error();
    }

    public static void assertError(ThrowingCallable code, ScimType type, String path) {
        ScimError error = errorOf(code);
        assertThat(error.scimType()).isEqualTo(type);
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.status()).isEqualTo(400);
    }

    public static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    public static ObjectNode tree(String singleQuoted) {
        return JsonReader.standard().readObject(json(singleQuoted).getBytes(StandardCharsets.UTF_8));
    }
}
