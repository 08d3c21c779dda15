/** PATCH of users and groups, beside other SCIM libraries. */
package dev.scimkit.benchmarks.patch;
