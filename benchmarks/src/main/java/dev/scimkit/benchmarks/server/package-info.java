/** Whole requests, in process and over loopback HTTP: from the bytes of the request to those of the response. */
package dev.scimkit.benchmarks.server;
