/**
 * Writes a {@linkplain dev.scimkit.testkit.ConformanceReport report} for people and for machines. The door is {@link
 * dev.scimkit.testkit.report.ReportFormat}.
 */
@NullMarked
package dev.scimkit.testkit.report;

import org.jspecify.annotations.NullMarked;
