package dev.scimkit.spring;

import org.junit.jupiter.api.BeforeAll;

/** Without Spring Security. */
class SpringBootAdapterTest extends InSpringBoot {

    @BeforeAll
    static void start() {
        startApplication(
                RunningApplication.PROPERTIES_OF_TOKEN,
                "scimkit.organization=main",
                "spring.autoconfigure.exclude=" + WithoutSecurity.EXCLUDED);
    }
}
