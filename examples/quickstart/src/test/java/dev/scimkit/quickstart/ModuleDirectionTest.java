package dev.scimkit.quickstart;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way: core ← filter ← patch ← server ← jdbc ← testkit ← quickstart. */
@Tag("once")
class ModuleDirectionTest {

    private static final List<String> MODULES =
            List.of("core", "filter", "patch", "server", "jdbc", "testkit", "quickstart");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("dev.scimkit");

    @ParameterizedTest
    @ValueSource(strings = {"core", "filter", "patch", "server", "jdbc", "quickstart"})
    void module_imported_hasClasses(String module) {
        assertThat(CLASSES.that(resideInAPackage(packages(module)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "filter", "patch", "server", "jdbc", "testkit"})
    void module_anywhere_dependsOnNoneToItsRight(String module) {
        String[] toTheRight = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size()).stream()
                .map(ModuleDirectionTest::packages)
                .toArray(String[]::new);

        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(packages(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(toTheRight)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void modules_together_haveNoCycles() {
        slices().matching("dev.scimkit.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "filter", "patch", "server", "jdbc", "testkit", "quickstart"})
    void packages_inACircle_areRefused(String module) {
        slices().assignedFrom(new PackageSlices())
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(resideInAPackage(packages(module))));
    }

    /** The jar has the ANTLR runtime as one of these packages. */
    @Test
    void internalPackages_ofTheFilterModule_doNotKnowEachOther() {
        slices().matching("dev.scimkit.filter.internal.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("dev.scimkit.filter.internal.antlr.."))
                .check(CLASSES);
    }

    /** Each package is a slice, except that the packages of the filter module are one: they may know each other. */
    private static final class PackageSlices implements SliceAssignment {

        private static final String FILTER = "dev.scimkit.filter";

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.startsWith(FILTER) ? FILTER : name);
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    private static String packages(String module) {
        return "dev.scimkit." + module + "..";
    }
}
