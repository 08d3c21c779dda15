package dev.scimkit.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableBodyTest {

    @Test
    void of_json_isIndented() {
        String readable = ReadableBody.of("200\nETag: W/\"1\"\n\n{\"a\":[1.10],\"b\":{}}");

        assertThat(readable.replaceAll("\\R", "\n"))
                .isEqualTo("200\nETag: W/\"1\"\n\n{\n  \"a\" : [ 1.10 ],\n  \"b\" : { }\n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"204", "200\n\n<html>", "200\n\n{\"a\":1,\"a\":2}", "200\n\n{\"a\": … (5000 characters in all)"})
    void of_anythingElse_staysUnchanged(String transcript) {
        assertThat(ReadableBody.of(transcript)).isEqualTo(transcript);
    }
}
