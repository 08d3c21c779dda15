package dev.scimkit.server.context;

/** What a request asks for (RFC 7644 section 3.2). */
public enum ScimOperation {
    /** POST of a new resource. */
    CREATE,
    /** GET or HEAD of one resource. */
    READ,
    /** GET or HEAD of a list, or POST of a {@code .search}. */
    SEARCH,
    /** PUT of a resource. */
    REPLACE,
    /** PATCH of a resource. */
    PATCH,
    /** DELETE of a resource. */
    DELETE,
    /** Many operations in one request. */
    BULK,
    /** Reading the discovery endpoints. */
    DISCOVERY,
    /** Anything else, such as OPTIONS or a path without an endpoint. */
    OTHER
}
