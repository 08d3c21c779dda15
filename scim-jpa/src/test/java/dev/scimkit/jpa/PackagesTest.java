package dev.scimkit.jpa;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dependencies that packages may have. */
@Tag("once")
class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(EntityMapping.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packages_dependencies_haveNoCycles() {
        slices().matching("dev.scimkit.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
