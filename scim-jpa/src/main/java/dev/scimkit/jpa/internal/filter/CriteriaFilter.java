package dev.scimkit.jpa.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter.Operator;
import dev.scimkit.filter.FilterTranslator;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Translates filters to Criteria, as far as the database can tell. */
final class CriteriaFilter extends FilterTranslator<FilterCondition> {

    private static final FilterCondition UNKNOWN = scope -> DatabasePredicate.unknown(scope.builder());

    private final EntityModel model;

    CriteriaFilter(EntityModel model) {
        this.model = model;
    }

    @Override
    protected Optional<FilterCondition> compare(Target target, Operator operator, ComparisonValue value) {
        ResolvedAttribute path = target.attribute();
        Comparison comparison = new Comparison(path.definition(), operator, value, missing(path, operator, value));
        if (!target.ofElement() && model.isAbsent(path)) {
            return Optional.of(constant(comparison.missing()));
        }
        if (path.attribute().multiValued()) {
            return Optional.of(
                    target.ofElement()
                            ? scope -> ofElement(scope, path, comparison)
                            : ofElements(path, comparison, operator));
        }
        if (isResourceType(path)) {
            boolean holds = comparison.holdsFor(StringNode.valueOf(model.type().name()));
            return Optional.of(constant(holds));
        }
        Binding binding = model.value(path);
        return Optional.of(binding == null ? UNKNOWN : scope -> ValueTests.compare(scope, binding, comparison));
    }

    private static boolean isResourceType(ResolvedAttribute path) {
        AttributeDefinition sub = path.subAttribute();
        return path.extension() == null
                && path.attribute().name().equals("meta")
                && sub != null
                && sub.name().equals("resourceType");
    }

    /** No value differs from every value; an element without {@code primary} is not primary (RFC 7643 section 2.4). */
    private static boolean missing(ResolvedAttribute path, Operator operator, ComparisonValue value) {
        AttributeDefinition sub = path.subAttribute();
        boolean primary = sub != null
                && path.attribute().multiValued()
                && sub.type() == AttributeType.BOOLEAN
                && sub.name().equalsIgnoreCase("primary");
        if (primary && value instanceof ComparisonValue.Bool bool) {
            return !bool.value() == (operator == Operator.EQ);
        }
        return operator == Operator.NE;
    }

    private static DatabasePredicate ofElement(Scope scope, ResolvedAttribute path, Comparison comparison) {
        AttributeDefinition sub = path.subAttribute();
        JsonNode fixed = sub == null ? null : scope.fixed(sub);
        if (fixed != null) {
            return DatabasePredicate.constant(scope.builder(), comparison.holdsFor(fixed));
        }
        Binding binding = scope.binding(sub);
        if (binding == null) {
            return sub == null
                    ? DatabasePredicate.unknown(scope.builder())
                    : DatabasePredicate.constant(scope.builder(), comparison.missing());
        }
        return ValueTests.compare(scope, binding, comparison);
    }

    private FilterCondition ofElements(ResolvedAttribute path, Comparison comparison, Operator operator) {
        FilterCondition some = some(path, scope -> ofElement(scope, path, comparison));
        if (operator != Operator.NE) {
            return some;
        }
        FilterCondition none = not(some(path, scope -> DatabasePredicate.constant(scope.builder(), true)));
        return or(List.of(some, none));
    }

    /** Tests whether there is an element that meets a condition. */
    private FilterCondition some(ResolvedAttribute path, FilterCondition condition) {
        List<MappedElement> mappedElements = model.mappedElements(path);
        List<Elements> lists = model.lists(path);
        boolean elsewhere = model.keepsRest() && lists.isEmpty();
        if (elsewhere || (mappedElements.isEmpty() && lists.isEmpty())) {
            return UNKNOWN;
        }
        return scope -> {
            List<DatabasePredicate> places = new ArrayList<>();
            for (MappedElement mapped : mappedElements) {
                places.add(both(scope.within(mapped), mapped.bindings(), condition));
            }
            for (Elements list : lists) {
                places.add(scope.some(list, element -> both(element, list.bindings(), condition)));
            }
            return DatabasePredicate.or(scope.builder(), places);
        };
    }

    /** An element exists if any of its properties has a value. */
    private static DatabasePredicate both(Scope scope, List<Binding> bindings, FilterCondition condition) {
        return DatabasePredicate.and(scope.builder(), List.of(anyPresent(scope, bindings), condition.in(scope)));
    }

    private static DatabasePredicate anyPresent(Scope scope, List<Binding> bindings) {
        return DatabasePredicate.or(
                scope.builder(),
                bindings.stream()
                        .map(binding -> ValueTests.present(scope, binding))
                        .toList());
    }

    @Override
    protected Optional<FilterCondition> present(Target target) {
        ResolvedAttribute path = target.attribute();
        AttributeDefinition sub = path.subAttribute();
        if (!target.ofElement() && model.isAbsent(path)) {
            return Optional.of(constant(false));
        }
        if (path.attribute().multiValued()) {
            FilterCondition condition = sub == null && !target.ofElement()
                    ? scope -> DatabasePredicate.constant(scope.builder(), true)
                    : scope -> presentInElement(scope, sub);
            return Optional.of(target.ofElement() ? condition : some(path, condition));
        }
        return Optional.of(presentValue(path));
    }

    private FilterCondition presentValue(ResolvedAttribute path) {
        Binding binding = model.value(path);
        if (binding != null) {
            return scope -> ValueTests.present(scope, binding);
        }
        List<Binding> parts = path.subAttribute() == null ? model.values(path) : List.of();
        return parts.isEmpty() || model.keepsRest() ? UNKNOWN : scope -> anyPresent(scope, parts);
    }

    private static DatabasePredicate presentInElement(Scope scope, @Nullable AttributeDefinition sub) {
        if (sub != null && scope.fixed(sub) != null) {
            return DatabasePredicate.constant(scope.builder(), true);
        }
        Binding binding = scope.binding(sub);
        if (binding == null) {
            return sub == null
                    ? DatabasePredicate.unknown(scope.builder())
                    : DatabasePredicate.constant(scope.builder(), false);
        }
        return ValueTests.present(scope, binding);
    }

    @Override
    protected Optional<FilterCondition> element(ResolvedAttribute attribute, FilterCondition condition) {
        if (attribute.attribute().multiValued()) {
            return Optional.of(some(attribute, condition));
        }
        return Optional.of(and(List.of(presentValue(attribute), condition)));
    }

    @Override
    protected FilterCondition constant(boolean value) {
        return scope -> DatabasePredicate.constant(scope.builder(), value);
    }

    @Override
    protected FilterCondition and(List<FilterCondition> operands) {
        return scope -> DatabasePredicate.and(scope.builder(), in(scope, operands));
    }

    @Override
    protected FilterCondition or(List<FilterCondition> operands) {
        return scope -> DatabasePredicate.or(scope.builder(), in(scope, operands));
    }

    private static List<DatabasePredicate> in(Scope scope, List<FilterCondition> operands) {
        return operands.stream().map(operand -> operand.in(scope)).toList();
    }

    @Override
    protected FilterCondition not(FilterCondition operand) {
        return scope -> operand.in(scope).not(scope.builder());
    }
}
