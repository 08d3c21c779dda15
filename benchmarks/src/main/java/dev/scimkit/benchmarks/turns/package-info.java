/** Measures by CPU time, with the contestants taking turns: see {@code docs/benchmarks.md}. */
package dev.scimkit.benchmarks.turns;
