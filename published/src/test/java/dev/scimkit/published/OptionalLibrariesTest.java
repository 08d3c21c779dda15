package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** scimkit on the module path finds optional libraries on the class path, and works without those that are missing. */
class OptionalLibrariesTest {

    private static final String VALIDATION = "dev.scimkit.core.validation.ViewValidator";
    private static final String JWT = "dev.scimkit.server.access.jwt.JwtAuthenticator";
    private static final String MAPPER = "dev.scimkit.server.access.jwt.ClaimsMapper";
    private static final String ZITADEL = "dev.scimkit.server.zitadel.Zitadel";

    private static final Pattern MODULES = Pattern.compile(
            "(scim-(core|filter|patch|server-spi)|jackson-(core|databind|annotations)|slf4j-api|antlr4-runtime)-[0-9].*");

    /** The modules of scimkit in a layer of their own, and what is on the class path beside it. */
    private static final class Installation {

        private final ClassLoader loader;

        private Installation(ClassLoader classPath) {
            Configuration modules = ModuleLayer.boot()
                    .configuration()
                    .resolve(
                            ModuleFinder.of(modulePath().toArray(Path[]::new)),
                            ModuleFinder.of(),
                            Set.of("dev.scimkit.server"));
            this.loader = ModuleLayer.defineModulesWithOneLoader(modules, List.of(ModuleLayer.boot()), classPath)
                    .layer()
                    .findLoader("dev.scimkit.server");
        }

        /** With all jars of these tests whose name begins in one of these ways. */
        static Installation beside(String... jars) throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (Path entry : classPath()) {
                if (Arrays.stream(jars)
                        .anyMatch(jar -> entry.getFileName().toString().startsWith(jar))) {
                    urls.add(entry.toUri().toURL());
                }
            }
            assertThat(urls).hasSizeGreaterThanOrEqualTo(jars.length);
            return new Installation(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
        }

        private static List<Path> classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
        }

        private static List<Path> modulePath() {
            List<Path> path = new ArrayList<>();
            for (Pom pom : Pom.publishedModules()) {
                if (MODULES.matcher(pom.artifactId() + "-0").matches()) {
                    path.add(PublishedModule.of(pom).place());
                }
            }
            classPath().stream()
                    .filter(entry -> !entry.getFileName().toString().startsWith("scim-"))
                    .filter(entry ->
                            MODULES.matcher(entry.getFileName().toString()).matches())
                    .forEach(path::add);
            return path;
        }

        Class<?> type(String name) throws ClassNotFoundException {
            Class<?> type = Class.forName(name, true, loader);
            assertThat(type.getModule().isNamed()).as(name).isTrue();
            return type;
        }

        /** Asks without reflection, which would look up the types of all methods. */
        boolean validates() throws Throwable {
            MethodHandle asked = MethodHandles.publicLookup()
                    .findStatic(type(VALIDATION), "ifPresent", MethodType.methodType(Optional.class));
            return ((Optional<?>) asked.invoke()).isPresent();
        }

        Object authenticator() throws ReflectiveOperationException {
            Class<?> mapper = type(MAPPER);
            Object builder = type(JWT).getMethod("builder", String.class).invoke(null, "https://issuer.example");
            Class<?> type = builder.getClass();
            type.getMethod("audience", String.class).invoke(builder, "scim");
            type.getMethod("claims", mapper)
                    .invoke(
                            builder,
                            Proxy.newProxyInstance(
                                    loader, new Class<?>[] {mapper}, (proxy, method, arguments) -> null));
            return type.getMethod("build").invoke(builder);
        }
    }

    @Test
    void libraries_allOnTheClassPath_areUsed() throws Throwable {
        Installation all = new Installation(getClass().getClassLoader());

        assertThat(all.validates()).isTrue();
        assertThat(all.authenticator()).isNotNull();
        assertThat(all.type(ZITADEL).getMethod("profile", String.class).invoke(null, "US"))
                .isNotNull();
    }

    @Test
    void beanValidation_withoutProvider_validatesNothing() throws Throwable {
        assertThat(Installation.beside("jakarta.validation-api").validates()).isFalse();
    }

    @Test
    void beanValidation_providerOnly_validatesNothing() throws Throwable {
        assertThat(Installation.beside("hibernate-validator").validates()).isFalse();
    }

    @Test
    void libraries_absent_areNamedWhereTheyAreNeeded() throws Throwable {
        Installation bare = new Installation(ClassLoader.getPlatformClassLoader());

        assertThat(bare.validates()).isFalse();
        assertThat(bare.type(ZITADEL).getMethod("profile", String.class).invoke(null, "US"))
                .isNotNull();
        assertThatExceptionOfType(InvocationTargetException.class)
                .isThrownBy(bare::authenticator)
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageContaining("nimbus-jose-jwt");
    }
}
