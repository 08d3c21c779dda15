package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.ComparisonValue;
import dev.scimkit.filter.Filter.Operator;
import dev.scimkit.filter.FilterTranslator;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.form.ValueForm;
import dev.scimkit.jdbc.internal.form.ValueKey;
import dev.scimkit.jdbc.internal.type.IndexedAttribute;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Translates filters to SQL over the forms of resources. It leaves to the engine what the database does not store, such as
 * {@code meta.version}, and whether there is a value of a whole schema.
 */
final class SqlFilter extends FilterTranslator<Condition> {

    private static final String PRIMARY = "primary";

    private final StoredType stored;
    private final Dialect dialect;
    private final String organization;

    SqlFilter(StoredType stored, String organization) {
        this.stored = stored;
        this.dialect = stored.dialect();
        this.organization = organization;
    }

    @Override
    protected Optional<Condition> compare(Target target, Operator operator, ComparisonValue value) {
        ResolvedAttribute path = target.attribute();
        AttributeDefinition definition = path.definition();
        SameDefinition.check(stored.type(), path);
        String form = ValueForm.of(definition, value);
        Optional<ValueTest> test = ValueTest.of(dialect, operator, form, missing(path, operator, value));
        Column column = Column.of(path);
        if (column == Column.NONE) {
            return Optional.empty();
        }
        if (column != null) {
            return test.map(comparison -> onColumn(column, comparison, form));
        }
        return test.map(comparison -> indexed(
                path,
                operator,
                form,
                target.ofElement() ? onElement(path, comparison) : onResource(path, comparison, operator)));
    }

    private Condition onColumn(Column column, ValueTest test, String form) {
        Sql tested = test.of(column.value());
        return column == Column.ID && test.operator() == Operator.EQ && StorableText.is(form)
                ? Condition.found(tested, Sql.of("SELECT CAST(? AS text)", form))
                : Condition.tested(tested);
    }

    /** No value differs from every value; an element without {@code primary} is not primary (RFC 7643 section 2.4). */
    private static boolean missing(ResolvedAttribute path, Operator operator, ComparisonValue value) {
        AttributeDefinition sub = path.subAttribute();
        boolean primary = sub != null
                && path.attribute().multiValued()
                && sub.type() == AttributeType.BOOLEAN
                && sub.name().equalsIgnoreCase(PRIMARY);
        if (primary && value instanceof ComparisonValue.Bool bool) {
            return !bool.value() == (operator == Operator.EQ);
        }
        return operator == Operator.NE;
    }

    private Sql onResource(ResolvedAttribute path, ValueTest test, Operator operator) {
        AttributeDefinition sub = path.subAttribute();
        if (!path.attribute().multiValued()) {
            Sql owner = Elements.owner(dialect, path);
            return sub == null
                    ? test.of(dialect.text(owner, path.attribute().name()))
                    : onObject(Elements.attribute(dialect, path), sub, test);
        }
        Elements elements = Elements.of(stored, path);
        Sql some = elements.some(sub == null ? test.of(elements.element()) : onObject(elements.element(), sub, test));
        return operator == Operator.NE ? Sql.join("(", some, " OR ", elements.none(), ")") : some;
    }

    private Sql onElement(ResolvedAttribute path, ValueTest test) {
        AttributeDefinition sub = path.subAttribute();
        return sub == null ? test.of(element(path)) : onObject(element(path), sub, test);
    }

    private Sql onObject(Sql object, AttributeDefinition sub, ValueTest test) {
        if (!sub.multiValued()) {
            return test.of(dialect.text(object, sub.name()));
        }
        Elements values = Elements.of(dialect, object, sub);
        Sql some = values.some(test.of(values.element()));
        return test.missing() ? Sql.join("(", some, " OR ", values.none(), ")") : some;
    }

    /** The element that the brackets of a value path are about. */
    private Sql element(ResolvedAttribute path) {
        return path.attribute().multiValued() ? Elements.of(stored, path).element() : Elements.attribute(dialect, path);
    }

    private Condition indexed(ResolvedAttribute path, Operator operator, String form, Sql test) {
        if (operator != Operator.EQ || !StorableText.is(form)) {
            return Condition.tested(test);
        }
        Sql ids = ids(path, form);
        return ids == null ? Condition.tested(test) : Condition.found(test, ids);
    }

    private @Nullable Sql ids(ResolvedAttribute path, String form) {
        AttributeDefinition sub = path.subAttribute();
        if (stored.isMember(path) && sub != null && sub.name().equals(StoredType.VALUE)) {
            return Sql.of(
                    "SELECT i.group_id FROM " + stored.tables().member()
                            + " i WHERE i.organization = ? AND i.member_key = ? AND i.type = ?",
                    organization,
                    ValueKey.of(form),
                    stored.name());
        }
        IndexedAttribute attribute = stored.indexed().find(path);
        if (attribute == null) {
            return null;
        }
        String table = attribute.kind() == IndexedAttribute.Kind.UNIQUE
                ? stored.tables().uniqueValue()
                : stored.tables().lookupValue();
        return Sql.of(
                "SELECT i.resource_id FROM " + table
                        + " i WHERE i.organization = ? AND i.type = ? AND i.attribute = ? AND i.value_key = ?",
                organization,
                stored.name(),
                attribute.name(),
                ValueKey.of(form));
    }

    @Override
    protected Optional<Condition> present(Target target) {
        ResolvedAttribute path = target.attribute();
        SameDefinition.check(stored.type(), path);
        Column column = Column.of(path);
        if (column != null) {
            return column == Column.NONE ? Optional.empty() : Optional.of(Condition.constant(true));
        }
        boolean secret = path.definition().subAttributes().stream().anyMatch(AttributeDefinition::isSecret);
        return secret ? Optional.empty() : Optional.of(Condition.tested(presence(target)));
    }

    private Sql presence(Target target) {
        ResolvedAttribute path = target.attribute();
        AttributeDefinition sub = path.subAttribute();
        if (target.ofElement()) {
            return sub == null ? notEmpty(element(path)) : presence(element(path), sub);
        }
        if (!path.attribute().multiValued()) {
            return sub == null
                    ? presence(Elements.owner(dialect, path), path.attribute())
                    : presence(Elements.attribute(dialect, path), sub);
        }
        Elements elements = Elements.of(stored, path);
        if (sub != null) {
            return elements.some(presence(elements.element(), sub));
        }
        return elements.some(
                path.attribute().isComplex()
                        ? anyPresent(elements.element(), path.attribute())
                        : notEmpty(elements.element()));
    }

    private Sql presence(Sql object, AttributeDefinition attribute) {
        if (attribute.multiValued()) {
            Elements values = Elements.of(dialect, object, attribute);
            return values.some(notEmpty(values.element()));
        }
        return attribute.isComplex()
                ? anyPresent(dialect.member(object, attribute.name()), attribute)
                : notEmpty(dialect.text(object, attribute.name()));
    }

    private Sql anyPresent(Sql object, AttributeDefinition complex) {
        List<Sql> tests = new ArrayList<>();
        complex.subAttributes().forEach(sub -> tests.add(presence(object, sub)));
        return tests.isEmpty() ? Sql.of("FALSE") : Sql.join("(", Sql.joined(" OR ", tests), ")");
    }

    private static Sql notEmpty(Sql text) {
        return Sql.join("COALESCE(", text, " <> '', FALSE)");
    }

    @Override
    protected Optional<Condition> element(ResolvedAttribute attribute, Condition condition) {
        SameDefinition.check(stored.type(), attribute);
        if (Column.of(attribute) != null) {
            return Optional.empty();
        }
        if (attribute.attribute().multiValued()) {
            return Optional.of(condition.within(Elements.of(stored, attribute).some(condition.test())));
        }
        Sql value = Elements.attribute(dialect, attribute);
        return Optional.of(condition.within(Sql.join("(", value, " IS NOT NULL AND ", condition.test(), ")")));
    }

    @Override
    protected Condition constant(boolean value) {
        return Condition.constant(value);
    }

    @Override
    protected Condition and(List<Condition> operands) {
        return Condition.and(operands);
    }

    @Override
    protected Condition or(List<Condition> operands) {
        return Condition.or(operands);
    }

    @Override
    protected Condition not(Condition operand) {
        return Condition.not(operand);
    }
}
