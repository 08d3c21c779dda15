package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import dev.scimkit.server.internal.engine.wire.ShownVersion;

/**
 * Translates the versions in a filter on {@code meta.version} to those of resources: the version that was shown depends on what
 * else was shown.
 */
final class VersionFilter implements FilterVisitor<Filter> {

    private static final String VERSION = "meta.version";

    private final ResourceType type;

    VersionFilter(ResourceType type) {
        this.type = type;
    }

    static boolean concerns(ResolvedAttribute attribute) {
        return attribute.toString().equals(VERSION);
    }

    @Override
    public Filter visit(Filter.And and) {
        return new Filter.And(
                and.operands().stream().map(operand -> operand.accept(this)).toList());
    }

    @Override
    public Filter visit(Filter.Or or) {
        return new Filter.Or(
                or.operands().stream().map(operand -> operand.accept(this)).toList());
    }

    @Override
    public Filter visit(Filter.Not not) {
        return new Filter.Not(not.operand().accept(this));
    }

    @Override
    public Filter visit(Filter.Comparison comparison) {
        return comparison.value() instanceof Literal.JsonString version
                        && type.resolve(comparison.path()).orElse(null) instanceof ResolvedAttribute attribute
                        && concerns(attribute)
                ? new Filter.Comparison(
                        comparison.path(),
                        comparison.operator(),
                        new Literal.JsonString(ShownVersion.ofResource(version.value())),
                        comparison.offset())
                : comparison;
    }

    @Override
    public Filter visit(Filter.Present present) {
        return present;
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        return valuePath;
    }
}
