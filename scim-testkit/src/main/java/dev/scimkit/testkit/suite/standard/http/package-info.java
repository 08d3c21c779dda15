/** Rules about HTTP itself: endpoints, media types, errors, versions and access. */
@NullMarked
package dev.scimkit.testkit.suite.standard.http;

import org.jspecify.annotations.NullMarked;
