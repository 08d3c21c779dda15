package dev.scimkit.filter;

import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.internal.match.FilterResolver;
import dev.scimkit.filter.internal.match.PathResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates each part of a filter; an expression has a translation only if all its parts have one. */
final class TranslatingResolver<T> extends FilterResolver<Optional<T>> {

    private final FilterTranslator<T> translator;

    TranslatingResolver(ResourceType resourceType, FilterMatcher.Options options, FilterTranslator<T> translator) {
        super(PathResolver.of(resourceType), null, options);
        this.translator = translator;
    }

    @Override
    protected Optional<T> compare(ResolvedAttribute attribute, Filter.Operator operator, ComparisonValue value) {
        return translator.compare(target(attribute), operator, value);
    }

    @Override
    protected Optional<T> present(ResolvedPath path) {
        return path instanceof ResolvedAttribute attribute ? translator.present(target(attribute)) : Optional.empty();
    }

    private FilterTranslator.Target target(ResolvedAttribute attribute) {
        return new FilterTranslator.Target(attribute, scope() != null);
    }

    @Override
    protected Optional<T> constant(boolean value) {
        return Optional.of(translator.constant(value));
    }

    @Override
    protected Optional<T> and(List<Optional<T>> operands) {
        return all(operands).map(translator::and);
    }

    @Override
    protected Optional<T> or(List<Optional<T>> operands) {
        return all(operands).map(translator::or);
    }

    private Optional<List<T>> all(List<Optional<T>> operands) {
        List<T> all = new ArrayList<>(operands.size());
        for (Optional<T> operand : operands) {
            operand.ifPresent(all::add);
        }
        return all.size() == operands.size() ? Optional.of(all) : Optional.empty();
    }

    @Override
    protected Optional<T> not(Optional<T> operand) {
        return operand.map(translator::not);
    }

    @Override
    protected Optional<T> element(ResolvedAttribute attribute, Optional<T> condition) {
        return condition.flatMap(inner -> translator.element(attribute, inner));
    }
}
