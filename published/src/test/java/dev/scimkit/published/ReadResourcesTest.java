package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.server.InProcess;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the conformance suite makes a service read from jars while it runs is in the hints for GraalVM. The class loader sees
 * resources and services; it does not see reflection, which {@link NativeHintsTest} finds in the code.
 */
class ReadResourcesTest {

    /** Loads everything itself, and writes down which resources are read. */
    private static final class Recording extends URLClassLoader {

        private final Set<String> read = new ConcurrentSkipListSet<>();

        Recording() throws MalformedURLException {
            super(classPath(), getPlatformClassLoader());
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        public @Nullable URL findResource(String name) {
            URL found = super.findResource(name);
            if (found != null) {
                read.add(name);
            }
            return found;
        }

        @Override
        public Enumeration<URL> findResources(String name) throws java.io.IOException {
            Enumeration<URL> found = super.findResources(name);
            if (found.hasMoreElements()) {
                read.add(name);
            }
            return found;
        }
    }

    /** Runs in the class loader that records. */
    public static final class StandardSuite implements Callable<Integer> {

        @Override
        public Integer call() {
            Principal manager = new Principal("test", Map.of("acme", Set.of(Authorizer.SCIM_MANAGER)), Map.of());
            ScimService service = ScimService.builder()
                    .resource(
                            ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                    .resource(
                            ResourceTypes.group(),
                            Group::new,
                            new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                    .authenticator(AccessTokens.none().with("token-of-the-suite", manager))
                    .build();
            ConformanceReport report = ScimTestkit.of(Suite.STANDARD)
                    .run(InProcess.endpoint(service, "acme").bearer("token-of-the-suite"));
            return report.passed().size();
        }
    }

    @Test
    void resources_readWhileTheSuiteRuns_areInTheHints() throws Exception {
        Set<String> read;
        try (Recording loader = new Recording()) {
            Class<?> suite = Class.forName(StandardSuite.class.getName(), true, loader);
            Object passed = ((Callable<?>) suite.getDeclaredConstructor().newInstance()).call();
            assertThat((Integer) passed).isGreaterThan(100);
            read = new TreeSet<>(loader.read);
        }
        assertThat(read).anyMatch(name -> name.endsWith("/schema/user.json"));
        for (Pom pom : Pom.publishedModules()) {
            List<String> hinted = NativeHintsTest.patterns(pom);
            Set<String> own = new TreeSet<>(PublishedModule.of(pom).files());
            own.retainAll(read);
            assertThat(own)
                    .as("read from " + pom)
                    .allMatch(name -> hinted.stream().anyMatch(name::matches));
            read.removeAll(own);
        }
        // services are found by the compiler of images itself
        assertThat(read)
                .as("read from libraries, for which there are no hints")
                .allMatch(name -> name.startsWith("META-INF/services/"));
    }
}
