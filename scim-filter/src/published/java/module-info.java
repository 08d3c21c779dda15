/**
 * The SCIM filter language: grammar, syntax tree and compiled matcher (RFC 7644 section 3.4.2.2).
 *
 * <p>The descriptor of the published jar, which contains the ANTLR runtime in a package of its own. It must agree with the
 * one that this module is compiled with, apart from that.
 */
module dev.scimkit.filter {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.core;

    exports dev.scimkit.filter;
}
