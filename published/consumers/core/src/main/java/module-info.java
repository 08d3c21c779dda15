module consumer.core {
    requires dev.scimkit.core;
}
