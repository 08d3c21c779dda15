package dev.scimkit.quickstart.configuration;

import java.nio.file.Path;

/** Where the server keeps its data. */
public sealed interface Place {

    /** Nowhere beyond the end of the process. */
    record Memory() implements Place {}

    /**
     * A SQLite database.
     *
     * @param path the file
     */
    record File(Path path) implements Place {}

    /**
     * A PostgreSQL database.
     *
     * @param url its JDBC URL
     */
    record Postgresql(String url) implements Place {}
}
