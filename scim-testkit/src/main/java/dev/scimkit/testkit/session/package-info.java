/**
 * Sessions: sequences of requests in text files, recorded from what identity providers really send.
 *
 * <p>The file format is described at {@link dev.scimkit.testkit.session.SessionFile}.
 */
@NullMarked
package dev.scimkit.testkit.session;

import org.jspecify.annotations.NullMarked;
