package dev.scimkit.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.scimkit.core.error.ScimException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(ScimException.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void core_dependingOnAnotherModule_isRefused() {
        assertThat(CORE).hasSizeGreaterThan(80);
        classes()
                .that()
                .resideInAPackage("dev.scimkit.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.scimkit.core..",
                        "java..",
                        "tools.jackson..",
                        "org.jspecify.annotations..",
                        "jakarta.validation..",
                        "org.hibernate.validator..")
                .check(CORE);
    }

    @Test
    void beanValidation_usedOutsideItsLayer_isRefused() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.scimkit.core.validation..", "dev.scimkit.core.constraint..")
                .and()
                .resideOutsideOfPackages("dev.scimkit.core.user..", "dev.scimkit.core.group..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.validation..", "org.hibernate.validator..")
                .check(CORE);
        noClasses()
                .that()
                .doNotHaveSimpleName("HibernateDefault")
                .and()
                .doNotHaveSimpleName("EnglishMessages")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hibernate.validator..")
                .check(CORE);
    }

    @Test
    void packages_inACircle_areRefused() {
        slices().matching("dev.scimkit.core.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void packages_dependingOnThoseAbove_areRefused() {
        lower("dev.scimkit.core.error", "dev.scimkit.core.json..", "dev.scimkit.core.schema..");
        lower("dev.scimkit.core.json", "dev.scimkit.core.schema..", "dev.scimkit.core.resource..");
        lower("dev.scimkit.core.schema", "dev.scimkit.core.resource..", "dev.scimkit.core.message..");
        lower("dev.scimkit.core.resource", "dev.scimkit.core.user..", "dev.scimkit.core.group..");
        lower("dev.scimkit.core.resource", "dev.scimkit.core.validation..", "dev.scimkit.core.message..");
        lower("dev.scimkit.core.validation", "dev.scimkit.core.user..", "dev.scimkit.core.message..");
    }

    private static void lower(String below, String... above) {
        noClasses()
                .that()
                .resideInAPackage(below)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(CORE);
    }

    @Test
    void code_writingToTheConsole_isRefused() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }
}
