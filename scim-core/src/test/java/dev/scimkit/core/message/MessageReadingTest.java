package dev.scimkit.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Messages are read from text, from octets and from trees alike. */
class MessageReadingTest {

    private record Message(
            String json,
            Function<String, Object> fromText,
            Function<byte[], Object> fromOctets,
            Function<ObjectNode, Object> fromTree) {}

    static Stream<Message> messages() {
        return Stream.of(
                new Message("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
                         "Operations": [{"method": "DELETE", "path": "/Users/ä"}]}""", BulkRequest::read, BulkRequest::read, BulkRequest::read),
                new Message("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"],
                         "Operations": [{"method": "DELETE", "location": "https://example.com/Users/ä", "status": "204"}]}""", BulkResponse::read, BulkResponse::read, BulkResponse::read),
                new Message("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "404", "detail": "ä"}""", ErrorMessage::read, ErrorMessage::read, ErrorMessage::read),
                new Message("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
                         "totalResults": 1, "Resources": [{"userName": "ä"}]}""", ListResponse::read, ListResponse::read, ListResponse::read),
                new Message("""
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "title eq \\"ä\\""}""", SearchRequest::read, SearchRequest::read, SearchRequest::read));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_fromTextAndOctets_isTheOneFromTheTree(Message message) {
        Object read = message.fromTree().apply(JsonReader.standard().readObject(message.json()));

        assertThat(List.of(
                        message.fromText().apply(message.json()),
                        message.fromOctets().apply(message.json().getBytes(StandardCharsets.UTF_8))))
                .containsExactly(read, read);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void text_notAJsonObject_isInvalidSyntax(Message message) {
        assertThatThrownBy(() -> message.fromText().apply("[]"))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().scimType()).isEqualTo(ScimType.INVALID_SYNTAX));
    }
}
