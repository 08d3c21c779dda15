/** An authenticated request on its way through the engine, and its body. */
@NullMarked
package dev.scimkit.server.internal.engine.request;

import org.jspecify.annotations.NullMarked;
