package dev.scimkit.jpa.internal.property;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the types of properties whose class leaves them to its subclasses: {@code class User extends Base<Long>}. */
final class TypeArguments {

    private TypeArguments() {}

    /** The type of a field or getter as the class that was asked for has it. */
    static Class<?> type(Class<?> owner, Member member) {
        Class<?> erased = erased(member);
        Type generic =
                member instanceof Field field ? field.getGenericType() : ((Method) member).getGenericReturnType();
        if (!(generic instanceof TypeVariable<?>)) {
            return erased;
        }
        Map<Type, Type> arguments = arguments(owner);
        @Nullable Type found = generic;
        while (found instanceof TypeVariable<?>) {
            found = arguments.get(found);
        }
        Type raw = found instanceof ParameterizedType parameterized ? parameterized.getRawType() : found;
        return raw instanceof Class<?> known ? known : erased;
    }

    static Class<?> erased(Member member) {
        return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
    }

    private static Map<Type, Type> arguments(Class<?> owner) {
        Map<Type, Type> arguments = new HashMap<>();
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            if (type.getGenericSuperclass() instanceof ParameterizedType base
                    && base.getRawType() instanceof Class<?> raw) {
                for (int i = 0; i < raw.getTypeParameters().length; i++) {
                    arguments.put(raw.getTypeParameters()[i], base.getActualTypeArguments()[i]);
                }
            }
        }
        return arguments;
    }
}
