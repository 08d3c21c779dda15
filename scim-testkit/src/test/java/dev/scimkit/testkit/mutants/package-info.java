/** Broken servers: the reference server with one defect each, to test the rules with. */
package dev.scimkit.testkit.mutants;
