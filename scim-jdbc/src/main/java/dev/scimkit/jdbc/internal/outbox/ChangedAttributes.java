package dev.scimkit.jdbc.internal.outbox;

import dev.scimkit.core.resource.Resource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the names of the attributes that differ between two states of a resource. */
final class ChangedAttributes {

    /** What the service provider derives from the others. */
    private static final Set<String> DERIVED = Set.of("id", "meta", "schemas");

    private ChangedAttributes() {}

    /** Top-level names, and those of extensions after their URIs; in order. */
    static Set<String> between(@Nullable Resource before, @Nullable Resource after) {
        Set<String> changed = new TreeSet<>();
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        add(old, now, "", changed);
        Set<String> extensions = new TreeSet<>(changed);
        extensions.removeIf(name -> !name.contains(":"));
        for (String extension : extensions) {
            changed.remove(extension);
            add(old.path(extension), now.path(extension), extension + ":", changed);
        }
        changed.removeAll(DERIVED);
        return changed;
    }

    private static JsonNode tree(@Nullable Resource resource) {
        return resource == null ? MissingNode.getInstance() : resource.tree();
    }

    private static void add(JsonNode old, JsonNode now, String prefix, Set<String> changed) {
        for (String name : now.propertyNames()) {
            if (!now.get(name).equals(old.get(name))) {
                changed.add(prefix + name);
            }
        }
        for (String name : old.propertyNames()) {
            if (!now.has(name)) {
                changed.add(prefix + name);
            }
        }
    }
}
