package dev.scimkit.patch.change;

/**
 * A name in a value without a path that the resource type does not have, and that was skipped because
 * {@link dev.scimkit.core.leniency.Leniency#UNKNOWN_ATTRIBUTES} is tolerated.
 *
 * @param position the position of the operation
 * @param name the name, with the schema's URI where it was found in the object of a schema
 */
public record SkippedName(int position, String name) {}
