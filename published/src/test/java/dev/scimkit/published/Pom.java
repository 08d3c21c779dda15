package dev.scimkit.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM of this build. */
final class Pom {

    /** The folder of the root POM. */
    static final Path HOME = Path.of(System.getProperty("scimkit.home", "..")).toAbsolutePath();

    private final Path folder;
    private final Element project;

    private Pom(Path folder, Element project) {
        this.folder = folder;
        this.project = project;
    }

    static Pom in(Path folder) {
        return read(folder, folder.resolve("pom.xml"));
    }

    static Pom read(Path folder, Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return new Pom(
                    folder, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException(file + " is not a POM", broken);
        }
    }

    /** The POMs of all modules of the default build, those within other modules too. */
    static List<Pom> modules() {
        return in(HOME).withModules().skip(1).toList();
    }

    /** The modules that are published as jars, in the order of the build. */
    static List<Pom> publishedJars() {
        return modules().stream()
                .filter(Pom::isPublished)
                .filter(pom -> !pom.text("packaging").equals(Optional.of("pom")))
                .toList();
    }

    /** Those that are modules of Java; the others, for Spring Boot, have no API to compile against. */
    static List<Pom> publishedModules() {
        return publishedJars().stream()
                .filter(pom -> Files.exists(pom.folder.resolve("src/main/java/module-info.java")))
                .toList();
    }

    private Stream<Pom> withModules() {
        return Stream.concat(
                Stream.of(this),
                each("modules", "module").stream()
                        .flatMap(module -> in(folder.resolve(
                                        module.getTextContent().strip()))
                                .withModules()));
    }

    Path folder() {
        return folder;
    }

    boolean isPublished() {
        return !text("properties", "maven.deploy.skip").equals(Optional.of("true"));
    }

    String artifactId() {
        return text("artifactId").orElseThrow();
    }

    /** Where the build leaves a file of this module, such as {@code scim-core-0.1.0-sources.jar}. */
    Path built(String suffix) {
        return folder.resolve("target").resolve(artifactId() + "-" + System.getProperty("scimkit.version") + suffix);
    }

    /** The text at a path of elements below the project. */
    Optional<String> text(String... path) {
        Element at = project;
        for (String name : path) {
            Optional<Element> child = children(at, name).stream().findFirst();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            at = child.get();
        }
        return Optional.of(at.getTextContent().strip());
    }

    /** The elements at a path below the project. */
    List<Element> each(String... path) {
        List<Element> found = List.of(project);
        for (String name : path) {
            found = found.stream()
                    .flatMap(element -> children(element, name).stream())
                    .toList();
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return artifactId();
    }
}
