/** What the SCIM 2.0 interoperability profile (draft-zollner-scim-interop-profile-02) requires of servers. */
@NullMarked
package dev.scimkit.testkit.suite.interop;

import org.jspecify.annotations.NullMarked;
