package dev.scimkit.benchmarks.filter;

import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** UnboundID's SCIM 2 SDK, which matches Jackson trees. */
final class UnboundIdFilters implements FilterLibrary {

    @Override
    public Object parse(String filter) throws Exception {
        return Filter.fromString(filter);
    }

    @Override
    public Matcher matcher(FilterCase filter, List<String> users) throws Exception {
        Filter parsed = Filter.fromString(filter.text());
        JsonNode[] trees = new JsonNode[users.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = JsonUtils.getObjectReader().readTree(users.get(i));
        }
        return user -> FilterEvaluator.evaluate(parsed, trees[user]);
    }
}
