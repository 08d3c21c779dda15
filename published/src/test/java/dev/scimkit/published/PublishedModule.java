package dev.scimkit.published;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jar of a published module on the class path, or its folder of classes where nothing was packaged. */
final class PublishedModule {

    private final String artifactId;
    private final Path place;

    private PublishedModule(String artifactId, Path place) {
        this.artifactId = artifactId;
        this.place = place;
    }

    static PublishedModule of(Pom pom) {
        String id = pom.artifactId();
        Path classes = pom.folder()
                .resolve("target")
                .resolve("classes")
                .toAbsolutePath()
                .normalize();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry ->
                        entry.equals(classes) || entry.getFileName().toString().matches(id + "-[0-9][^/]*\\.jar"))
                .filter(entry -> !entry.getFileName().toString().endsWith("-tests.jar"))
                .findFirst()
                .map(entry -> new PublishedModule(id, entry))
                .orElseThrow(() -> new IllegalStateException(
                        id + " is not on the class path: published/pom.xml must depend on it"));
    }

    /** The public and protected types of the packages that are meant for applications, sorted by name. */
    List<Class<?>> exportedTypes() {
        return within(root -> {
            Optional<ModuleDescriptor> descriptor = descriptor(root);
            return classNames(root)
                    .filter(name -> isExported(packageOf(name), descriptor))
                    .<Class<?>>map(PublishedModule::load)
                    .filter(ApiListing::isVisible)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        });
    }

    /** The jar or the folder. */
    Path place() {
        return place;
    }

    /** All classes as the compiler wrote them, without loading them. */
    JavaClasses classes() {
        if (Files.isDirectory(place)) {
            return new ClassFileImporter().importPath(place);
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return new ClassFileImporter().importJar(jar);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all files. */
    List<String> files() {
        return within(root -> {
            try (Stream<Path> all = Files.walk(root)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                        .sorted()
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** The text of a file. */
    String text(String file) {
        return within(root -> {
            try {
                return Files.readString(root.resolve(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private <T> T within(Function<Path, T> action) {
        if (Files.isDirectory(place)) {
            return action.apply(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return action.apply(jar.getPath("/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<ModuleDescriptor> descriptor(Path root) {
        Path file = root.resolve("module-info.class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModuleDescriptor.read(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> classNames(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(".class") && name.startsWith("dev/scimkit/"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A module says what it exports; of a jar without descriptor, everything is meant that is not called internal. */
    private static boolean isExported(String packageName, Optional<ModuleDescriptor> descriptor) {
        return descriptor
                .map(module -> module.exports().stream()
                        .anyMatch(exports ->
                                !exports.isQualified() && exports.source().equals(packageName)))
                .orElse(!packageName.contains(".internal"));
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublishedModule.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    name + " cannot be loaded: published/pom.xml must have what it needs among its dependencies",
                    missing);
        }
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
