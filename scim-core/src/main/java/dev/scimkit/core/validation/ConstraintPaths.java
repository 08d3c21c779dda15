package dev.scimkit.core.validation;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates the Java paths of Bean Validation to SCIM paths.
 *
 * <p>A property means the attribute of the same name in any case; {@code ref} means {@code $ref}; the name of an
 * extension means the extension. Any other property keeps its name.
 */
final class ConstraintPaths {

    private final ResourceType type;

    ConstraintPaths(ResourceType type) {
        this.type = type;
    }

    String resourcePath(Path path) {
        List<String> names = steps(path);
        if (names.isEmpty()) {
            return "";
        }
        String first = nameOf(names.get(0));
        Schema extension = type.attribute(first).isEmpty() ? extensionNamed(first) : null;
        return extension == null
                ? join("", type.attribute(first).orElse(null), names)
                : inSchema(extension, names.subList(1, names.size()));
    }

    static String extensionPath(Schema schema, Path path) {
        return inSchema(schema, steps(path));
    }

    private static String inSchema(Schema schema, List<String> steps) {
        return steps.isEmpty()
                ? schema.id()
                : join(schema.id() + ":", schema.attribute(nameOf(steps.get(0))).orElse(null), steps);
    }

    private static String join(String prefix, @Nullable AttributeDefinition attribute, List<String> steps) {
        StringBuilder joined = new StringBuilder(prefix);
        AttributeDefinition at = attribute;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            String name = nameOf(step);
            if (i > 0) {
                joined.append('.');
                at = at == null ? null : subAttribute(at, name);
            }
            joined.append(at == null ? name : at.name()).append(step.substring(name.length()));
        }
        return joined.toString();
    }

    private static @Nullable AttributeDefinition subAttribute(AttributeDefinition attribute, String property) {
        AttributeDefinition found = attribute.subAttribute(property).orElse(null);
        return found == null ? attribute.subAttribute("$" + property).orElse(null) : found;
    }

    private @Nullable Schema extensionNamed(String property) {
        for (ResourceType.Extension extension : type.extensions()) {
            if (Ascii.equalsIgnoreCase(extension.schema().name(), property)) {
                return extension.schema();
            }
        }
        return null;
    }

    /** Lists the properties, each followed by the index of its element if there is one. */
    private static List<String> steps(Path path) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : path) {
            Integer index = node.getIndex();
            if (index != null && !steps.isEmpty()) {
                int last = steps.size() - 1;
                steps.set(last, steps.get(last) + "[" + index + "]");
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                steps.add(name);
            }
        }
        return steps;
    }

    private static String nameOf(String step) {
        int bracket = step.indexOf('[');
        return bracket < 0 ? step : step.substring(0, bracket);
    }
}
