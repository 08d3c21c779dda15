package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.FilterVisitor;
import dev.scimkit.filter.Literal;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.server.internal.engine.bulk.BulkReferences.Replacement;
import java.util.Objects;

/** Replaces the references in the path of a PATCH operation, as in {@code members[value eq "bulkId:x"]}. */
final class PathReferences implements FilterVisitor<Filter> {

    private final Replacement replacement;

    private PathReferences(Replacement replacement) {
        this.replacement = replacement;
    }

    /** Replaces the references; a text that is not a path stays as it is, and PATCH refuses it. */
    static String replace(String path, Replacement replacement) {
        if (!path.contains(BulkReferences.PREFIX)) {
            return path;
        }
        try {
            PatchPath parsed = PatchPath.parse(path);
            Filter filter = parsed.filter();
            return filter == null
                    ? path
                    : new PatchPath(
                                    parsed.attribute(),
                                    filter.accept(new PathReferences(replacement)),
                                    parsed.subAttribute())
                            .toString();
        } catch (FilterException notAPath) {
            return path;
        }
    }

    @Override
    public Filter visit(Filter.And and) {
        return new Filter.And(and.operands().stream().map(this::visited).toList());
    }

    @Override
    public Filter visit(Filter.Or or) {
        return new Filter.Or(or.operands().stream().map(this::visited).toList());
    }

    @Override
    public Filter visit(Filter.Not not) {
        return new Filter.Not(visited(not.operand()));
    }

    @Override
    public Filter visit(Filter.Comparison comparison) {
        String name = name(comparison.path());
        String bulkId = comparison.value() instanceof Literal.JsonString string
                ? BulkReferences.ofText(name, string.value())
                : null;
        String text = bulkId == null ? null : replacement.of(name, bulkId);
        return text == null
                ? comparison
                : new Filter.Comparison(comparison.path(), comparison.operator(), new Literal.JsonString(text));
    }

    @Override
    public Filter visit(Filter.Present present) {
        return present;
    }

    @Override
    public Filter visit(Filter.ValuePath valuePath) {
        return valuePath;
    }

    private Filter visited(Filter operand) {
        return operand.accept(this);
    }

    private static String name(AttributePath path) {
        return Objects.requireNonNullElse(path.subAttribute(), path.attribute());
    }
}
