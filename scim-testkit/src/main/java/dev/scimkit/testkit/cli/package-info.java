/**
 * The command line: {@code java -jar scim-testkit-cli.jar}. It needs picocli, which only that jar holds; nothing here is
 * for use in code.
 */
@NullMarked
package dev.scimkit.testkit.cli;

import org.jspecify.annotations.NullMarked;
