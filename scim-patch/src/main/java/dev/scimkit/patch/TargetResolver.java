package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.MatcherOptions;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOptions;
import org.jspecify.annotations.Nullable;

/** Finds out what paths name for one resource type. */
final class TargetResolver {

    private final ResourceType resourceType;
    private final PatchOptions options;
    private final MatcherOptions matcherOptions;

    TargetResolver(ResourceType resourceType, PatchOptions options) {
        this.resourceType = resourceType;
        this.options = options;
        this.matcherOptions = options.tolerates(PatchLeniency.STRING_BOOLEANS)
                ? MatcherOptions.standard().withStringBooleans()
                : MatcherOptions.standard();
    }

    /**
     * Finds the target.
     *
     * @throws ScimException {@code invalidPath} when the resource type does not know what the path names,
     *     {@code invalidFilter} when its filter does not fit the attribute
     */
    Target resolve(PatchPath path) {
        Target target = find(path);
        if (target == null) {
            throw invalidPath(path, "names an attribute that " + resourceType + " does not have");
        }
        return target;
    }

    /** Finds the target; null when the resource type does not know what the path names. */
    @Nullable
    Target find(PatchPath path) {
        ResolvedPath resolved = resolve(path.attribute());
        if (resolved instanceof ResolvedPath.WholeSchema whole) {
            return path.filter() == null ? new Target.WholeSchema(whole.schema(), whole.isExtension()) : null;
        }
        if (!(resolved instanceof ResolvedPath.ResolvedAttribute found)) {
            return null;
        }
        Place attribute = Place.of(found.extension(), found.attribute());
        Filter filter = path.filter();
        return filter == null
                ? new Target.Attribute(attribute, found.subAttribute())
                : elements(path, attribute, filter);
    }

    /** Compiles the filter of a value path. */
    static ElementCondition condition(Place attribute, Filter filter, MatcherOptions options) {
        ResolvedPath.ResolvedAttribute of =
                new ResolvedPath.ResolvedAttribute(attribute.extension(), attribute.definition(), null);
        return FilterMatcher.forElements(filter, of, options)::matches;
    }

    private @Nullable Target elements(PatchPath path, Place attribute, Filter filter) {
        if (!attribute.definition().multiValued()) {
            throw invalidPath(path, "has a filter on an attribute with a single value");
        }
        String subName = path.subAttribute();
        AttributeDefinition sub =
                subName == null ? null : attribute.definition().subAttribute(subName).orElse(null);
        if (subName != null && sub == null) {
            return null;
        }
        return new Target.Elements(attribute, filter, condition(attribute, filter, matcherOptions), sub);
    }

    /** Finds the attribute; null when the resource type does not know it. */
    @Nullable
    ResolvedPath resolve(AttributePath path) {
        ResolvedPath resolved = resourceType.resolve(path).orElse(null);
        if (resolved == null
                && path.schemaUri() != null
                && path.subAttribute() != null
                && options.tolerates(PatchLeniency.DOT_AFTER_SCHEMA)) {
            String uri = path.schemaUri() + ":" + path.attribute();
            return resourceType.resolve(new AttributePath(uri, path.subAttribute(), null)).orElse(null);
        }
        return resolved;
    }

    private static ScimException invalidPath(PatchPath path, String what) {
        String text = path.attribute().toString();
        return ScimException.of(ScimType.INVALID_PATH, "The path '" + text + "' " + what)
                .at(text);
    }
}
