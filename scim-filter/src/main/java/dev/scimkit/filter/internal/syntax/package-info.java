/** The parser that ANTLR generates from {@code ScimFilter.g4}, and its helpers. Internal. */
@NullMarked
package dev.scimkit.filter.internal.syntax;

import org.jspecify.annotations.NullMarked;
