package dev.scimkit.testkit.junit;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.rule.Suite;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Fails the first group of rules, and leaves out the others, if there is no server to test. */
final class PreflightCheck implements InvocationInterceptor {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(PreflightCheck.class);

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> factory, ExtensionContext context)
            throws Throwable {
        if (context.getRequiredTestInstance() instanceof ScimTarget target
                && factory.getExecutable().getDeclaringClass().equals(ScimTarget.class)
                && isChosen(target, factory.getExecutable())) {
            check(target, context.getParent().orElse(context).getStore(OURS));
        }
        return invocation.proceed();
    }

    /** Whether the class runs the suite of a group. */
    private static boolean isChosen(ScimTarget target, Method group) {
        ScimConformance conformance = target.getClass().getAnnotation(ScimConformance.class);
        List<String> suites = new ArrayList<>(conformance == null ? List.of() : List.of(conformance.profile()));
        if (!target.ownRules().isEmpty()) {
            suites.add(Suite.OWN.label());
        }
        return Arrays.stream(group.getAnnotationsByType(Tag.class))
                .map(tag -> tag.value().replaceFirst("^scim-", ""))
                .anyMatch(suites::contains);
    }

    @SuppressWarnings("deprecation") // in JUnit 6, and JUnit 5 has nothing else
    private static void check(ScimTarget target, ExtensionContext.Store store) {
        AtomicBoolean isFirst = new AtomicBoolean();
        Optional<?> obstacle = Objects.requireNonNull(store.getOrComputeIfAbsent(
                "obstacle",
                key -> {
                    isFirst.set(true);
                    return ScimTestkit.of().against(target.endpoint()).obstacle();
                },
                Optional.class));
        if (obstacle.isPresent() && isFirst.get()) {
            throw new AssertionFailedError(obstacle.get().toString());
        }
        if (obstacle.isPresent()) {
            throw new TestAbortedException("No rule can run: " + obstacle.get());
        }
    }
}
