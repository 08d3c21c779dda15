module consumer.server {
    requires dev.scimkit.server;
    requires java.net.http;
    requires jdk.httpserver;
}
