package dev.scimkit.core.resource;

/** What becomes of attributes that the schemas of a resource do not know, and of unknown URIs in {@code schemas}. */
public enum UnknownAttributes {
    /** They stay in the tree as they came. */
    KEEP,
    /** They are left out without a word. */
    DROP,
    /** Reading fails with {@code invalidSyntax}. */
    REFUSE
}
