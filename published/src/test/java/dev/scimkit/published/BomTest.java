package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The BOM lists what is published. */
class BomTest {

    private static final Pom BOM = Pom.in(Pom.HOME.resolve("scim-bom"));

    @Test
    void bom_now_listsEveryPublishedModuleAndNothingElse() {
        List<String> listed = BOM.each("dependencyManagement", "dependencies", "dependency").stream()
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
        assertThat(listed)
                .as("Every module without <maven.deploy.skip> is published: add it to scim-bom/pom.xml, to the"
                        + " dependencyManagement of the root POM, and to the dependencies of published/pom.xml."
                        + " A module that is not published has maven.deploy.skip and maven.install.skip")
                .containsExactlyInAnyOrderElementsOf(
                        Pom.publishedJars().stream().map(Pom::artifactId).toList());
    }

    @Test
    void entries_ofTheBom_haveTheVersionOfTheBuild() {
        assertThat(BOM.each("dependencyManagement", "dependencies", "dependency"))
                .allSatisfy(dependency -> {
                    assertThat(text(dependency, "groupId")).isEqualTo("dev.scimkit");
                    assertThat(text(dependency, "version")).isEqualTo("${project.version}");
                });
    }

    @Test
    void modules_published_areTestedHere() {
        List<String> tested = Pom.in(Pom.HOME.resolve("published")).each("dependencies", "dependency").stream()
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
        assertThat(tested)
                .as("published/pom.xml must depend on every published module that has a module-info")
                .containsAll(
                        Pom.publishedModules().stream().map(Pom::artifactId).toList());
    }

    @Test
    void modules_published_sayWhatTheyAre() {
        assertThat(Pom.publishedJars()).allSatisfy(pom -> {
            assertThat(pom.text("name")).contains(pom.artifactId());
            assertThat(pom.text("description").orElse("")).as("description").isNotBlank();
            assertThat(pom.text("parent", "artifactId")).contains("scimkit-parent");
        });
    }

    @Test
    void parent_ofAll_hasWhatMavenCentralDemands() {
        Pom parent = Pom.in(Pom.HOME);
        for (String[] path : List.of(
                new String[] {"name"},
                new String[] {"description"},
                new String[] {"url"},
                new String[] {"licenses", "license", "name"},
                new String[] {"licenses", "license", "url"},
                new String[] {"developers", "developer", "name"},
                new String[] {"developers", "developer", "organizationUrl"},
                new String[] {"scm", "connection"},
                new String[] {"scm", "developerConnection"},
                new String[] {"scm", "url"})) {
            assertThat(parent.text(path)).as(String.join("/", path)).isNotEqualTo(Optional.empty());
        }
    }

    @Test
    void versions_ofTheExampleWithItsOwnParent_areThatOfTheBuild() {
        Pom example = Pom.in(Pom.HOME.resolve("examples/spring-boot"));
        Optional<String> version = Pom.in(Pom.HOME).text("version");
        assertThat(example.text("version")).isEqualTo(version);
        assertThat(example.text("properties", "scimkit.version")).isEqualTo(version);
    }

    private static String text(Element dependency, String name) {
        return Pom.children(dependency, name).get(0).getTextContent().strip();
    }
}
