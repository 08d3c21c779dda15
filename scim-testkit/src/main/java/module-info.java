/** The SCIM conformance suite: rules, suites, and their runs in JUnit. */
module dev.scimkit.testkit {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    requires java.net.http;
    // present only where scimkit's own server is under test
    requires static transitive dev.scimkit.server;
    // present only where the rules run in JUnit
    requires static transitive org.junit.jupiter.api;

    exports dev.scimkit.testkit;
    exports dev.scimkit.testkit.junit;
    exports dev.scimkit.testkit.server;
}
