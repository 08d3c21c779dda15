package dev.scimkit.patch.internal.resolve;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchOptions;
import org.jspecify.annotations.Nullable;

/** Finds the attributes that paths name, for one resource type. */
final class PathResolver {

    private final ResourceType type;
    private final PatchOptions options;
    private final FilterMatcher.Options matcherOptions;

    PathResolver(ResourceType type, PatchOptions options) {
        this.type = type;
        this.options = options;
        this.matcherOptions = FilterMatcher.Options.standard()
                .withStringBooleans(path -> options.leniencies().tolerate(Leniency.STRING_BOOLEANS, () -> path));
    }

    /** Parses a name as a path; null when it is not a path. One with too large a filter is refused, not ignored. */
    @Nullable
    PatchPath parse(String name) {
        try {
            return options.parsePath(name);
        } catch (ScimException notAPath) {
            if (name.length() > options.filterLimits().maxLength()
                    || notAPath.error().scimType() == ScimType.INVALID_FILTER) {
                throw notAPath;
            }
            return null;
        }
    }

    /**
     * Finds what a path names; {@code invalidPath} when the resource type does not have it, or null when that is tolerated.
     */
    @Nullable
    ResolvedPath resolve(PatchPath path) {
        ResolvedPath found = find(path);
        if (found == null && !options.leniencies().tolerate(Leniency.UNKNOWN_PATHS, () -> named(path))) {
            throw invalidPath(path, "names an attribute that " + type + " does not have");
        }
        return found;
    }

    /** Finds what a path names; null when the resource type does not have it. */
    @Nullable
    ResolvedPath find(PatchPath path) {
        ResolvedPath found = find(path.attribute());
        if (path.filter() == null || found == null) {
            return found;
        }
        if (!(found instanceof ResolvedAttribute attribute)) {
            return null;
        }
        if (!attribute.attribute().multiValued()
                && !options.leniencies().tolerate(Leniency.FILTER_ON_SINGLE_VALUE, attribute::toString)) {
            throw invalidPath(path, "has a filter, but the attribute has a single value");
        }
        String part = path.subAttribute();
        return part == null
                ? attribute
                : attribute.attribute().subAttribute(part).map(attribute::sub).orElse(null);
    }

    /** Compiles the filter of a path; {@code invalidFilter} when it does not fit the attribute. */
    FilterMatcher matcher(ResolvedAttribute target, Filter filter) {
        ResolvedAttribute elements = ResolvedAttribute.of(target.extension(), target.attribute());
        return FilterMatcher.forElements(filter, elements, matcherOptions);
    }

    private @Nullable ResolvedPath find(AttributePath path) {
        ResolvedPath found = type.resolve(path).orElse(null);
        if (found == null
                && path.schemaUri() != null
                && path.subAttribute() != null
                && options.tolerates(Leniency.DOT_AFTER_SCHEMA)) {
            // in urn:…:2.0:User.manager, "User" was parsed as the attribute, though it ends the URI of the schema
            String uri = path.schemaUri() + ":" + path.attribute();
            ResolvedPath meant = type.resolve(new AttributePath(uri, path.subAttribute(), null))
                    .orElse(null);
            return meant == null || !options.leniencies().tolerate(Leniency.DOT_AFTER_SCHEMA, meant::toString)
                    ? null
                    : meant;
        }
        return found;
    }

    /** What a path names, without its filter: filters hold values. */
    static String named(PatchPath path) {
        String part = path.filter() == null ? null : path.subAttribute();
        return part == null ? path.attribute().toString() : path.attribute() + "." + part;
    }

    private static ScimException invalidPath(PatchPath path, String what) {
        String text = named(path);
        return ScimException.of(ScimType.INVALID_PATH, "The path '" + text + "' " + what)
                .at(text);
    }
}
