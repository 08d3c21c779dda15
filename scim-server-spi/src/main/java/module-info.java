/** The repository SPI and the protocol engine (RFC 7644). */
module dev.scimkit.server {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.core;
    requires transitive dev.scimkit.filter;
    requires transitive dev.scimkit.patch;
    requires jdk.httpserver;
    requires org.slf4j;

    exports dev.scimkit.server;
    exports dev.scimkit.server.event;
    exports dev.scimkit.server.http;
    exports dev.scimkit.server.memory;
    exports dev.scimkit.server.repository;
    exports dev.scimkit.server.security;
}
