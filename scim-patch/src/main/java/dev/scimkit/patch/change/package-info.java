/** What a PATCH request does to resources of one type, for those who carry it out in a store of their own. */
@NullMarked
package dev.scimkit.patch.change;

import org.jspecify.annotations.NullMarked;
