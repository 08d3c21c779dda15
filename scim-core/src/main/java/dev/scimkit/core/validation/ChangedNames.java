package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which attributes a change touched; those that it left as they were need no look. */
final class ChangedNames {

    private static final ChangedNames ALL = new ChangedNames(null);

    /** Null for all attributes. */
    private final @Nullable Set<String> names;

    private ChangedNames(@Nullable Set<String> names) {
        this.names = names;
    }

    /** Compares what an object is now with what it was; without that, all attributes are new. */
    static ChangedNames of(ObjectNode now, @Nullable ObjectNode before) {
        return before == null || before.isEmpty() ? ALL : new ChangedNames(JsonTree.differing(now, before));
    }

    boolean has(String name) {
        return names == null || names.contains(name);
    }
}
