package dev.scimkit.jpa.internal.definition;

import org.jspecify.annotations.Nullable;

/**
 * The collection that has members of a group.
 *
 * @param collection the property: a collection of member entities, or of join entities
 * @param member the property of the join entity that is the member; null without a join entity
 */
public record MembersDefinition(String collection, @Nullable String member) {}
