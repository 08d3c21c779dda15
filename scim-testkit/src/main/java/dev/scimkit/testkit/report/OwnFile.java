package dev.scimkit.testkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that comes with the testkit. */
final class OwnFile {

    private OwnFile() {}

    static String read(String name) {
        try (InputStream file = OwnFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The testkit lacks its own file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
