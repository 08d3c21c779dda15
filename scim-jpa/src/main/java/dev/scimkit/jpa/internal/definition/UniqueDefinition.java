package dev.scimkit.jpa.internal.definition;

import org.jspecify.annotations.Nullable;

/**
 * What says that the value of an attribute is in use.
 *
 * @param attribute the path of the attribute
 * @param constraint the name of a constraint of the database, or null
 * @param exception the class of an exception of the application, or null
 */
public record UniqueDefinition(
        String attribute,
        @Nullable String constraint,
        @Nullable Class<? extends Throwable> exception) {}
