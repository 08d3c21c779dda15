/** What a rule is: its requirement, its level and its suite. */
@NullMarked
package dev.scimkit.testkit.rule;

import org.jspecify.annotations.NullMarked;
