/** Repositories for SQL databases (RFC 7644 section 3): SQLite embedded, PostgreSQL, and what is compatible with it. */
module dev.scimkit.jdbc {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive dev.scimkit.server;
    requires org.slf4j;

    exports dev.scimkit.jdbc;
}
