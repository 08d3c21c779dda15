package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the profile "release" makes is complete, as Maven Central demands it. Other builds do not make it. */
@EnabledIfSystemProperty(named = "scimkit.release", matches = "true", disabledReason = "not built with -Prelease")
class ReleaseTest {

    private static final String LICENCE = "META-INF/LICENSE";

    static List<Pom> publishedJars() {
        return Pom.publishedJars();
    }

    @ParameterizedTest
    @MethodSource("publishedJars")
    void jars_ofAModule_areAllThereWithTheLicence(Pom pom) throws IOException {
        String licence = Files.readString(Pom.HOME.resolve("LICENSE"));
        for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            assertThat(pom.built(suffix)).exists();
            assertThat(text(pom.built(suffix), LICENCE)).as(suffix).contains(licence);
        }
        assertThat(text(pom.built("-javadoc.jar"), "index.html")).isPresent();
        assertThat(names(pom.built("-sources.jar"))).anyMatch(name -> name.endsWith(".java"));
    }

    @ParameterizedTest
    @MethodSource("publishedJars")
    void tests_ofAModule_areInNoJar(Pom pom) throws IOException {
        try (Stream<Path> files = Files.list(pom.folder().resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("A jar with tests would be published. Share tests as sources, as in scim-jdbc/src/testing")
                    .noneMatch(name -> name.endsWith("-tests.jar"));
        }
    }

    @ParameterizedTest
    @MethodSource("publishedJars")
    void entries_ofAJar_areNotNewerThanTheRelease(Pom pom) throws IOException {
        LocalDateTime release = LocalDateTime.ofInstant(
                Instant.parse(Pom.in(Pom.HOME)
                        .text("properties", "project.build.outputTimestamp")
                        .orElseThrow()),
                ZoneOffset.UTC);
        for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
            try (ZipFile jar = new ZipFile(pom.built(suffix).toFile())) {
                assertThat(jar.stream().filter(entry -> entry.getTimeLocal().isAfter(release)))
                        .as(suffix + ": a jar with the time of the build is another one each time")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("publishedJars")
    void billOfMaterials_ofAModule_namesIt(Pom pom) throws IOException {
        Path file = pom.folder().resolve("target/bom.json");
        JsonNode component =
                JsonMapper.shared().readTree(Files.readString(file)).at("/metadata/component");
        assertThat(component.path("name").asString()).isEqualTo(pom.artifactId());
        assertThat(component.path("licenses").toString()).contains("Apache-2.0");
    }

    @Test
    void filterModule_published_bringsTheAntlrRuntimeAndDependsOnNone() throws IOException {
        Path folder = Pom.HOME.resolve("scim-filter");
        Path jar = Pom.in(folder).built(".jar");
        assertThat(names(jar))
                .contains("dev/scimkit/filter/internal/antlr/Parser.class", "META-INF/licenses/antlr.txt")
                .noneMatch(name -> name.startsWith("org/antlr"));
        assertThat(Pom.read(folder, folder.resolve("dependency-reduced-pom.xml"))
                        .each("dependencies", "dependency"))
                .noneMatch(dependency -> dependency.getTextContent().contains("antlr"))
                .anyMatch(dependency -> dependency.getTextContent().contains("scim-core"));
    }

    @Test
    void bom_published_bringsNoVersionsButOurs() {
        Pom bom = Pom.read(Pom.HOME.resolve("scim-bom"), Pom.HOME.resolve("scim-bom/target/.flattened-pom.xml"));
        assertThat(bom.text("parent")).isEmpty();
        assertThat(bom.text("licenses", "license", "name")).contains("Apache-2.0");
        assertThat(bom.text("developers", "developer", "name")).isPresent();
        assertThat(bom.text("scm", "url")).isPresent();
        assertThat(bom.text("url")).isPresent();
        assertThat(bom.each("dependencyManagement", "dependencies", "dependency"))
                .hasSize(publishedJars().size())
                .allMatch(entry -> entry.getTextContent().contains("dev.scimkit")
                        && entry.getTextContent().contains("${project.version}"));
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    private static Optional<String> text(Path file, String name) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
