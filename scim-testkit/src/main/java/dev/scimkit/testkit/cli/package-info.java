/**
 * The command line: {@code java -jar scim-testkit-cli.jar}. It needs picocli, which only that jar contains. Nothing
 * here is meant to be used from code.
 */
@NullMarked
package dev.scimkit.testkit.cli;

import org.jspecify.annotations.NullMarked;
