package dev.scimkit.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What identity providers really send: {@code traffic.json} holds requests as they were seen, with the rows of the
 * interoperability tables that they stand for, and what must come of them under the options named.
 */
class IdentityProviderTrafficTest {

    @TestFactory
    Stream<DynamicTest> request_asRecorded_hasTheExpectedOutcome() {
        return JsonReader.standard().read(exchanges()).values().stream()
                .map(exchange -> DynamicTest.dynamicTest(name(exchange), () -> check(exchange)));
    }

    private static void check(JsonNode exchange) {
        ResourceType type =
                exchange.get("resourceType").stringValue().equals("User") ? TestResources.USER : TestResources.GROUP;
        Resource before = ResourceReader.of(type).normalize((ObjectNode) exchange.get("before"));
        PatchOptions options = options(exchange.get("options").stringValue());
        ObjectNode body = (ObjectNode) exchange.get("body");
        if (exchange.has("error")) {
            assertThatThrownBy(() -> ScimPatch.apply(before, PatchRequest.read(body, options), options))
                    .isInstanceOfSatisfying(
                            ScimException.class,
                            refused -> assertThat(String.valueOf(refused.error().scimType()))
                                    .isEqualTo(exchange.get("error").stringValue()));
            return;
        }
        PatchResult result = ScimPatch.apply(before, PatchRequest.read(body, options), options);
        assertThat(result.resource().tree()).isEqualTo(exchange.get("after"));
        assertThat(result.changed()).isEqualTo(!exchange.get("after").equals(exchange.get("before")));
    }

    private static PatchOptions options(String name) {
        return switch (name) {
            case "strict" -> PatchOptions.of(Leniencies.strict());
            case "standard" -> PatchOptions.standard();
            case "okta" -> PatchOptions.of(Leniencies.okta());
            case "entra" -> PatchOptions.of(Leniencies.entra());
            case "oneLogin" -> PatchOptions.of(Leniencies.oneLogin());
            case "jumpCloud" -> PatchOptions.of(Leniencies.jumpCloud());
            case "lenient" -> PatchOptions.of(Leniencies.lenient());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String name(JsonNode exchange) {
        return exchange.get("id").stringValue() + " " + exchange.get("rows") + " "
                + exchange.get("options").stringValue();
    }

    private static byte[] exchanges() {
        try (InputStream in = IdentityProviderTrafficTest.class.getResourceAsStream("/traffic.json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
