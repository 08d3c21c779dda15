package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.ResourceUrls;
import dev.scimkit.server.internal.engine.type.ServedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a filter leaves to a repository, which does not have the attributes that the service makes: a filter that every
 * match satisfies, or empty for all resources. A URL of this service becomes the id that it names. Notes the attributes
 * that it leaves out.
 */
final class ServerMadeFilter implements FilterVisitor<Optional<Filter>> {

    private final ServedType<?> served;
    private final ResourceUrls urls;
    private final ServerMadeNames names;

    ServerMadeFilter(ServedType<?> served, ResourceUrls urls, ServerMadeNames names) {
        this.served = served;
        this.urls = urls;
        this.names = names;
    }

    @Override
    public Optional<Filter> visit(Filter.And and) {
        List<Filter> left = new ArrayList<>();
        for (Filter operand : and.operands()) {
            operand.accept(this).ifPresent(left::add);
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(left.size() == 1 ? left.get(0) : new Filter.And(left));
    }

    @Override
    public Optional<Filter> visit(Filter.Or or) {
        List<Filter> parts = new ArrayList<>();
        for (Filter operand : or.operands()) {
            operand.accept(this).ifPresent(parts::add);
        }
        return parts.size() < or.operands().size() ? Optional.empty() : Optional.of(new Filter.Or(parts));
    }

    @Override
    public Optional<Filter> visit(Filter.Not not) {
        int before = names.size();
        Optional<Filter> unused = not.operand().accept(this);
        return names.size() == before ? Optional.of(not) : Optional.empty();
    }

    @Override
    public Optional<Filter> visit(Filter.Comparison comparison) {
        ResolvedAttribute named = names.find(comparison.path());
        if (named == null) {
            return Optional.of(comparison);
        }
        names.add(named);
        ResourceUrls.Target target =
                comparison.operator() == Filter.Operator.EQ && comparison.value() instanceof Literal.JsonString url
                        ? urls.target(url.value())
                        : null;
        AttributePath stored = target == null ? null : storedPath(named);
        return target == null || stored == null ? Optional.empty() : Optional.of(equal(stored, target));
    }

    @Override
    public Optional<Filter> visit(Filter.Present present) {
        ResolvedAttribute named = names.find(present.path());
        if (named == null) {
            return Optional.of(present);
        }
        names.add(named);
        return Optional.empty();
    }

    @Override
    public Optional<Filter> visit(Filter.ValuePath valuePath) {
        ResolvedAttribute named = names.find(valuePath.path());
        if (named != null) {
            names.add(named);
            return Optional.empty();
        }
        Reference reference = names.reference(valuePath.path());
        if (reference == null) {
            return Optional.of(valuePath);
        }
        int before = names.size();
        Optional<Filter> elements =
                valuePath.filter().accept(new ServerMadeFilter(served, urls, names.within(reference)));
        if (names.size() == before) {
            return Optional.of(valuePath);
        }
        return elements.map(left -> new Filter.ValuePath(valuePath.path(), left));
    }

    /** Where the id is stored that a URL names; null if it is nowhere. */
    private @Nullable AttributePath storedPath(ResolvedAttribute named) {
        if (named.attribute().name().equals(ServedType.META)) {
            return AttributePath.of("id");
        }
        Reference reference = served.references().of(named);
        if (reference == null || named.attribute().name().equals(ServedType.GROUPS)) {
            return null;
        }
        return names.isWithinElement()
                ? AttributePath.of(Reference.VALUE)
                : reference.value().path();
    }

    private static Filter equal(AttributePath stored, ResourceUrls.Target target) {
        return new Filter.Comparison(stored, Filter.Operator.EQ, new Literal.JsonString(target.id()));
    }
}
