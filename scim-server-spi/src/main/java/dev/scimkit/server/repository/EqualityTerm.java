package dev.scimkit.server.repository;

/**
 * A condition that every resource which a filter selects must meet: one attribute has exactly one value.
 *
 * <p>A repository with an index on the attribute need look only at the resources that the index gives.
 *
 * @param attribute the canonical name of a singular top-level attribute, such as {@code userName}, or the name of a
 *     multi-valued one followed by that of a sub-attribute, such as {@code members.value}, of which one element has the value;
 *     before the name of an extension's attribute there are its URI and a colon
 * @param value the value as the filter spells it; the attribute's {@code caseExact} says how it compares
 */
public record EqualityTerm(String attribute, String value) {}
