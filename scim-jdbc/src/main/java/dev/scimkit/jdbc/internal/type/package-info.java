/** What is known about a resource type before any request: its tables, and which of its attributes are indexed. */
@NullMarked
package dev.scimkit.jdbc.internal.type;

import org.jspecify.annotations.NullMarked;
