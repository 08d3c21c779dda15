package dev.scimkit.core.error;

/** What a request asks for, as the tables of RFC 7644 section 3.12 tell requests apart. */
public enum RequestKind {
    /** Reads a resource or a list by GET (section 3.4). */
    GET("GET"),
    /** Queries by POST to {@code /.search} (section 3.4.3). */
    SEARCH("POST"),
    /** Creates by POST (section 3.3). */
    CREATE("POST"),
    /** Does several operations by POST to {@code /Bulk} (section 3.7). */
    BULK("POST"),
    /** Replaces by PUT (section 3.5.1). */
    REPLACE("PUT"),
    /** Changes by PATCH (section 3.5.2). */
    PATCH("PATCH"),
    /** Deletes (section 3.6). */
    DELETE("DELETE");

    private final String method;

    RequestKind(String method) {
        this.method = method;
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }
}
