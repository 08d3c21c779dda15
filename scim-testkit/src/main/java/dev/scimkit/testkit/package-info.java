/**
 * The SCIM conformance suite. The door is {@link dev.scimkit.testkit.ScimTestkit}: it runs the {@linkplain
 * dev.scimkit.testkit.rule.Rule rules} of one or more {@linkplain dev.scimkit.testkit.rule.Suite suites} against a {@link
 * dev.scimkit.testkit.endpoint.ScimEndpoint} and gives a {@link dev.scimkit.testkit.report.ConformanceReport}. For JUnit
 * see {@link dev.scimkit.testkit.junit}.
 */
@NullMarked
package dev.scimkit.testkit;

import org.jspecify.annotations.NullMarked;
