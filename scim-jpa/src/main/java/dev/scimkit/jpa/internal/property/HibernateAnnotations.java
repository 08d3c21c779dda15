package dev.scimkit.jpa.internal.property;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The annotations of Hibernate that say who writes a column. They are known by name: scimkit does not depend on Hibernate. */
final class HibernateAnnotations {

    private static final String PACKAGE = "org.hibernate.annotations.";
    private static final Set<String> COMPUTED = Set.of("Formula", "JoinFormula");
    private static final Set<String> GENERATORS = Set.of("ValueGenerationType", "IdGeneratorType");
    private static final Set<String> READ_ONLY = Set.of("Immutable", "Subselect");

    private HibernateAnnotations() {}

    /** The annotation that says that the values are computed by a query; null if there is none. */
    static @Nullable String computed(AnnotatedElement member) {
        return annotations(member)
                .filter(each -> COMPUTED.contains(name(each)))
                .map(HibernateAnnotations::shown)
                .findFirst()
                .orElse(null);
    }

    /** The annotation that says that Hibernate or the database makes the values; null if there is none. */
    static @Nullable String generation(AnnotatedElement member) {
        return annotations(member)
                .filter(each -> isGenerator(each) && !isTrue(each, "writable"))
                .map(HibernateAnnotations::shown)
                .findFirst()
                .orElse(null);
    }

    /** The annotation that forbids or ignores changes of a value; null if there is none. */
    static @Nullable String once(AnnotatedElement member) {
        return annotations(member)
                .filter(each ->
                        name(each).equals("Immutable") || (name(each).equals("NaturalId") && !isTrue(each, "mutable")))
                .map(HibernateAnnotations::shown)
                .findFirst()
                .orElse(null);
    }

    /** Whether changes of the entities of a class are ignored. */
    static boolean isReadOnly(Class<?> entity) {
        return annotations(entity).anyMatch(each -> READ_ONLY.contains(name(each)));
    }

    private static Stream<Annotation> annotations(AnnotatedElement element) {
        return Stream.of(element.getAnnotations());
    }

    /** The name of an annotation of Hibernate; empty for others. */
    private static String name(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
    }

    private static String shown(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName();
    }

    /** An application can declare such annotations, too. */
    private static boolean isGenerator(Annotation annotation) {
        return annotations(annotation.annotationType()).anyMatch(each -> GENERATORS.contains(name(each)));
    }

    private static boolean isTrue(Annotation annotation, String part) {
        try {
            return Boolean.TRUE.equals(
                    annotation.annotationType().getMethod(part).invoke(annotation));
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }
}
