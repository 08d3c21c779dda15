package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API is what docs/reference/api lists, so that a review sees each change of it. */
class PublicApiTest {

    private static final Path LISTINGS = Pom.HOME.resolve("docs/reference/api");

    /** An application uses about twenty; each of the others is one more to pass over. */
    private static final int MAX_TYPES = 148;

    /** Nesting a type in another one does not hide it. */
    private static final int MAX_WITH_NESTED_TYPES = 228;

    private static final Set<String> LIBRARIES = Set.of("scim-core", "scim-filter", "scim-patch", "scim-server-spi");

    static List<Pom> publishedModules() {
        return Pom.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("publishedModules")
    void module_published_hasTheApiThatIsListed(Pom pom) throws IOException {
        Path file = LISTINGS.resolve(pom.artifactId() + ".txt");
        String listing = ApiListing.of(PublishedModule.of(pom));
        if (Boolean.getBoolean("scimkit.api.write")) {
            Files.writeString(file, listing);
        }
        String listed = Files.exists(file) ? Files.readString(file) : "";
        if (!listing.equals(listed)) {
            fail(explain(pom, listed, listing));
        }
    }

    @Test
    void listings_committed_belongToModules() throws IOException {
        try (Stream<Path> files = Files.list(LISTINGS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    publishedModules().stream().map(Pom::artifactId), Stream.of(StarterApiTest.STARTER))
                            .map(name -> name + ".txt")
                            .toList());
        }
    }

    @Test
    void types_thatTheLibrariesExport_areNotMoreThanBefore() {
        List<Class<?>> types = publishedModules().stream()
                .filter(pom -> LIBRARIES.contains(pom.artifactId()))
                .<Class<?>>flatMap(pom -> PublishedModule.of(pom).exportedTypes().stream())
                .toList();
        assertThat(types.stream().filter(type -> type.getEnclosingClass() == null))
                .as("Exported types: before adding one, see whether an existing type can do it, or a method of one")
                .hasSizeLessThanOrEqualTo(MAX_TYPES);
        assertThat(types).as("Exported types, with nested ones").hasSizeLessThanOrEqualTo(MAX_WITH_NESTED_TYPES);
    }

    private static String explain(Pom pom, String listed, String listing) {
        Set<String> before = membersOf(listed);
        Set<String> after = membersOf(listing);
        List<String> changes = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changes.add("  - " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("  + " + line));
        return "The public API of " + pom + " changed:\n" + String.join("\n", changes)
                + "\n"
                + "If that is intended, write the listing again and commit it with the change, and say in CHANGELOG.md"
                + " what applications have to do:\n"
                + "  mvn -Prelease -pl published -am test -Dscimkit.api.write=true -Dtest='*ApiTest'"
                + " -Dsurefire.failIfNoSpecifiedTests=false";
    }

    /** The lines of a listing, each with the package and the type that it belongs to. */
    private static Set<String> membersOf(String listing) {
        Set<String> members = new LinkedHashSet<>();
        String of = "";
        String type = "";
        for (String line : listing.split("\n")) {
            if (line.startsWith("package ")) {
                of = line.substring("package ".length());
            } else if (line.startsWith(" ")) {
                members.add(of + ": " + type.replaceFirst("[(<].*| (extends|implements|permits) .*", "") + ": "
                        + line.strip());
            } else if (!line.isEmpty()) {
                type = line;
                members.add(of + ": " + line);
            }
        }
        return members;
    }
}
