package dev.scimkit.benchmarks.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A user with every attribute of the full enterprise user of RFC 7643 section 8.3, in data of our own. */
final class EnterpriseUserJson {

    private EnterpriseUserJson() {}

    static byte[] load() {
        try (InputStream json = EnterpriseUserJson.class.getResourceAsStream("user-enterprise.json")) {
            return json.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
