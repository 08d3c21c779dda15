package dev.scimkit.benchmarks.filter;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a programmer would write for each filter over a Jackson tree; its parser only cuts the text into tokens. */
final class HandWrittenFilters implements FilterLibrary {

    @Override
    public Object parse(String filter) {
        return TokenScanner.scan(filter);
    }

    @Override
    public Matcher matcher(FilterCase filter, List<String> users) {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode[] trees = users.stream().map(mapper::readTree).toArray(JsonNode[]::new);
        Predicate<JsonNode> predicate = filter.byHand();
        return user -> predicate.test(trees[user]);
    }
}
