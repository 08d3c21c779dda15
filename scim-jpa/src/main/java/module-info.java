/** Repositories over the JPA entities of an application (RFC 7644 section 3). */
module dev.scimkit.jpa {
    requires static transitive org.jspecify;
    requires transitive dev.scimkit.server;
    requires transitive jakarta.persistence;
    requires java.sql;
    requires org.slf4j;

    exports dev.scimkit.jpa;
}
