/**
 * The protocol engine. A request goes through its packages in this order: {@code wire} (parts of HTTP messages), {@code route}
 * (what method and path ask for), then {@code read}, {@code write} or {@code bulk}, and {@code present} (the response).
 * {@code type} has what is known about a resource type before any request, {@code request} the request on its way.
 */
@NullMarked
package dev.scimkit.server.internal.engine;

import org.jspecify.annotations.NullMarked;
