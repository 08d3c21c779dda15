package dev.scimkit.testkit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file inside the testkit's jar. */
public final class BundledFile {

    private BundledFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @param owner a class in the folder of the file
     * @param name the name of the file
     * @return the text
     */
    public static String read(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The testkit's jar is incomplete: " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
