package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hints for GraalVM name what exists, and what the code looks up while it runs is in them. */
class NativeHintsTest {

    /** Methods of classes that look up resources, classes, their members and services by name. */
    private static final Map<String, Pattern> LOOKUPS = Map.of(
            "java.lang.Class",
            Pattern.compile(
                    "forName|newInstance|getResource.*|get(Declared)?(Method|Field|Constructor|RecordComponent)s?"),
            "java.lang.ClassLoader",
            Pattern.compile("getResource.*|getSystemResource.*|loadClass|resources"),
            "java.lang.Module",
            Pattern.compile("getResource.*"),
            "java.util.ServiceLoader",
            Pattern.compile("load.*"),
            "java.util.ResourceBundle",
            Pattern.compile("getBundle"),
            "java.lang.reflect.Proxy",
            Pattern.compile("newProxyInstance|getProxyClass"),
            "java.lang.invoke.MethodHandles$Lookup",
            Pattern.compile("find.*|unreflect.*"),
            "java.io.ObjectInputStream",
            Pattern.compile("readObject"),
            "jakarta.validation.Validation",
            Pattern.compile(".*"));

    /** The classes that look something up, all of which were read when the hints were written. */
    private static final List<String> KNOWN = List.of(
            "scim-core: dev.scimkit.core.schema.Schemas",
            "scim-core: dev.scimkit.core.validation.HibernateDefault",
            "scim-jdbc: dev.scimkit.jdbc.internal.schema.Script",
            "scim-jpa: dev.scimkit.jpa.internal.failure.RefusedValues",
            "scim-jpa: dev.scimkit.jpa.internal.property.HibernateAnnotations",
            "scim-jpa: dev.scimkit.jpa.internal.property.Proxies",
            // records and entities of the application, which has to give hints for them
            "scim-core: dev.scimkit.core.resource.RecordShape",
            "scim-core: dev.scimkit.core.schema.AnnotatedAttributes",
            "scim-jpa: dev.scimkit.jpa.internal.model.ColumnNames",
            "scim-jpa: dev.scimkit.jpa.internal.property.Accessor",
            "scim-jpa: dev.scimkit.jpa.internal.property.Setters",
            // a file of the test that runs the rules, never in an image
            "scim-testkit: dev.scimkit.testkit.junit.ExpectedFailuresFile",
            "scim-testkit: dev.scimkit.testkit.internal.BundledFile");

    static List<Pom> publishedModules() {
        return Pom.publishedModules();
    }

    @Test
    void lookups_inMainCode_wereReadForTheHints() {
        Set<String> found = new TreeSet<>();
        for (Pom pom : publishedModules()) {
            for (JavaClass each : PublishedModule.of(pom).classes()) {
                boolean looksUp = each.getCodeUnitAccessesFromSelf().stream().anyMatch(NativeHintsTest::isLookup);
                if (looksUp && each.getPackageName().startsWith("dev.scimkit.") && !isShaded(each)) {
                    found.add(pom + ": " + each.getName().replaceFirst("\\$.*", ""));
                }
            }
        }
        assertThat(found)
                .as("Code that looks up resources or classes by name needs hints in META-INF/native-image of its"
                        + " module; then list it in this test")
                .containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    private static boolean isLookup(JavaAccess<?> access) {
        Pattern names = LOOKUPS.get(access.getTargetOwner().getName());
        return names != null && names.matcher(access.getTarget().getName()).matches();
    }

    /** The ANTLR runtime in the jar of filters: its own look-ups are those of the tools that make grammars. */
    private static boolean isShaded(JavaClass each) {
        return each.getPackageName().contains(".antlr");
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void resource_ofAModule_isInItsHints(Pom pom) {
        PublishedModule module = PublishedModule.of(pom);
        List<String> patterns = patterns(pom);
        assertThat(module.files().stream().filter(file -> !file.endsWith(".class") && !file.startsWith("META-INF/")))
                .as("resources without a pattern in " + hints(pom) + "resource-config.json")
                .allMatch(file -> patterns.stream().anyMatch(file::matches));
    }

    /** The patterns of the resources in the hints of a module. */
    static List<String> patterns(Pom pom) {
        return each(pom, PublishedModule.of(pom), "resource-config.json")
                .flatMap(config -> config.path("resources").path("includes").valueStream())
                .map(include -> include.path("pattern").asString())
                .toList();
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
            entry.path("methods")
                    .valueStream()
                    .forEach(method -> assertThat(methods(entry.path("name").asString()))
                            .contains(method.path("name").asString()));
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

    private static List<String> methods(String className) {
        try {
            return Stream.of(Class.forName(className).getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void metadata_ofPhoneNumbers_isInTheHintsOfTheServer() {
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
