package dev.scimkit.published;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What applications use of the starter is listed, too: its public types, and the names, types and defaults of its properties. It
 * is read without loading the classes, so that these tests do not need Spring.
 */
class StarterApiTest {

    static final String STARTER = "scimkit-spring-boot-autoconfigure";

    private static final Path LISTING = Pom.HOME.resolve("docs/reference/api/" + STARTER + ".txt");
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "valueOf", "values");

    @Test
    void starter_published_hasTheApiThatIsListed() throws IOException {
        Pom pom = Pom.publishedJars().stream()
                .filter(each -> each.artifactId().equals(STARTER))
                .findFirst()
                .orElseThrow();
        PublishedModule module = PublishedModule.of(pom);
        String listing = types(module) + "\nproperties\n" + properties(module);
        if (Boolean.getBoolean("scimkit.api.write")) {
            Files.writeString(LISTING, listing);
        }
        assertThat(listing)
                .as(
                        "The API of the starter changed. If that is intended, write the listing again as docs/publishing.md says")
                .isEqualTo(Files.exists(LISTING) ? Files.readString(LISTING) : "");
    }

    private static String types(PublishedModule module) {
        StringBuilder text = new StringBuilder("package dev.scimkit.spring\n");
        module.classes().stream()
                .filter(StarterApiTest::isVisible)
                .sorted(Comparator.comparing(JavaClass::getName))
                .forEach(type ->
                        text.append('\n').append(nested(type)).append('\n').append(members(type)));
        return text.toString();
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(StarterApiTest::isVisible).orElse(true);
    }

    private static String members(JavaClass type) {
        Set<String> members = new TreeSet<>();
        for (JavaCodeUnit member : type.getCodeUnits()) {
            boolean isOwn = !OF_EVERY_OBJECT.contains(member.getName())
                    && !member.getModifiers().contains(SYNTHETIC);
            if (isOwn && member.getModifiers().contains(PUBLIC)) {
                members.add("    "
                        + (member.isConstructor() ? "new" : nested(member.getRawReturnType()) + " " + member.getName())
                        + member.getRawParameterTypes().stream()
                                .map(StarterApiTest::nested)
                                .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        type.getFields().stream()
                .filter(field -> field.getModifiers().contains(PUBLIC))
                .forEach(field -> members.add("    " + field.getName()));
        return members.stream().map(member -> member + "\n").collect(Collectors.joining());
    }

    /** The name without the package. */
    private static String nested(JavaClass type) {
        String prefix = type.getPackageName() + ".";
        return type.getName().startsWith(prefix)
                ? type.getName().substring(prefix.length()).replace('$', '.')
                : type.getSimpleName();
    }

    private static String properties(PublishedModule module) {
        JsonNode metadata = JsonMapper.shared().readTree(module.text(METADATA));
        List<String> lines = new ArrayList<>();
        for (JsonNode property : metadata.path("properties")) {
            lines.add("    " + property.path("name").asString() + ": "
                    + property.path("type").asString()
                    + (property.has("defaultValue") ? " = " + property.path("defaultValue") : "") + "\n");
        }
        return lines.stream().sorted().collect(Collectors.joining());
    }
}
