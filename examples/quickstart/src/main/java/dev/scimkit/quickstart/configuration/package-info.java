/** How the server is to be started: reads and checks the command line and the files that it names. */
@NullMarked
package dev.scimkit.quickstart.configuration;

import org.jspecify.annotations.NullMarked;
