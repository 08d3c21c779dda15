package dev.scimkit.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The Java snippets of docs/filter.md. {@code GuideSnippetsTest} in the quickstart compares them with the guide. */
class FilterGuideTest {

    private final Resource user = ResourceReader.of(ResourceTypes.user())
            .read(
                    "{\"userName\":\"bjensen\",\"title\":\"Tour Guide\",\"emails\":[{\"type\":\"work\",\"value\":\"b@x.org\"}]}");

    @Test
    void parse_thenCompile_matches() {
        ResourceType users = ResourceTypes.user();

        Filter filter = Filter.parse("userName eq \"bjensen\" and not (emails[type eq \"home\"])");
        FilterMatcher matcher = FilterMatcher.compile(filter, users);
        boolean found = matcher.matches(user);

        assertThat(found).isTrue();
    }

    @Test
    void filters_builtInCode_print() {
        Filter filter = Filters.and(
                Filters.eq("userName", "bjensen"), Filters.element("emails", Filters.endsWith("value", "@x.org")));

        assertThat(filter).hasToString("userName eq \"bjensen\" and emails[value ew \"@x.org\"]");
    }

    @Test
    void patchPath_parsed_hasItsParts() {
        PatchPath path = PatchPath.parse("emails[type eq \"work\"].value");

        assertThat(path.subAttribute()).isEqualTo("value");
    }

    @Test
    void parse_withLimits_works() {
        FilterOptions.Limits limits = FilterOptions.Limits.standard().withMaxLength(1_000);
        FilterOptions options = FilterOptions.standard().withLimits(limits).withLiteralsInAnyCase();
        Filter filter = Filter.parse("active eq True", options);

        assertThat(filter).hasToString("active eq true");
    }

    @Test
    void translate_partly_leavesTheRest() {
        Filter filter = Filter.parse("userName eq \"bjensen\" and title co \"guide\"");
        FilterTranslator.Translation<SqlFilterTranslator.Sql> translation =
                new SqlFilterTranslator().translate(filter, ResourceTypes.user());
        Optional<SqlFilterTranslator.Sql> where = translation.query();
        Optional<Filter> stillToFilter = translation.rest();

        assertThat(where.orElseThrow().parameters()).containsExactly("bjensen");
        assertThat(stillToFilter).contains(Filter.parse("title co \"guide\""));
    }
}
