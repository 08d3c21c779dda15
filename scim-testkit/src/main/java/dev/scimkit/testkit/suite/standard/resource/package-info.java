/** Rules about creating, reading, replacing and deleting one resource. */
@NullMarked
package dev.scimkit.testkit.suite.standard.resource;

import org.jspecify.annotations.NullMarked;
