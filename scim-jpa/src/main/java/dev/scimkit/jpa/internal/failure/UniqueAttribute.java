package dev.scimkit.jpa.internal.failure;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The only attribute of a mapping that is unique.
 *
 * @param path the path of the attribute
 * @param columns the names that its columns may have, without underscores; empty if they are not known
 */
public record UniqueAttribute(String path, Set<String> columns) {

    public UniqueAttribute {
        columns = columns.stream().map(UniqueAttribute::plain).collect(Collectors.toUnmodifiableSet());
    }

    boolean isAnyOf(Set<String> names) {
        return names.stream().map(UniqueAttribute::plain).anyMatch(columns::contains);
    }

    /** Naming strategies make {@code LOGIN_KEY} of {@code loginKey}. */
    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
