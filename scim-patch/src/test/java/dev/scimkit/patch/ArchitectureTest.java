package dev.scimkit.patch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchRequest;
import org.junit.jupiter.api.Test;

/** What the packages of the module may know of each other and of other modules. */
class ArchitectureTest {

    private static final JavaClasses PATCH = new ClassFileImporter()
            .importUrl(ScimPatch.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packageCycle_anywhere_isRefused() {
        assertThat(PATCH).hasSizeGreaterThan(40);
        slices().matching("dev.scimkit.(**)").should().beFreeOfCycles().check(PATCH);
    }

    @Test
    void package_knowingTheDoor_isRefused() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.scimkit.patch.internal..", "dev.scimkit.patch.request", "dev.scimkit.patch.change")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.scimkit.patch")
                .check(PATCH);
    }

    @Test
    void paths_readOutsideTheResolver_areRefused() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.scimkit.patch.internal.apply",
                        "dev.scimkit.patch.internal.value",
                        "dev.scimkit.patch.change")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PatchPath.class, PatchRequest.Operation.class)
                .check(PATCH);
    }

    @Test
    void module_needingMoreThanCoreAndFilter_isRefused() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.scimkit.patch..",
                        "dev.scimkit.filter..",
                        "dev.scimkit.core..",
                        "java..",
                        "tools.jackson..",
                        "org.jspecify.annotations..")
                .check(PATCH);
    }
}
