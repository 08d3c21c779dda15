module consumer.testkit {
    requires dev.scimkit.testkit;
    requires dev.scimkit.server;
}
