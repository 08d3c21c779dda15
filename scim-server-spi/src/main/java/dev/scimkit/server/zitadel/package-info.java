/** The policies of {@link dev.scimkit.server.ScimProfile#zitadel()}; each names the facts that it holds. Not exported. */
@NullMarked
package dev.scimkit.server.zitadel;

import org.jspecify.annotations.NullMarked;
