/** The parser that ANTLR writes from {@code ScimFilter.g4}, and what it stands on. Not for use from outside. */
@NullMarked
package dev.scimkit.filter.internal.syntax;

import org.jspecify.annotations.NullMarked;
