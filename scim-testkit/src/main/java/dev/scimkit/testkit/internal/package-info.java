/** Reading of files inside the testkit's jar; not for users. */
@NullMarked
package dev.scimkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
