/** Broken servers: the reference server with one thing wrong, to test the rules with. */
package dev.scimkit.testkit.mutants;
