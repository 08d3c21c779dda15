package dev.scimkit.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dependencies that packages may have. */
@Tag("once")
class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(ScimTestkit.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packages_dependencies_haveNoCycles() {
        slices().matching("dev.scimkit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void suites_dependencies_areTheRuleLanguageOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.scimkit.testkit.suite..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.scimkit.testkit",
                        "dev.scimkit.testkit.report",
                        "dev.scimkit.testkit.junit",
                        "dev.scimkit.testkit.cli",
                        "dev.scimkit.testkit.server")
                .check(CLASSES);
    }

    @Test
    void ruleLanguage_dependencies_excludeRulesAndResults() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.scimkit.testkit.endpoint", "dev.scimkit.testkit.rule", "dev.scimkit.testkit.language")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.scimkit.testkit",
                        "dev.scimkit.testkit.report",
                        "dev.scimkit.testkit.session",
                        "dev.scimkit.testkit.suite..")
                .check(CLASSES);
    }
}
