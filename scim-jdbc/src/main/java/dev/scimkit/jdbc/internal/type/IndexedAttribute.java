package dev.scimkit.jdbc.internal.type;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.jdbc.internal.form.ValueKey;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An attribute whose values are in a table of their own.
 *
 * @param path the attribute
 * @param kind why
 */
public record IndexedAttribute(ResolvedAttribute path, Kind kind) {

    /** Why an attribute is indexed. */
    public enum Kind {
        /** No two resources of all organizations may have the same value. */
        GLOBAL,
        /** No two resources of an organization may have the same value. */
        UNIQUE,
        /** Resources are looked up by it. */
        LOOKUP
    }

    /** {@return its name in the tables and in error messages, such as {@code emails.value}} */
    public String name() {
        return path.toString();
    }

    /** {@return whether a resource has one value at most, so that the keys are in the order of the resources} */
    public boolean isOrdered() {
        AttributeDefinition sub = path.subAttribute();
        return !path.attribute().multiValued() && (sub == null || !sub.multiValued());
    }

    /** {@return the name under which resources without a value are found, if the attribute {@link #isOrdered}} */
    public String missing() {
        return missing(name());
    }

    /**
     * Makes the name under which resources without a value are found.
     *
     * @param name the name of the attribute
     * @return that name, which no attribute has
     */
    public static String missing(String name) {
        return name + " missing";
    }

    /**
     * Lists the keys of a resource's values.
     *
     * @param forms the forms of the resource
     * @return the keys, each once, in a constant order
     */
    Set<String> keys(JsonNode forms) {
        Schema extension = path.extension();
        JsonNode owner = extension == null ? forms : forms.path(extension.id());
        Set<String> keys = new TreeSet<>();
        add(owner.path(path.attribute().name()), path.subAttribute(), keys);
        return keys;
    }

    private static void add(JsonNode value, @Nullable AttributeDefinition sub, Set<String> keys) {
        if (value.isArray()) {
            value.forEach(element -> add(element, sub, keys));
        } else if (sub != null) {
            add(value.path(sub.name()), null, keys);
        } else if (value.isString()) {
            keys.add(ValueKey.of(value.stringValue()));
        }
    }
}
