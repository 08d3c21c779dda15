package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong encodings are refused, never guessed (RFC 7644 sections 3.1 and 3.12). */
class EncodingsTest {

    private static final String USER =
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"Zoë\"}";

    private final TestService service = TestService.create();

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%4", "a%", "%ff", "%c3", "%c3%28", "%ed%a0%80", "%c0%af", "%-1", "%+1"})
    void escape_malformedInAPath_is400_P_3_12_01(String segment) {
        assertRefused(service.send("GET", "/Users/" + segment, null), 400, "The path is not percent-encoded UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%4", "a%", "%ff", "%c3", "%c3%28", "%ed%a0%80", "%c0%af", "%-1", "%+1"})
    void escape_malformedInAQuery_is400_P_3_12_01(String text) {
        for (String query : new String[] {"filter=" + text, text + "=1", "other=" + text}) {
            assertRefused(service.send("GET", "/Users?" + query, null), 400, "The query is not percent-encoded UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "GZIP", "identity, gzip", "unknown"})
    void body_compressed_is415NamingWhatIsAccepted(String coding) {
        ScimHttpResponse response = post(USER.getBytes(StandardCharsets.UTF_8), "application/scim+json", coding);
        assertRefused(response, 415, "The body must not be compressed: Content-Encoding must be absent or identity");
        assertThat(response.headers().first("Accept-Encoding")).contains("identity");
    }

    @Test
    void body_declaredToBeUncompressed_isRead() {
        assertThat(post(USER.getBytes(StandardCharsets.UTF_8), "application/scim+json", "Identity")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=iso-8859-1", "charset=\"utf-16\"", "Charset=US-ASCII", "v=1; charset=latin1"})
    void charset_otherThanUtf8_is415NamingUtf8(String parameter) {
        assertRefused(
                post(USER.getBytes(StandardCharsets.UTF_8), "application/json; " + parameter, "identity"),
                415,
                "The body must be in UTF-8, but its charset parameter says otherwise");
    }

    @Test
    void body_inAsciiUnderAnyCharset_isRead() {
        byte[] ascii = USER.replace("ë", "e").getBytes(StandardCharsets.US_ASCII);
        assertThat(post(ascii, "application/json; charset=ISO-8859-1", "identity")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"; charset=utf-8", ";charset=\"UTF-8\"", "; charset=UTF8", ";", "; odata=verbose"})
    void body_inUtf8WhateverElseIsDeclared_isRead(String parameters) {
        assertThat(post(USER.getBytes(StandardCharsets.UTF_8), "application/json" + parameters, "identity")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void body_inAnotherEncoding_is400NamingUtf8(String charset) {
        assertRefused(
                post(USER.getBytes(Charset.forName(charset)), "application/scim+json", "identity"),
                400,
                "The body must be JSON in UTF-8");
    }

    @Test
    void surrogate_inUtf8_isRefused() {
        byte[] octets = USER.replace("ë", "?").getBytes(StandardCharsets.UTF_8);
        int place = new String(octets, StandardCharsets.UTF_8).indexOf('?') - 2;
        octets[place] = (byte) 0xED;
        octets[place + 1] = (byte) 0xA0;
        octets[place + 2] = (byte) 0x80;
        assertRefused(post(octets, "application/scim+json", "identity"), 400, "The body must be JSON in UTF-8");
    }

    @Test
    void byteOrderMark_beforeTheBody_isSkipped() {
        assertThat(post(("\uFEFF" + USER).getBytes(StandardCharsets.UTF_8), "application/scim+json", "identity")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void number_thatJavaCannotRead_is400NamingItsPlace() {
        String number = USER.replace("\"Zoë\"", "66666666661e99966666666666");
        assertRefused(
                post(number.getBytes(StandardCharsets.UTF_8), "application/scim+json", "identity"),
                400,
                "The JSON document is beyond a limit: at most 32 levels, 1000 characters in a name, 1000000 in a string, "
                        + "100 in a number that is at most 1000 powers of ten from its digits (line 1, column 70)");
    }

    private ScimHttpResponse post(byte[] body, String contentType, String coding) {
        HttpHeaders headers = HttpHeaders.none()
                .with("Authorization", "Bearer token-1")
                .with("Content-Type", contentType)
                .with("Content-Encoding", coding);
        return service.send(new ScimHttpRequest(
                "POST",
                TestService.BASE,
                "/" + TestService.ORG + "/Users",
                "",
                headers,
                new ByteArrayInputStream(body)));
    }

    private static void assertRefused(ScimHttpResponse response, int status, String detail) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(TestService.json(response).at("/schemas/0").asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(TestService.json(response).get("detail").asString()).isEqualTo(detail);
    }
}
