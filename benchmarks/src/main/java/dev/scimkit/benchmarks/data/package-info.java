/** The data that the benchmarks use: users as clients send them, many different users, and groups. Nothing here depends on a SCIM library. */
package dev.scimkit.benchmarks.data;
