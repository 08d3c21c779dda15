/** Turns recorded traffic of an identity provider into a session file, without its secrets. */
@NullMarked
package dev.scimkit.testkit.recording;

import org.jspecify.annotations.NullMarked;
