package dev.scimkit.jpa.internal.failure;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that the columns of the database cannot have. */
final class RefusedValues {

    private static final String MISSING = "a column that needs a value has none";
    private static final String TOO_LONG = "a text is too long for its column";
    private static final String CHECKED = "a check constraint is violated";

    private static final Map<String, String> STATES = Map.of(
            "22001", TOO_LONG,
            "22003", "a number is out of the range of its column",
            "23502", MISSING,
            "23513", CHECKED,
            "23514", CHECKED);

    /** Error codes of MySQL, Oracle and SQL Server, which have one SQLSTATE for all violations. */
    private static final Map<Integer, String> CODES =
            Map.of(1048, MISSING, 1400, MISSING, 1406, TOO_LONG, 12899, TOO_LONG, 3819, CHECKED, 547, CHECKED);

    private static final Set<String> GENERAL_STATES = Set.of("23000", "72000", "HY000");

    private static final Set<String> PROPERTY_WITHOUT_VALUE = Set.of("org.hibernate.PropertyValueException");

    private RefusedValues() {}

    static @Nullable ScimException refusal(Throwable cause, AttributeNames attributes) {
        if (Causes.isA(cause, PROPERTY_WITHOUT_VALUE)) {
            String attribute = attributes.find(asked(cause, "getEntityName"), asked(cause, "getPropertyName"));
            return attribute == null
                    ? null
                    : ScimException.of(ScimType.INVALID_VALUE, "'" + attribute + "' must have a value")
                            .at(attribute);
        }
        String reason = cause instanceof SQLException sql ? reason(sql) : null;
        return reason == null
                ? null
                : ScimException.of(ScimType.INVALID_VALUE, "The database refuses the resource: " + reason);
    }

    private static @Nullable String reason(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return GENERAL_STATES.contains(state) ? CODES.get(refused.getErrorCode()) : STATES.get(state);
    }

    private static String asked(Throwable cause, String name) {
        try {
            Method method = cause.getClass().getMethod(name);
            return String.valueOf(method.invoke(cause));
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("This version of Hibernate is not known to scimkit", other);
        }
    }
}
