package dev.scimkit.server.repository;

/**
 * A necessary condition of a filter: every match has this value in this attribute.
 *
 * <p>A repository with an index on the attribute need only check the resources that the index returns.
 *
 * @param attribute the canonical name of a singular top-level attribute, such as {@code userName}, or of a multi-valued
 *     one and its sub-attribute, such as {@code members.value}, if one element has the value; an extension's attribute
 *     is preceded by the extension's URI and a colon
 * @param value the value as spelled in the filter; the attribute's {@code caseExact} decides how to compare it
 */
public record EqualityTerm(String attribute, String value) {}
