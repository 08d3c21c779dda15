/** Rules about /ServiceProviderConfig, /ResourceTypes and /Schemas. */
@NullMarked
package dev.scimkit.testkit.suite.standard.discovery;

import org.jspecify.annotations.NullMarked;
