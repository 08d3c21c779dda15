package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.SearchQuery;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lists of memberships may ask for: a group, a member, or both. Anything else would have to read all memberships.
 *
 * @param profile says the rest
 */
record MembershipQueries(QueryPolicy profile) implements QueryPolicy {

    static final String GROUP_ID = "group.value";
    static final String MEMBER_ID = "member.value";

    private static final Set<String> ATTRIBUTES = Set.of("id", "group", GROUP_ID, "member", MEMBER_ID);

    @Override
    public void checkFilterText(String text, ScimLimits limits) {
        profile.checkFilterText(text, limits);
    }

    @Override
    public void checkFilter(Filter filter, ResourceType type) {
        if (filter instanceof Filter.And and) {
            and.operands().forEach(operand -> checkTerm(operand, type));
        } else {
            checkTerm(filter, type);
        }
    }

    private static void checkTerm(Filter filter, ResourceType type) {
        boolean supported = filter instanceof Filter.Comparison comparison
                && comparison.operator() == Filter.Operator.EQ
                && comparison.value() instanceof Literal.JsonString
                && type.resolve(comparison.path()).orElse(null) instanceof ResolvedAttribute attribute
                && ATTRIBUTES.contains(attribute.toString());
        if (!supported) {
            throw ScimException.of(
                    ScimType.INVALID_FILTER,
                    "Group memberships can be filtered only by 'group.value eq \"…\"', 'member.value eq \"…\"' or"
                            + " 'id eq \"…\"', or by several of these joined with 'and'");
        }
    }

    @Override
    public void checkOrder(ResolvedAttribute attribute, ResourceType type) {
        throw ScimException.of(ScimType.INVALID_VALUE, "Group memberships cannot be sorted: leave out 'sortBy'")
                .at("sortBy");
    }

    @Override
    public Optional<SearchQuery.SortBy> defaultOrder(ResourceType type) {
        return Optional.empty();
    }

    @Override
    public int count(@Nullable Integer asked, ScimLimits limits) {
        return profile.count(asked, limits);
    }

    @Override
    public int itemsPerPage(int count, int shown) {
        return profile.itemsPerPage(count, shown);
    }

    @Override
    public boolean selectsAttributes() {
        return profile.selectsAttributes();
    }

    @Override
    public boolean hiddenInLists(ResourceType type, String attributeName) {
        return false;
    }
}
