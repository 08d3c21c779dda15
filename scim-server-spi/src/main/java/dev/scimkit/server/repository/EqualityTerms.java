package dev.scimkit.server.repository;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import java.util.ArrayList;
import java.util.List;

/** Finds the equalities that all matches of a filter share: the filter itself, or the terms of an {@code and}. */
final class EqualityTerms {

    private EqualityTerms() {}

    static List<SearchQuery.EqualityTerm> of(Filter filter, ResourceType type) {
        List<SearchQuery.EqualityTerm> terms = new ArrayList<>();
        if (filter instanceof Filter.And and) {
            and.operands().forEach(operand -> add(operand, type, terms));
        } else {
            add(filter, type, terms);
        }
        return List.copyOf(terms);
    }

    private static void add(Filter filter, ResourceType type, List<SearchQuery.EqualityTerm> terms) {
        if (filter instanceof Filter.ValuePath elements
                && type.resolve(elements.path()).orElse(null) instanceof ResolvedAttribute owner) {
            List<Filter> conditions =
                    elements.filter() instanceof Filter.And and ? and.operands() : List.of(elements.filter());
            conditions.forEach(condition -> addOfElement(condition, owner, terms));
        } else if (filter instanceof Filter.Comparison comparison
                && comparison.operator() == Filter.Operator.EQ
                && comparison.value() instanceof Literal.JsonString text
                && type.resolve(comparison.path()).orElse(null) instanceof ResolvedAttribute path
                && path.extension() == null) {
            terms.add(new SearchQuery.EqualityTerm(name(path), text.value()));
        }
    }

    /** The equalities that all elements selected by a value path share. */
    private static void addOfElement(Filter condition, ResolvedAttribute owner, List<SearchQuery.EqualityTerm> terms) {
        if (condition instanceof Filter.Comparison comparison
                && comparison.operator() == Filter.Operator.EQ
                && comparison.value() instanceof Literal.JsonString text
                && owner.subAttribute() == null) {
            AttributeDefinition sub = owner.attribute()
                    .subAttribute(comparison.path().attribute())
                    .orElse(null);
            if (sub != null) {
                terms.add(new SearchQuery.EqualityTerm(owner + "." + sub.name(), text.value()));
            }
        }
    }

    /** A bare multi-valued complex attribute means its values (RFC 7643 section 2.4). */
    private static String name(ResolvedAttribute path) {
        String attribute = path.attribute().name();
        if (path.subAttribute() != null) {
            return AttributePath.of(attribute, path.subAttribute().name()).toString();
        }
        return path.attribute().isComplex() ? attribute + ".value" : attribute;
    }
}
