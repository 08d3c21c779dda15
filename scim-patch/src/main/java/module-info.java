/** PATCH (RFC 7644 section 3.5.2): reads, applies, builds and computes requests. */
module dev.scimkit.patch {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.core;
    requires transitive dev.scimkit.filter;

    exports dev.scimkit.patch;
    exports dev.scimkit.patch.change;
    exports dev.scimkit.patch.request;
}
