package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Filters and orders about the values of a resource. */
final class SampleFilters {

    private static final int PIECE = 3;

    private final ResourceType type;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    SampleFilters(Resource sample) {
        this.type = sample.resourceType();
        collect(sample.tree(), "");
        type.extensions().forEach(extension -> {
            if (sample.tree().get(extension.schema().id()) instanceof ObjectNode container) {
                collect(container, extension.schema().id() + ":");
            }
        });
    }

    private void collect(ObjectNode owner, String prefix) {
        for (Map.Entry<String, JsonNode> member : owner.properties()) {
            JsonNode value = member.getValue();
            if (value.isArray() && !value.isEmpty()) {
                value = value.get(0);
            }
            if (value instanceof ObjectNode complex
                    && resolve(prefix + member.getKey()).isPresent()) {
                complex.properties()
                        .forEach(part -> add(prefix + member.getKey() + "." + part.getKey(), part.getValue()));
            } else {
                add(prefix + member.getKey(), value);
            }
        }
    }

    private void add(String path, JsonNode value) {
        boolean comparable = resolve(path)
                .filter(attribute -> !attribute.attribute().isSecret()
                        && !attribute.definition().isComplex()
                        && !attribute.definition().isSecret())
                .isPresent();
        if (comparable && value.isValueNode() && !path.equals("id") && !path.equals("schemas")) {
            values.put(path, value);
        }
    }

    private Optional<ResolvedAttribute> resolve(String path) {
        return AttributePath.parse(path)
                .flatMap(type::resolve)
                .filter(ResolvedAttribute.class::isInstance)
                .map(ResolvedAttribute.class::cast);
    }

    /** Filters with each operator that the attributes allow, and combinations. */
    List<String> filters() {
        List<String> filters = new ArrayList<>();
        values.forEach((path, value) -> filters.addAll(about(path, value)));
        List<String> equalities = values.entrySet().stream()
                .filter(entry -> entry.getValue().isString())
                .map(entry -> entry.getKey() + " eq " + entry.getValue())
                .toList();
        for (int i = 1; i < equalities.size(); i++) {
            String left = equalities.get(i - 1);
            String right = equalities.get(i);
            filters.add(left + " and " + right);
            filters.add(left + " or " + right);
            filters.add("not (" + left + " and " + right + ")");
        }
        return filters;
    }

    private List<String> about(String path, JsonNode value) {
        AttributeDefinition definition = resolve(path).orElseThrow().definition();
        List<String> filters = new ArrayList<>(List.of(path + " pr", "not (" + path + " pr)", path + " eq " + value));
        filters.add(path + " ne " + value);
        switch (definition.type()) {
            case STRING, REFERENCE -> addText(filters, path, value.asString(), definition.caseExact());
            case INTEGER, DECIMAL, DATE_TIME ->
                List.of("gt", "ge", "lt", "le").forEach(operator -> filters.add(path + " " + operator + " " + value));
            default -> {} // booleans and binary values have no order
        }
        return filters;
    }

    private static void addText(List<String> filters, String path, String text, boolean caseExact) {
        int piece = Math.min(PIECE, text.length());
        filters.add(path + " sw " + quoted(text.substring(0, piece)));
        filters.add(path + " ew " + quoted(text.substring(text.length() - piece)));
        filters.add(path + " co " + quoted(text.substring(text.length() / 2)));
        // what LIKE takes for a pattern
        filters.add(path + " co " + quoted("%"));
        filters.add(path + " sw " + quoted("_"));
        filters.add(path + " co " + quoted("\\"));
        filters.add(path + " gt " + quoted(text));
        filters.add(path + " le " + quoted(text));
        if (!caseExact) {
            filters.add(path + " eq " + quoted(text.toUpperCase(Locale.ROOT)));
        }
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }

    /** The attributes to sort by. */
    List<ResolvedAttribute> orders() {
        return values.keySet().stream().map(path -> resolve(path).orElseThrow()).toList();
    }
}
