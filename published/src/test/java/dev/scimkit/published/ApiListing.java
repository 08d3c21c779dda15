package dev.scimkit.published;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the public API of a module: a line for each type, and below it a line for each member that an application can
 * use. Made from the compiled classes, so that nothing depends on how the source is written.
 */
final class ApiListing {

    private static final String INDENT = "    ";

    private ApiListing() {}

    static String of(PublishedModule module) {
        StringBuilder text = new StringBuilder();
        String lastPackage = "";
        for (Class<?> type : module.exportedTypes()) {
            if (!type.getPackageName().equals(lastPackage)) {
                lastPackage = type.getPackageName();
                text.append(text.isEmpty() ? "" : "\n")
                        .append("package ")
                        .append(lastPackage)
                        .append('\n');
            }
            text.append('\n').append(header(type)).append('\n');
            members(type).forEach(member -> text.append(INDENT).append(member).append('\n'));
        }
        return text.toString();
    }

    /** Whether an application can name a type: it and all that it is nested in are public or protected. */
    static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (each.isAnonymousClass() || each.isLocalClass() || !isVisible(each.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String header(Class<?> type) {
        StringBuilder line = new StringBuilder(type.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "");
        int modifiers = type.getModifiers();
        line.append(Modifier.isProtected(modifiers) ? "protected " : "");
        if (type.isRecord()) {
            line.append("record ").append(name(type)).append(typeParameters(type.getTypeParameters()));
            line.append(Arrays.stream(type.getRecordComponents())
                    .map(component -> type(component.getAnnotatedType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        } else {
            boolean isClass = !type.isInterface() && !type.isEnum();
            line.append(isClass && Modifier.isAbstract(modifiers) ? "abstract " : "");
            line.append(isClass && Modifier.isFinal(modifiers) ? "final " : "");
            line.append(type.isSealed() && !type.isEnum() ? "sealed " : "");
            line.append(kind(type)).append(' ').append(name(type)).append(typeParameters(type.getTypeParameters()));
        }
        AnnotatedType parent = type.isRecord() || type.isEnum() ? null : type.getAnnotatedSuperclass();
        if (parent != null && parent.getType() != Object.class) {
            line.append(" extends ").append(type(parent));
        }
        if (type.getAnnotatedInterfaces().length > 0 && !type.isAnnotation()) {
            line.append(type.isInterface() ? " extends " : " implements ").append(types(type.getAnnotatedInterfaces()));
        }
        if (type.isSealed() && !type.isEnum()) {
            line.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(ApiListing::name)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return line.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : "class";
    }

    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        Stream.of(type.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic())
                .map(ApiListing::field)
                .sorted()
                .forEach(members::add);
        Stream.of(type.getDeclaredConstructors())
                .filter(each -> isVisible(each.getModifiers()) && !each.isSynthetic() && !isCanonical(type, each))
                .map(ApiListing::constructor)
                .sorted()
                .forEach(members::add);
        Set<String> methods = new TreeSet<>();
        for (Class<?> from = type; from != null && (from == type || !isVisible(from)); from = from.getSuperclass()) {
            Stream.of(from.getDeclaredMethods())
                    .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !isImplied(type, method))
                    .map(ApiListing::method)
                    .forEach(methods::add);
        }
        members.addAll(methods);
        return members;
    }

    /** What every object, enum or record has. */
    private static boolean isImplied(Class<?> type, Method method) {
        int parameters = method.getParameterCount();
        boolean ofObject = switch (method.getName()) {
            case "toString", "hashCode" -> parameters == 0;
            case "equals" -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Object.class});
            default -> false;
        };
        boolean ofEnum = type.isEnum()
                && (method.getName().equals("values") && parameters == 0
                        || method.getName().equals("valueOf") && parameters == 1);
        return ofObject || ofEnum || isAccessor(type, method);
    }

    private static boolean isAccessor(Class<?> type, Method method) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> method.equals(component.getAccessor()));
    }

    private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static String field(Field field) {
        if (field.isEnumConstant()) {
            return field.getName();
        }
        return modifiers(field.getModifiers(), field.isAnnotationPresent(Deprecated.class))
                + type(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String constructor(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers(), constructor.isAnnotationPresent(Deprecated.class))
                + name(constructor.getDeclaringClass())
                + parameters(constructor);
    }

    private static String method(Method method) {
        String ofInterface = method.isDefault() ? "default " : "";
        String variables = typeParameters(method.getTypeParameters());
        return modifiers(
                        method.getDeclaringClass().isInterface()
                                ? method.getModifiers() & ~Modifier.ABSTRACT
                                : method.getModifiers() & ~Modifier.SYNCHRONIZED,
                        method.isAnnotationPresent(Deprecated.class))
                + ofInterface
                + (variables.isEmpty() ? "" : variables + " ")
                + type(method.getAnnotatedReturnType()) + " " + method.getName() + parameters(method)
                + (method.getDefaultValue() == null ? "" : " default");
    }

    private static String parameters(Executable executable) {
        List<String> types = new ArrayList<>(Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiListing::type)
                .toList());
        if (executable.isVarArgs()) {
            int last = types.size() - 1;
            types.set(last, types.get(last).replaceFirst("\\[]$", "..."));
        }
        String thrown = executable.getAnnotatedExceptionTypes().length == 0
                ? ""
                : " throws " + types(executable.getAnnotatedExceptionTypes());
        return "(" + String.join(", ", types) + ")" + thrown;
    }

    private static String modifiers(int modifiers, boolean deprecated) {
        String text = Modifier.toString(modifiers
                & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL | Modifier.SYNCHRONIZED));
        return (deprecated ? "@Deprecated " : "") + (text.isEmpty() ? "" : text + " ");
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables)
                .map(variable -> {
                    String bounds = Arrays.stream(variable.getAnnotatedBounds())
                            .map(ApiListing::type)
                            .filter(bound -> !bound.equals("Object"))
                            .collect(Collectors.joining(" & "));
                    return bounds.isEmpty() ? variable.getName() : variable.getName() + " extends " + bounds;
                })
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String types(AnnotatedType... types) {
        return Arrays.stream(types).map(ApiListing::type).collect(Collectors.joining(", "));
    }

    private static String type(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return type(array.getAnnotatedGenericComponentType()) + (isNullable(type) ? " @Nullable[]" : "[]");
        }
        return (isNullable(type) ? "@Nullable " : "") + plain(type);
    }

    private static String plain(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            Class<?> raw = (Class<?>) ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType();
            return name(raw) + "<" + types(generic.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            return ((TypeVariable<?>) variable.getType()).getName();
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            String upper = types(wildcard.getAnnotatedUpperBounds());
            return lower.length > 0 ? "? super " + types(lower) : upper.equals("Object") ? "?" : "? extends " + upper;
        }
        return name((Class<?>) type.getType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The name as one writes it: without the packages that every reader knows, and without ours. */
    private static String name(Class<?> type) {
        String name = type.getCanonicalName();
        String of = type.getPackageName();
        boolean known = of.equals("java.lang") || of.equals("java.util") || of.startsWith("dev.scimkit.");
        return known && name.startsWith(of + ".") ? name.substring(of.length() + 1) : name;
    }
}
