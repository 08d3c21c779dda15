/**
 * The results of a run, and the reports made of them. {@link dev.scimkit.testkit.report.ConformanceReport} holds the
 * results; {@link dev.scimkit.testkit.report.ReportFormat} writes them for people and for machines.
 */
@NullMarked
package dev.scimkit.testkit.report;

import org.jspecify.annotations.NullMarked;
