package dev.scimkit.jdbc.internal.schema;

import dev.scimkit.jdbc.internal.dialect.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A numbered script. It records itself in the table of versions, so it does not matter who runs it.
 *
 * @param version its number
 * @param name its file name
 * @param path its path in the jar
 * @param text its SQL, with the prefix of the tables
 */
public record Script(int version, String name, String path, String text) {

    private static final List<String> NAMES = List.of("V1__resources.sql", "V2__outbox.sql", "V3__service_users.sql");

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern END = Pattern.compile(";\\s*(?:\n|$)");

    /**
     * Reads the scripts of a dialect.
     *
     * @param dialect the dialect
     * @param prefix what the names of the tables begin with
     * @return all scripts in order
     */
    public static List<Script> all(Dialect dialect, String prefix) {
        List<Script> scripts = new ArrayList<>();
        for (String name : NAMES) {
            String path = "dev/scimkit/jdbc/" + dialect.name() + "/" + name;
            scripts.add(
                    new Script(scripts.size() + 1, name, path, read("/" + path).replace("${prefix}", prefix)));
        }
        return List.copyOf(scripts);
    }

    /** {@return its statements in order} */
    public List<String> statements() {
        return END.splitAsStream(COMMENT.matcher(text).replaceAll(""))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String path) {
        try (InputStream script = Script.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("The jar of scim-jdbc lacks " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
