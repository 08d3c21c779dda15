/** How fast filters are parsed and matched, beside other libraries: see {@code docs/benchmarks.md}. */
package dev.scimkit.benchmarks.filter;
