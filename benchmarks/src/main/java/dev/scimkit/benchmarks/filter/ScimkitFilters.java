package dev.scimkit.benchmarks.filter;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import java.util.List;

/** Ours. */
final class ScimkitFilters implements FilterLibrary {

    @Override
    public Object parse(String filter) {
        return Filter.parse(filter);
    }

    @Override
    public Matcher matcher(FilterCase filter, List<String> users) {
        FilterMatcher matcher = FilterMatcher.compile(Filter.parse(filter.text()), ResourceTypes.user());
        ResourceReader reader = ResourceReader.of(ResourceTypes.user());
        Resource[] resources = users.stream().map(reader::read).toArray(Resource[]::new);
        return user -> matcher.matches(resources[user]);
    }
}
