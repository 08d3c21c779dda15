package dev.scimkit.server.context;

/** What a caller wants to do with resources. */
public enum Permission {
    /** Read and search. */
    READ,
    /** Create, replace and patch. */
    WRITE,
    /** Delete. */
    DELETE
}
