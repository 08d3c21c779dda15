/**
 * What clients send that the RFCs do not allow, and a service may accept: each {@link dev.scimkit.core.leniency.Leniency}
 * on its own, in one set of {@link dev.scimkit.core.leniency.Leniencies} for POST, PUT, PATCH and bulk requests.
 */
@NullMarked
package dev.scimkit.core.leniency;

import org.jspecify.annotations.NullMarked;
