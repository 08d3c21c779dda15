package dev.scimkit.spring;

import org.junit.jupiter.api.BeforeAll;

/** Behind Spring Security: its chain and its firewall let SCIM pass as if they were not there. */
class SpringSecurityAdapterTest extends InSpringBoot {

    @BeforeAll
    static void start() {
        startApplication(RunningApplication.PROPERTIES_OF_TOKEN, "scimkit.organization=main");
    }
}
