package dev.scimkit.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What an application sets up a service with refuses null at once, with a message that names the parameter: it would fail
 * later, in a request, far from the mistake.
 */
class NullArgumentsTest {

    private static final Set<String> MODULES =
            Set.of("scim-core", "scim-filter", "scim-patch", "scim-server-spi", "scim-jdbc");

    /** Values that applications only read. */
    private static final Set<String> MADE_BY_THE_ENGINE = Set.of(
            "AnsweredRequest",
            "ToleratedHabit",
            "FinishedDeactivation",
            "Change",
            "AttributeChange",
            "ElementsChange",
            "ExtensionRemoval",
            "RepeatedReadOnly",
            "Text",
            "Decimal",
            "Moment");

    private final Samples samples = new Samples();
    private int checked;

    @Test
    void null_whereAValueIsMade_isRefusedByName() {
        List<String> wrong = new ArrayList<>();
        for (Pom pom : Pom.publishedModules()) {
            if (MODULES.contains(pom.artifactId())) {
                PublishedModule.of(pom).exportedTypes().stream()
                        .filter(type -> !MADE_BY_THE_ENGINE.contains(type.getSimpleName()))
                        .forEach(type -> makers(type).forEach(maker -> check(type, maker, wrong)));
            }
        }
        assertThat(wrong).as("of " + checked + " parameters").isEmpty();
        assertThat(checked).isGreaterThan(150);
    }

    /** What makes a value of the type, or a changed copy, or is a setting of a builder. */
    private static Stream<Executable> makers(Class<?> type) {
        if (type.isAnnotation() || Throwable.class.isAssignableFrom(type)) {
            return Stream.of();
        }
        Stream<Method> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        ? isOurs(method.getReturnType())
                        : method.getReturnType() == type && !type.isInterface());
        return Stream.concat(
                methods, Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type.getConstructors()));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.scimkit.");
    }

    private void check(Class<?> type, Executable maker, List<String> wrong) {
        boolean needsReceiver = maker instanceof Method && !Modifier.isStatic(maker.getModifiers());
        Optional<Object> receiver = needsReceiver ? samples.of(type) : Optional.of("none");
        if (receiver.isEmpty()) {
            return; // nothing makes one without more knowledge than Samples has
        }
        Object[] arguments = new Object[maker.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = samples.of(maker.getParameterTypes()[i]).orElse(null);
        }
        if (!works(maker, receiver.get(), arguments)) {
            return;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (isRequired(maker, i)) {
                Object[] withNull = arguments.clone();
                withNull[i] = null;
                checked++;
                String fault = fault(maker, receiver.get(), withNull, i);
                if (fault != null) {
                    wrong.add(maker.toGenericString()
                                    .replaceAll("\\b(public|static|final|[a-z]+\\.)+", "")
                                    .strip() + ": " + maker.getParameters()[i].getName() + " " + fault);
                }
            }
        }
    }

    private static boolean isRequired(Executable maker, int index) {
        Parameter parameter = maker.getParameters()[index];
        RecordComponent[] components = maker.getDeclaringClass().getRecordComponents();
        // of a record, the component knows: Java 17 loses annotations of nested types at the constructor's parameters
        AnnotatedType type =
                components != null && maker instanceof Constructor<?> && components.length == maker.getParameterCount()
                        ? components[index].getAnnotatedType()
                        : maker.getAnnotatedParameterTypes()[index];
        return !parameter.getType().isPrimitive()
                && !parameter.isVarArgs()
                && !type.isAnnotationPresent(Nullable.class)
                && !(type.getType() instanceof java.lang.reflect.TypeVariable<?>);
    }

    /** Where the samples do not fit together, nothing can be said about null. */
    private static boolean works(Executable maker, Object receiver, Object[] arguments) {
        try {
            Samples.invoke(maker, receiver, arguments);
            return true;
        } catch (InvocationTargetException refused) {
            return false;
        }
    }

    private static @Nullable String fault(Executable maker, Object receiver, Object[] arguments, int index) {
        try {
            Samples.invoke(maker, receiver, arguments);
            return "may be null";
        } catch (InvocationTargetException refused) {
            String message = String.valueOf(refused.getCause().getMessage()).toLowerCase(Locale.ROOT);
            String name = maker.getParameters()[index].getName().toLowerCase(Locale.ROOT);
            String method = maker.getName().toLowerCase(Locale.ROOT);
            boolean names = message.contains(name) || message.contains(method) || method.contains(message);
            return names ? null : "is refused by: " + refused.getCause();
        }
    }
}
