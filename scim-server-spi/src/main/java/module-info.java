/** The repository SPI and the protocol engine (RFC 7644). */
// libphonenumber is an optional automatic module; scim-jdbc is compiled after this module
@SuppressWarnings({"requires-automatic", "module"})
module dev.scimkit.server {
    requires static transitive org.jspecify;
    requires static com.google.i18n.phonenumbers.libphonenumber;
    requires transitive dev.scimkit.core;
    requires transitive dev.scimkit.filter;
    requires transitive dev.scimkit.patch;
    requires java.net.http;
    requires org.slf4j;
    // Optional: needed only for JdkScimServer, ScimServlet and JwtAuthenticator.
    requires static jdk.httpserver;
    requires static jakarta.servlet;
    requires static com.nimbusds.jose.jwt;

    exports dev.scimkit.server;
    exports dev.scimkit.server.access;
    exports dev.scimkit.server.access.jwt;
    exports dev.scimkit.server.access.serviceuser;
    exports dev.scimkit.server.context;
    exports dev.scimkit.server.entitlement;
    exports dev.scimkit.server.event;
    exports dev.scimkit.server.http;
    exports dev.scimkit.server.http.jdk;
    exports dev.scimkit.server.http.servlet;
    exports dev.scimkit.server.internal to
            dev.scimkit.jdbc;
    exports dev.scimkit.server.lifecycle;
    exports dev.scimkit.server.memory;
    exports dev.scimkit.server.password;
    exports dev.scimkit.server.profile;
    exports dev.scimkit.server.repository;
    exports dev.scimkit.server.zitadel;
}
