/** How rules are written and run; not for users. */
@NullMarked
package dev.scimkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
