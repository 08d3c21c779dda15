package dev.scimkit.jpa.internal.model;

/**
 * An attribute whose value is the id of another entity, such as the manager of users.
 *
 * @param model the mapping that has the attribute
 * @param binding the attribute
 * @param reference the association
 */
public record Referrer(EntityModel model, Binding binding, Reference reference) {}
