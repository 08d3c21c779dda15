package dev.scimkit.filter;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Evaluates filters as simply as possible, however slowly; the matcher must agree with it. It knows only the attributes that
 * {@link FilterArbitraries} uses. An empty result means that the values cannot be compared.
 */
final class ReferenceEvaluator {

    private ReferenceEvaluator() {}

    static Optional<Boolean> evaluate(Filter filter, JsonNode user) {
        return evaluate(filter, user, "");
    }

    private static Optional<Boolean> evaluate(Filter filter, JsonNode node, String scope) {
        if (filter instanceof Filter.And and) {
            return any(and.operands().stream()
                            .map(f -> negated(evaluate(f, node, scope)))
                            .toList())
                    .map(b -> !b);
        }
        if (filter instanceof Filter.Or or) {
            return any(or.operands().stream().map(f -> evaluate(f, node, scope)).toList());
        }
        if (filter instanceof Filter.Not not) {
            return negated(evaluate(not.operand(), node, scope));
        }
        if (filter instanceof Filter.ValuePath valuePath) {
            String attribute = valuePath.path().attribute();
            return any(elements(lookup(node, attribute)).stream()
                    .map(element -> evaluate(valuePath.filter(), element, attribute))
                    .toList());
        }
        if (filter instanceof Filter.Present present) {
            return Optional.of(isPresent(values(present.path().toString(), node, scope)));
        }
        return compare((Filter.Comparison) filter, node, scope);
    }

    private static Optional<Boolean> negated(Optional<Boolean> truth) {
        return truth.map(b -> !b);
    }

    private static Optional<Boolean> any(List<Optional<Boolean>> truths) {
        if (truths.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return truths.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private static boolean isPresent(List<JsonNode> values) {
        for (JsonNode value : values) {
            boolean nested = value.isContainer() && isPresent(new ArrayList<>(value.values()));
            boolean full = !value.isContainer()
                    && !value.isNull()
                    && !(value.isString() && value.asString().isEmpty());
            if (nested || full) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Boolean> compare(Filter.Comparison comparison, JsonNode node, String scope) {
        String path = comparison.path().toString();
        boolean negative = comparison.operator() == Filter.Operator.NE;
        if (comparison.value() instanceof Literal.JsonNull) {
            return Optional.of(isPresent(values(path, node, scope)) == negative);
        }
        String full = scope.isEmpty() ? path : scope + "." + path;
        List<JsonNode> values = values(full.equals("emails") ? "emails.value" : path, node, scope);
        if (values.isEmpty()) {
            return Optional.of(negative);
        }
        return any(values.stream()
                .map(value -> compare(full, comparison.operator(), comparison.value(), value))
                .toList());
    }

    /** All values of the path; null for an element that has none. */
    private static List<JsonNode> values(String path, JsonNode node, String scope) {
        if (!scope.isEmpty()) {
            JsonNode value = scope.equals("tags") ? node : node.get(path);
            return value == null || value.isNull() ? List.of(NullNode.instance) : flat(value);
        }
        String[] names = path.split("\\.");
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode element : elements(lookup(node, names[0]))) {
            JsonNode value = names.length == 1 ? element : element.get(names[1]);
            values.addAll(value == null ? List.of(NullNode.instance) : flat(value));
        }
        return values;
    }

    private static List<JsonNode> flat(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? List.of(NullNode.instance) : new ArrayList<>(value.values());
        }
        return List.of(value);
    }

    private static JsonNode lookup(JsonNode user, String attribute) {
        JsonNode own = user.get(attribute);
        return own != null ? own : user.path(TestTypes.TEST).path(attribute);
    }

    private static List<JsonNode> elements(JsonNode value) {
        if (value.isArray()) {
            return new ArrayList<>(value.values());
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    private static Optional<Boolean> compare(String path, Filter.Operator operator, Literal literal, JsonNode value) {
        if (value.isNull()) {
            boolean isPrimary = path.equals("emails.primary");
            return Optional.of(
                    isPrimary
                            ? literal.equals(Literal.FALSE) == (operator == Filter.Operator.EQ)
                            : operator == Filter.Operator.NE);
        }
        if (literal instanceof Literal.JsonBoolean bool) {
            boolean equality = operator == Filter.Operator.EQ;
            return value.isBoolean()
                    ? Optional.of((value.booleanValue() == bool.value()) == equality)
                    : Optional.empty();
        }
        if (literal instanceof Literal.JsonNumber number) {
            return value.isNumber()
                    ? Optional.of(holds(operator, new BigDecimal(value.toString()).compareTo(number.value())))
                    : Optional.empty();
        }
        if (!value.isString()) {
            return Optional.empty();
        }
        String text = ((Literal.JsonString) literal).value();
        if (path.equals("startDate")) {
            return instant(value.stringValue())
                    .map(stored ->
                            holds(operator, stored.compareTo(instant(text).orElseThrow())));
        }
        boolean exact = path.equals("externalId");
        return Optional.of(compareText(operator, form(value.stringValue(), exact), form(text, exact)));
    }

    private static boolean compareText(Filter.Operator operator, String value, String text) {
        return switch (operator) {
            case CO -> value.contains(text);
            case SW -> value.startsWith(text);
            case EW -> value.endsWith(text);
            default -> holds(operator, value.compareTo(text));
        };
    }

    private static boolean holds(Filter.Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            default -> throw new IllegalArgumentException(operator.keyword());
        };
    }

    private static String form(String text, boolean exact) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return exact ? composed : composed.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
