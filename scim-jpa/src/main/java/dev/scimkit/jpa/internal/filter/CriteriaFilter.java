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
import dev.scimkit.jpa.internal.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Translates filters to Criteria, as far as the database can tell. */
final class CriteriaFilter extends FilterTranslator<Term> {

    private static final Term UNKNOWN = scope -> Narrowed.unknown(scope.builder());

    private final EntityModel model;

    CriteriaFilter(EntityModel model) {
        this.model = model;
    }

    @Override
    protected Optional<Term> compare(Target target, Operator operator, ComparisonValue value) {
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

    private static Narrowed ofElement(Scope scope, ResolvedAttribute path, Comparison comparison) {
        AttributeDefinition sub = path.subAttribute();
        JsonNode fixed = sub == null ? null : scope.fixed(sub);
        if (fixed != null) {
            return Narrowed.constant(scope.builder(), comparison.holdsFor(fixed));
        }
        Binding binding = scope.binding(sub);
        if (binding == null) {
            return sub == null
                    ? Narrowed.unknown(scope.builder())
                    : Narrowed.constant(scope.builder(), comparison.missing());
        }
        return ValueTests.compare(scope, binding, comparison);
    }

    private Term ofElements(ResolvedAttribute path, Comparison comparison, Operator operator) {
        Term some = some(path, scope -> ofElement(scope, path, comparison));
        if (operator != Operator.NE) {
            return some;
        }
        Term none = not(some(path, scope -> Narrowed.constant(scope.builder(), true)));
        return or(List.of(some, none));
    }

    /** Tests whether there is an element that meets a condition. */
    private Term some(ResolvedAttribute path, Term condition) {
        List<Slot> slots = model.slots(path);
        List<Elements> lists = model.lists(path);
        boolean elsewhere = model.keepsRest() && lists.isEmpty();
        if (elsewhere || (slots.isEmpty() && lists.isEmpty())) {
            return UNKNOWN;
        }
        return scope -> {
            List<Narrowed> places = new ArrayList<>();
            for (Slot slot : slots) {
                places.add(both(scope.within(slot), slot.bindings(), condition));
            }
            for (Elements list : lists) {
                places.add(scope.some(list, element -> both(element, list.bindings(), condition)));
            }
            return Narrowed.or(scope.builder(), places);
        };
    }

    /** An element exists if any of its properties has a value. */
    private static Narrowed both(Scope scope, List<Binding> bindings, Term condition) {
        return Narrowed.and(scope.builder(), List.of(anyPresent(scope, bindings), condition.in(scope)));
    }

    private static Narrowed anyPresent(Scope scope, List<Binding> bindings) {
        return Narrowed.or(
                scope.builder(),
                bindings.stream()
                        .map(binding -> ValueTests.present(scope, binding))
                        .toList());
    }

    @Override
    protected Optional<Term> present(Target target) {
        ResolvedAttribute path = target.attribute();
        AttributeDefinition sub = path.subAttribute();
        if (!target.ofElement() && model.isAbsent(path)) {
            return Optional.of(constant(false));
        }
        if (path.attribute().multiValued()) {
            Term condition = sub == null && !target.ofElement()
                    ? scope -> Narrowed.constant(scope.builder(), true)
                    : scope -> presentInElement(scope, sub);
            return Optional.of(target.ofElement() ? condition : some(path, condition));
        }
        return Optional.of(presentValue(path));
    }

    private Term presentValue(ResolvedAttribute path) {
        Binding binding = model.value(path);
        if (binding != null) {
            return scope -> ValueTests.present(scope, binding);
        }
        List<Binding> parts = path.subAttribute() == null ? model.values(path) : List.of();
        return parts.isEmpty() || model.keepsRest() ? UNKNOWN : scope -> anyPresent(scope, parts);
    }

    private static Narrowed presentInElement(Scope scope, @Nullable AttributeDefinition sub) {
        if (sub != null && scope.fixed(sub) != null) {
            return Narrowed.constant(scope.builder(), true);
        }
        Binding binding = scope.binding(sub);
        if (binding == null) {
            return sub == null ? Narrowed.unknown(scope.builder()) : Narrowed.constant(scope.builder(), false);
        }
        return ValueTests.present(scope, binding);
    }

    @Override
    protected Optional<Term> element(ResolvedAttribute attribute, Term condition) {
        if (attribute.attribute().multiValued()) {
            return Optional.of(some(attribute, condition));
        }
        return Optional.of(and(List.of(presentValue(attribute), condition)));
    }

    @Override
    protected Term constant(boolean value) {
        return scope -> Narrowed.constant(scope.builder(), value);
    }

    @Override
    protected Term and(List<Term> operands) {
        return scope -> Narrowed.and(scope.builder(), in(scope, operands));
    }

    @Override
    protected Term or(List<Term> operands) {
        return scope -> Narrowed.or(scope.builder(), in(scope, operands));
    }

    private static List<Narrowed> in(Scope scope, List<Term> operands) {
        return operands.stream().map(operand -> operand.in(scope)).toList();
    }

    @Override
    protected Term not(Term operand) {
        return scope -> operand.in(scope).not(scope.builder());
    }
}
