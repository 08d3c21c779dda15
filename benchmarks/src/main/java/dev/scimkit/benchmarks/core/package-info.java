/** What reading, checking, writing and changing resources costs, beside raw Jackson and the models of other libraries. */
package dev.scimkit.benchmarks.core;
