package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.validation.Violation.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks one tree against the schemas of its resource type.
 *
 * <p>ReadOnly and unchanged attributes are not checked.
 */
final class SchemaCheck {

    private final PreparedType type;
    private final SchemaValidator.Options options;
    private final Findings findings;
    private final ValueCheck values;

    private final boolean patched;

    /**
     * Makes a check for one resource.
     *
     * @param patched whether the tree is the result of a PATCH, which may leave missing what was missing before: a schema
     *     may require more than when the resource was stored
     */
    SchemaCheck(PreparedType type, SchemaValidator.Options options, boolean patched) {
        this.type = type;
        this.options = options;
        this.findings = new Findings(options.maxViolations());
        this.values = new ValueCheck(options, type.maxMarks, findings, patched);
        this.patched = patched;
    }

    /** Checks a tree; given a current one, immutable attributes must have kept their values. */
    List<Violation> check(ObjectNode tree, @Nullable ObjectNode current) {
        findings.enterSchema("");
        attributes(type.attributes, tree, current);
        for (PreparedType.Extension extension : type.extensions) {
            extension(extension, tree, current);
        }
        return findings.violations();
    }

    /** Checks the client's {@code schemas}, before anything else. */
    void checkSchemas(ObjectNode tree) {
        if (!options.schemasRequired()) {
            return;
        }
        JsonNode uris = tree.get("schemas");
        if (uris == null || uris.isEmpty()) {
            findings.addBelow("schemas", Rule.SCHEMAS, "must name the schema " + type.schema.id());
        } else if (!uris.isArray()) {
            findings.addBelow("schemas", Rule.SCHEMAS, "must be a list");
        } else {
            checkUris((ArrayNode) uris);
        }
    }

    private void checkUris(ArrayNode uris) {
        boolean named = false;
        for (int i = 0; i < uris.size() && !findings.isFull(); i++) {
            JsonNode uri = uris.get(i);
            if (!uri.isString() || !type.isUri(uri.stringValue())) {
                findings.addBelow("schemas[" + i + "]", Rule.SCHEMAS, "must be a URI");
            } else {
                named |= type.schema.isNamedBy(uri.stringValue());
            }
        }
        if (!named) {
            findings.addBelow("schemas", Rule.SCHEMAS, "must name the schema " + type.schema.id());
        }
    }

    private void extension(PreparedType.Extension extension, ObjectNode tree, @Nullable ObjectNode current) {
        String uri = extension.uri();
        JsonNode data = tree.get(uri);
        findings.enterSchema("");
        if (isEmpty(data)) {
            boolean stays = patched && current != null && isEmpty(current.get(uri));
            if (extension.required() && !stays) {
                findings.addBelow(uri, Rule.REQUIRED, "is required");
            }
            data = JsonTree.emptyObject();
            if (current == null || !current.has(uri)) {
                return;
            }
        }
        if (!(data instanceof ObjectNode object)) {
            findings.addBelow(uri, Rule.TYPE, "must be an object");
            return;
        }
        findings.enterSchema(uri);
        ObjectNode before = current != null && current.get(uri) instanceof ObjectNode found ? found : null;
        if (object.isEmpty() && !extension.required()) {
            immutables(extension.attributes(), object, before);
        } else {
            attributes(extension.attributes(), object, before);
        }
    }

    private static boolean isEmpty(@Nullable JsonNode data) {
        return data == null || data.isNull() || (data.isContainer() && data.isEmpty());
    }

    private void attributes(PreparedAttributes attributes, ObjectNode tree, @Nullable ObjectNode current) {
        JsonNode[] values = attributes.values(tree);
        JsonNode[] befores = attributes.values(current == null ? JsonTree.emptyObject() : current);
        for (int i = 0; i < attributes.size(); i++) {
            PreparedAttribute attribute = attributes.get(i);
            if (attribute.checked) {
                attribute(attribute, values[i], befores[i]);
            }
        }
    }

    /** Removing a whole extension may remove its required attributes but not its immutable ones. */
    private void immutables(PreparedAttributes attributes, ObjectNode tree, @Nullable ObjectNode current) {
        JsonNode[] values = attributes.values(tree);
        JsonNode[] befores = attributes.values(current == null ? JsonTree.emptyObject() : current);
        for (int i = 0; i < attributes.size(); i++) {
            PreparedAttribute attribute = attributes.get(i);
            if (attribute.immutable) {
                attribute(attribute, values[i], befores[i]);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // only an identical node is known to be unchanged
    private void attribute(PreparedAttribute attribute, @Nullable JsonNode value, @Nullable JsonNode before) {
        if (value == before && (value != null || !attribute.required || patched)) {
            return;
        }
        if (before != null) {
            ImmutableCheck.check(attribute, value, before, patched, findings);
        }
        values.check(attribute, value, before);
    }
}
