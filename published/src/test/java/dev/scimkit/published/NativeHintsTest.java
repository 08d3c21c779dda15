package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hints for GraalVM name what exists, and what the code looks up while it runs is in them. */
class NativeHintsTest {

    /** What a native image cannot find out by itself: resources, classes and services by name. */
    private static final Pattern LOOKUP =
            Pattern.compile("\\b(getResource\\w*|ServiceLoader\\.load\\w*|Class\\.forName|newProxyInstance|loadClass"
                    + "|getBundle|getDeclared(Method|Field|Constructor)s?|byProvider)\\(");

    /** The sources that look something up, all of which were read when the hints were written. */
    private static final List<String> KNOWN = List.of(
            "scim-core: dev/scimkit/core/schema/Schemas.java",
            "scim-core: dev/scimkit/core/validation/HibernateDefault.java",
            "scim-jdbc: dev/scimkit/jdbc/internal/schema/Script.java",
            // records and entities of the application, which has to give hints for them
            "scim-core: dev/scimkit/core/resource/RecordShape.java",
            "scim-jpa: dev/scimkit/jpa/internal/property/Accessor.java",
            // a file of the test that runs the rules, never in an image
            "scim-testkit: dev/scimkit/testkit/junit/ExpectedFailuresFile.java",
            "scim-testkit: dev/scimkit/testkit/internal/BundledFile.java");

    static List<Pom> publishedModules() {
        return Pom.publishedModules();
    }

    @Test
    void lookups_inMainCode_wereReadForTheHints() throws IOException {
        List<String> found = new ArrayList<>();
        for (Pom pom : publishedModules()) {
            for (Path source : pom.sources()) {
                if (LOOKUP.matcher(Files.readString(source)).find()) {
                    Path java = pom.folder().resolve("src/main/java");
                    found.add(pom + ": " + java.relativize(source).toString().replace('\\', '/'));
                }
            }
        }
        assertThat(found)
                .as("Code that looks up resources or classes by name needs hints in META-INF/native-image of its"
                        + " module; then list it in this test")
                .containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void resource_ofAModule_isInItsHints(Pom pom) {
        PublishedModule module = PublishedModule.of(pom);
        List<Pattern> patterns = each(pom, module, "resource-config.json")
                .flatMap(config -> config.path("resources").path("includes").valueStream())
                .map(include -> Pattern.compile(include.path("pattern").asString()))
                .toList();
        assertThat(module.files().stream().filter(file -> !file.endsWith(".class") && !file.startsWith("META-INF/")))
                .as("resources without a pattern in " + hints(pom) + "resource-config.json")
                .allMatch(file -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void pattern_ofAModule_fitsSomething(Pom pom) {
        PublishedModule module = PublishedModule.of(pom);
        List<String> own = module.files();
        each(pom, module, "resource-config.json")
                .flatMap(config -> config.path("resources").path("includes").valueStream())
                .filter(include -> !include.has("condition"))
                .map(include -> include.path("pattern").asString())
                .forEach(pattern -> assertThat(own).as(pattern).anyMatch(file -> file.matches(pattern)));
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void classOrBundle_ofAModulesHints_exists(Pom pom) {
        PublishedModule module = PublishedModule.of(pom);
        List<String> names = new ArrayList<>();
        each(pom, module, "reflect-config.json").flatMap(JsonNode::valueStream).forEach(entry -> {
            names.add(entry.path("name").asString());
            names.add(entry.path("condition").path("typeReachable").asString());
        });
        each(pom, module, "resource-config.json").forEach(config -> {
            config.path("resources")
                    .path("includes")
                    .valueStream()
                    .filter(include -> include.has("condition"))
                    .forEach(include -> names.add(
                            include.path("condition").path("typeReachable").asString()));
            config.path("bundles")
                    .valueStream()
                    .forEach(bundle -> assertThat(
                                    ResourceBundle.getBundle(bundle.path("name").asString()))
                            .isNotNull());
        });
        assertThat(names)
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    @Test
    void metadata_ofPhoneNumbers_isInTheHintsOfTheServer() throws IOException {
        Pom server = publishedModules().stream()
                .filter(pom -> pom.artifactId().equals("scim-server-spi"))
                .findFirst()
                .orElseThrow();
        String pattern = each(server, PublishedModule.of(server), "resource-config.json")
                .map(config -> config.at("/resources/includes/0/pattern").asString())
                .findFirst()
                .orElseThrow();
        for (String region : List.of("US", "CH")) {
            String file = "com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_" + region;
            assertThat(getClass().getClassLoader().getResource(file)).isNotNull();
            assertThat(file).matches(pattern);
        }
    }

    private static String hints(Pom pom) {
        return "META-INF/native-image/dev.scimkit/" + pom.artifactId() + "/";
    }

    private static Stream<JsonNode> each(Pom pom, PublishedModule module, String name) {
        String file = hints(pom) + name;
        return module.files().contains(file) ? Stream.of(JsonMapper.shared().readTree(module.text(file))) : Stream.of();
    }
}
