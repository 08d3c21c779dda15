package dev.scimkit.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.ResourceRepository;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract of repositories accepts right ones, and finds each defect. */
@Tag("once")
class RepositoryContractTest {

    /** The repository that {@link OfUsers} or {@link OfGroups} tests. */
    private static Supplier<? extends ResourceRepository<?>> underTest = () -> null;

    static class OfUsers extends RepositoryContract<User> {
        @Override
        protected ResourceType type() {
            return ResourceTypes.user();
        }

        @Override
        protected Resource.Factory<User> view() {
            return User::new;
        }

        @Override
        @SuppressWarnings("unchecked") // the test chooses the class by the type
        protected ResourceRepository<User> repository() {
            return (ResourceRepository<User>) underTest.get();
        }
    }

    static class OfGroups extends RepositoryContract<Group> {
        @Override
        protected ResourceType type() {
            return ResourceTypes.group();
        }

        @Override
        protected Resource.Factory<Group> view() {
            return Group::new;
        }

        @Override
        @SuppressWarnings("unchecked") // the test chooses the class by the type
        protected ResourceRepository<Group> repository() {
            return (ResourceRepository<Group>) underTest.get();
        }
    }

    /** The reference of implementors, with users. */
    @Nested
    class InMemoryUsers extends RepositoryContract<User> {
        @Override
        protected ResourceType type() {
            return ResourceTypes.user();
        }

        @Override
        protected Resource.Factory<User> view() {
            return User::new;
        }

        @Override
        protected ResourceRepository<User> repository() {
            return new InMemoryRepository<>(type(), User::new);
        }
    }

    /** The reference of implementors, with groups. */
    @Nested
    class InMemoryGroups extends RepositoryContract<Group> {
        @Override
        protected ResourceType type() {
            return ResourceTypes.group();
        }

        @Override
        protected Resource.Factory<Group> view() {
            return Group::new;
        }

        @Override
        protected ResourceRepository<Group> repository() {
            return new InMemoryRepository<>(type(), Group::new);
        }
    }

    private record Result(Set<String> passed, Map<String, String> failed) {}

    private static Result run(Class<?> contract, Supplier<? extends ResourceRepository<?>> repository) {
        underTest = repository;
        Set<String> passed = new TreeSet<>();
        Map<String, String> failed = new TreeMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                String name = test.getLegacyReportingName().replace("()", "");
                                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                                    failed.put(
                                            name,
                                            result.getThrowable().orElseThrow().toString());
                                } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                                    passed.add(name);
                                }
                            }
                        });
        return new Result(passed, failed);
    }

    private static Set<String> rules() {
        return Arrays.stream(RepositoryContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> broken() {
        return BrokenRepositories.all().keySet().stream();
    }

    @Test
    void rules_all_haveABrokenRepository() {
        assertThat(new TreeSet<>(BrokenRepositories.all().keySet())).isEqualTo(rules());
    }

    @Test
    void repository_withAllAbilities_passesEachRule() {
        Result users = run(OfUsers.class, BrokenAbilities.UserUnits::new);
        Result groups = run(OfGroups.class, BrokenRepositories.Groups::new);

        assertThat(users.failed()).isEmpty();
        assertThat(groups.failed()).isEmpty();
        Set<String> passed = new TreeSet<>(users.passed());
        passed.addAll(groups.passed());
        assertThat(passed).containsAll(rules());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void repository_withOneDefect_failsTheRuleAboutIt(String rule) {
        Supplier<ToyRepository<?>> repository = BrokenRepositories.all().get(rule);
        boolean ofUsers = repository.get().type.name().equals("User");

        Map<String, String> failed =
                run(ofUsers ? OfUsers.class : OfGroups.class, repository).failed();

        assertThat(failed).containsOnlyKeys(rule);
        assertThat(failed.get(rule)).contains(" breaks ", "Expected:   ", "Got:        ", "What to do: ");
    }

    @Test
    void repository_returningNull_isToldSo() {
        Result result = run(OfUsers.class, () -> new BrokenRepositories.Users() {
            @Override
            public synchronized User create(User resource, RequestContext context) {
                return null;
            }
        });

        assertThat(result.failed().get("create_thenFindById_isTheSame"))
                .contains("breaks duty 4 of ResourceRepository", "Got:        null", "return the resource from create");
    }
}
