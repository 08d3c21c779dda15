/** The SCIM filter language: grammar, syntax tree and compiled matcher (RFC 7644 section 3.4.2.2). */
module dev.scimkit.filter {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.core;
    requires org.antlr.antlr4.runtime;

    exports dev.scimkit.filter;
}
