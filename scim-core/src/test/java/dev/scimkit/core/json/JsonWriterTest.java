package dev.scimkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.internal.json.Shape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class JsonWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["plain text", "", " "]
            ["a \\"quote\\" and a \\\\ stroke"]
            ["\\b\\t\\n\\f\\r\\u0001\\u001F"]
            ["José", "東京", "😀", "ß"]
            {"a":1,"b":-2147483648,"c":2147483648,"d":1.50,"e":123456789012345678901234567890}
            {"a":true,"b":false,"c":null,"d":{},"e":[],"f":[[{"g":[1,"h"]}]]}
            {"na\\"me":"x","näme":"y"}
            "a string alone"
            """)
    void document_writtenInUtf8_isAsItWasRead(String line) {
        String document = line.replace(", ", ",");

        byte[] written = JsonWriter.writeBytes(JsonReader.standard().read(document));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(document);
    }

    @Test
    void largeDocument_writtenInUtf8_isWhole() {
        String document = "[" + "\"0123456789\",".repeat(100_000) + "\"" + "é".repeat(100_000) + "\"]";

        byte[] written = JsonWriter.writeBytes(JsonReader.standard().read(document));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(document);
    }

    @Test
    void treeThatCanBeChanged_writtenInUtf8_isWrittenToo() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("a", "x\ny").putArray("b").add(new BigDecimal("1.0")).add(7L);

        assertThat(JsonWriter.writeBytes(tree)).asString().isEqualTo("{\"a\":\"x\\ny\",\"b\":[1.0,7]}");
    }

    @Test
    void nodeMadeByHand_amongImmutableOnes_isWrittenToo() {
        ObjectNode tree = JsonTree.object()
                .put("text", StringNode.valueOf("tab\there"))
                .put("amount", DecimalNode.valueOf(new BigDecimal("12.340")))
                .put("count", 5_000_000_000L)
                .build();

        assertThat(JsonWriter.writeBytes(tree))
                .asString()
                .isEqualTo("{\"text\":\"tab\\there\",\"amount\":12.340,\"count\":5000000000}");
    }

    @Test
    void halfSurrogatePair_inATextThatWasCut_isWrittenAsEscape() {
        ObjectNode tree = JsonTree.object()
                .put("text", "cut \uD83D…")
                .put("name \uD83D", "x")
                .build();

        assertThat(JsonWriter.writeBytes(tree))
                .asString()
                .isEqualTo("{\"text\":\"cut \\uD83D…\",\"name \\uD83D\":\"x\"}");
    }

    @Test
    void halfSurrogatePair_inANameThatIsShared_isWrittenAsEscape() {
        ObjectNode object = Shape.of("name \uDE00").object(StringNode.valueOf("y"));

        assertThat(JsonWriter.writeBytes(object)).asString().isEqualTo("{\"name \\uDE00\":\"y\"}");
    }

    @Test
    void documents_writtenByManyThreads_doNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> writers = new ArrayList<>();
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String document = "[\"" + ("writer" + i + " ").repeat(i) + "\"]";
                documents.add(document);
                writers.add(() -> JsonWriter.writeBytes(JsonReader.standard().read(document)));
            }
            List<String> written = new ArrayList<>();
            for (Future<byte[]> result : threads.invokeAll(writers)) {
                written.add(new String(result.get(), StandardCharsets.UTF_8));
            }
            assertThat(written).isEqualTo(documents);
        } finally {
            threads.shutdownNow();
        }
    }
}
