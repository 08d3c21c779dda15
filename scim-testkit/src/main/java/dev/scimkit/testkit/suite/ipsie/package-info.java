/** What the account lifecycle profile of OpenID's IPSIE working group (draft 00) requires of applications. */
@NullMarked
package dev.scimkit.testkit.suite.ipsie;

import org.jspecify.annotations.NullMarked;
