/** Databases for tests: SQLite, and a PostgreSQL server that the tests start themselves. */
package dev.scimkit.jdbc.testing;
