/**
 * What identity providers really send, as sessions written down in text files that people can read; not for users.
 *
 * <p>The form of the files is described at {@link dev.scimkit.testkit.session.SessionParser}.
 */
@NullMarked
package dev.scimkit.testkit.session;

import org.jspecify.annotations.NullMarked;
