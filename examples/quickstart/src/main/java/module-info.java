/** A SCIM server in one command: an application made of scimkit and the JDK, to run and to copy from. */
module dev.scimkit.quickstart {
    requires com.nimbusds.jose.jwt;
    requires com.zaxxer.hikari;
    requires dev.scimkit.jdbc;
    requires dev.scimkit.server;
    requires java.logging;
    requires java.sql;
    requires jdk.httpserver;
    requires static org.jspecify;
}
