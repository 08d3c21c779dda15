/** PatchOp: parse, apply and diff (RFC 7644 section 3.5.2). */
module dev.scimkit.patch {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.core;
    requires transitive dev.scimkit.filter;

    exports dev.scimkit.patch;
}
