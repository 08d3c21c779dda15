package dev.scimkit.spring;

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
            .importUrl(ScimAutoConfiguration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void packages_dependencies_haveNoCycles() {
        slices().matching("dev.scimkit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** Without a module descriptor, the compiler does not refuse them. */
    @Test
    void internalPackages_ofOtherModules_areNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.scimkit..internal..")
                .check(CLASSES);
    }
}
