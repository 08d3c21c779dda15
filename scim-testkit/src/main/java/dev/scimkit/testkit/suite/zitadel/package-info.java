/** The zitadel suite: how ZITADEL's SCIM interface answers, including where it departs from the RFCs. */
@NullMarked
package dev.scimkit.testkit.suite.zitadel;

import org.jspecify.annotations.NullMarked;
