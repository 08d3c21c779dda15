module consumer.filter {
    requires dev.scimkit.filter;
}
