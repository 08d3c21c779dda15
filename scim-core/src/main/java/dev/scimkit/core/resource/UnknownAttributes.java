package dev.scimkit.core.resource;

/** How to treat attributes that no schema of a resource defines, and unknown URIs in {@code schemas}. */
public enum UnknownAttributes {
    /** They stay in the tree unchanged. */
    KEEP,
    /** They are left out silently. */
    DROP,
    /** Reading fails with {@code invalidSyntax}. */
    REFUSE
}
