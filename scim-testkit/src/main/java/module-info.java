/** The SCIM conformance suite: rules, suites, and their runs in JUnit. */
module dev.scimkit.testkit {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    requires java.net.http;
    requires java.xml;
    // for the server that clients are tested against
    requires static jdk.httpserver;
    // present only where scimkit's own server is under test
    requires static transitive dev.scimkit.server;
    // present only where the rules run in JUnit
    requires static transitive org.junit.jupiter.api;
    // present only in the executable jar of the command line
    requires static info.picocli;

    exports dev.scimkit.testkit;
    exports dev.scimkit.testkit.endpoint;
    exports dev.scimkit.testkit.fixture;
    exports dev.scimkit.testkit.junit;
    exports dev.scimkit.testkit.report;
    exports dev.scimkit.testkit.repository;
    exports dev.scimkit.testkit.rule;
    exports dev.scimkit.testkit.server;
    exports dev.scimkit.testkit.session;

    // JUnit makes the extension, and calls the tests that subclasses inherit
    opens dev.scimkit.testkit.junit;
    opens dev.scimkit.testkit.repository;
    opens dev.scimkit.testkit.cli to
            info.picocli;
}
