/** The rules of the standard suite, one class for each part of the RFCs; not for users. */
@NullMarked
package dev.scimkit.testkit.rules;

import org.jspecify.annotations.NullMarked;
