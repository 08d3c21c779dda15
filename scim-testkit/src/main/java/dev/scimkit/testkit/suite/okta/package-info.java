/** What Okta's provisioning client sends and needs to get back. */
@NullMarked
package dev.scimkit.testkit.suite.okta;

import org.jspecify.annotations.NullMarked;
