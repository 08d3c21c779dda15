package dev.scimkit.jdbc;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Makes random queries that fit a type. */
final class RandomQueries {

    private final ResourceType type;
    private final RandomValues values;
    private final Random random;
    private final List<ResolvedAttribute> attributes = new ArrayList<>();

    RandomQueries(ResourceType type, RandomValues values) {
        this.type = type;
        this.values = values;
        this.random = values.random();
        for (String common :
                List.of("id", "externalId", "schemas", "meta.created", "meta.lastModified", "meta.resourceType")) {
            attributes.add((ResolvedAttribute)
                    type.resolve(AttributePath.parse(common).orElseThrow()).orElseThrow());
        }
        add(null, type.schema());
        type.extensions().forEach(extension -> add(extension.schema(), extension.schema()));
    }

    private void add(@Nullable Schema extension, Schema schema) {
        for (AttributeDefinition attribute : schema.attributes()) {
            ResolvedAttribute path = ResolvedAttribute.of(extension, attribute);
            if (!attribute.isSecret()) {
                attributes.add(path);
                attribute.subAttributes().forEach(sub -> attributes.add(path.sub(sub)));
            }
        }
    }

    /** A query as text for messages, and as the engine makes it. */
    record Query(String text, SearchQuery query) {}

    Query query() {
        SearchQuery query = SearchQuery.page(1 + random.nextInt(6), random.nextInt(8));
        String text = "startIndex=" + query.startIndex() + " count=" + query.count();
        if (random.nextInt(10) > 0) {
            String filter = filter(random.nextInt(4));
            query = query.filter(Filter.parse(filter), type);
            text += " filter=" + filter;
        }
        if (random.nextBoolean()) {
            SearchQuery.SortBy sortBy = new SearchQuery.SortBy(sortable(), values.any(List.of(SortOrder.values())));
            query = query.sort(sortBy);
            text += " sortBy=" + sortBy.attribute() + " " + sortBy.order();
        }
        return new Query(text, query);
    }

    private ResolvedAttribute sortable() {
        while (true) {
            ResolvedAttribute path = values.any(attributes);
            if (!path.definition().isComplex()) {
                return path;
            }
        }
    }

    private String filter(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(4) == 0 ? valuePath() : test(values.any(attributes), null);
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + filter(depth - 1) + ") and (" + filter(depth - 1) + ")";
            case 1 -> "(" + filter(depth - 1) + ") or (" + filter(depth - 1) + ")";
            default -> "not (" + filter(depth - 1) + ")";
        };
    }

    private String valuePath() {
        while (true) {
            ResolvedAttribute path = values.any(attributes);
            AttributeDefinition attribute = path.attribute();
            if (path.subAttribute() == null
                    && (attribute.isComplex() || attribute.multiValued())
                    && !attribute.name().equals("meta")) {
                return path + "[" + inBrackets(attribute, random.nextInt(3)) + "]";
            }
        }
    }

    private String inBrackets(AttributeDefinition attribute, int depth) {
        if (depth > 0) {
            String one = inBrackets(attribute, depth - 1);
            String other = inBrackets(attribute, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> "(" + one + ") and (" + other + ")";
                case 1 -> "(" + one + ") or (" + other + ")";
                default -> "not (" + one + ")";
            };
        }
        ResolvedAttribute whole = ResolvedAttribute.of(null, attribute);
        return attribute.isComplex()
                ? test(
                        whole.sub(values.any(attribute.subAttributes())),
                        whole.sub(values.any(attribute.subAttributes())).subAttribute())
                : test(whole, AttributeDefinition.builder("value").build());
    }

    /** A comparison or presence test; {@code inner} says that the path is only that of the sub-attribute. */
    private String test(ResolvedAttribute path, @Nullable AttributeDefinition inner) {
        AttributeDefinition definition = path.definition();
        String name = path.toString();
        if (inner != null) {
            name = path.subAttribute() == null ? "value" : path.subAttribute().name();
        }
        if (random.nextInt(8) == 0) {
            return name + " pr";
        }
        if (definition.isComplex()) {
            AttributeDefinition value = definition.subAttribute("value").orElse(null);
            return value == null ? name + " pr" : comparison(name, value);
        }
        return comparison(name, definition);
    }

    private String comparison(String name, AttributeDefinition definition) {
        if (random.nextInt(20) == 0) {
            return name + values.any(List.of(" eq null", " ne null"));
        }
        return name + " " + values.any(operators(definition.type())) + " " + literal(definition);
    }

    private static List<String> operators(AttributeType type) {
        return switch (type) {
            case BOOLEAN, BINARY -> List.of("eq", "ne");
            case INTEGER, DECIMAL, DATE_TIME -> List.of("eq", "ne", "gt", "ge", "lt", "le");
            case STRING, REFERENCE, COMPLEX -> List.of("eq", "eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
        };
    }

    private String literal(AttributeDefinition definition) {
        String name = definition.name();
        if (name.equals("code")) {
            return "\"" + values.any(List.of("Code-", "code-")) + random.nextInt(30) + "\"";
        }
        if (name.equals("resourceType")) {
            return "\"" + type.name() + "\"";
        }
        if (definition.type() == AttributeType.STRING && random.nextInt(12) == 0) {
            return values.any(List.of("\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"a\\udc00\""));
        }
        return values.simple(definition.type()).toString();
    }

    /** The same query without page, for cursors. */
    static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }
}
