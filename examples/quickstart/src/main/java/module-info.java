/** A SCIM server in one command: an application made of scimkit and the JDK, to run and to copy from. */
module dev.scimkit.quickstart {
    requires dev.scimkit.server;
    requires static org.jspecify;
}
