/** What Microsoft Entra ID's provisioning client sends and needs to get back. */
@NullMarked
package dev.scimkit.testkit.suite.entra;

import org.jspecify.annotations.NullMarked;
