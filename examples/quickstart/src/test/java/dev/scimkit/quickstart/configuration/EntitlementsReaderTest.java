package dev.scimkit.quickstart.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class EntitlementsReaderTest {

    /** The file that the guide shows. */
    public static final String SAMPLE = """
            { "roles": [ { "id": "admin", "displayName": "Administrator", "description": "May do everything" } ],
              "types": [ { "name": "License", "endpoint": "/Licenses", "description": "What the customer pays for",
                           "entries": [ { "id": "gold", "displayName": "Gold" } ] } ],
              "refuseUnknown": true }
            """;

    @TempDir
    private Path folder;

    @Test
    void file_complete_isRead() throws IOException {
        EntitlementCatalog catalog = EntitlementsReader.read(write(SAMPLE));

        assertThat(catalog.types()).map(Object::toString).containsExactly("Role", "License");
        assertThat(catalog.types().get(0).entries()).map(Resource::getId).containsExactly("admin");
        assertThat(catalog.types().get(1).type().endpoint()).isEqualTo("/Licenses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"role\": [] } | role is unknown",
                "{ \"roles\": [ { \"id\": \"a\" } ] } | roles[0].displayName is missing",
                "{ \"refuseUnknown\": 1 } | refuseUnknown must be true or false",
                "{ \"types\": [ { \"name\": \"A\", \"endpoint\": \"/A/B\", \"entries\": [] } ] } | one path segment"
            })
    void file_wrong_saysWhere(String text, String fault) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> EntitlementsReader.read(file))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(fault);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("entitlements.json"), text);
    }
}
