module consumer.patch {
    requires dev.scimkit.patch;
}
