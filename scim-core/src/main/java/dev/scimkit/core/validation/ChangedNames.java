package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The names of the attributes that a change affects; unchanged ones need no validation. */
final class ChangedNames {

    private static final ChangedNames ALL = new ChangedNames(null);

    /** Null means all attributes. */
    private final @Nullable Set<String> names;

    private ChangedNames(@Nullable Set<String> names) {
        this.names = names;
    }

    /** Compares an object with its earlier state; without one, all attributes are new. */
    static ChangedNames of(ObjectNode now, @Nullable ObjectNode before) {
        return before == null || before.isEmpty() ? ALL : new ChangedNames(JsonTree.differing(now, before));
    }

    boolean has(String name) {
        return names == null || names.contains(name);
    }
}
