/**
 * What an application implements: {@link dev.scimkit.server.repository.ResourceRepository}, one for each resource type,
 * and the values that the engine passes to it.
 */
@NullMarked
package dev.scimkit.server.repository;

import org.jspecify.annotations.NullMarked;
