/**
 * The interfaces that an application implements: {@link dev.scimkit.server.repository.ResourceRepository} for each
 * resource type, its optional companions, and the values that the engine passes to them.
 */
@NullMarked
package dev.scimkit.server.repository;

import org.jspecify.annotations.NullMarked;
