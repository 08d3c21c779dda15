/** Measures scim-jdbc beside hand-written SQL, in databases of up to a million users. */
package dev.scimkit.benchmarks.jdbc;
