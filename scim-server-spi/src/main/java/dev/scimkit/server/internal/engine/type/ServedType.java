package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.profile.QueryPolicy;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource type that the service serves, with everything needed to do so.
 *
 * @param <R> the view of its resources
 * @param type the type as clients see it
 * @param storedType the type as the repository keeps it
 * @param factory makes the view
 * @param repository keeps the resources; what it returns is checked
 * @param abilities the optional interfaces that the repository implements
 * @param reader reads them from request bodies
 * @param validator checks the resources that clients write
 * @param views checks the constraints of the view, or null if nothing can
 * @param references its attributes that refer to resources
 * @param written finds the attributes with consequences that a request writes
 * @param projection what responses show of a resource when the client names no attributes
 * @param listProjection what lists show when the client names no attributes
 * @param profile how the service behaves
 * @param readOnly whether no client can create, change or delete them
 * @param membershipsOf the groups whose memberships these resources are, or null
 */
public record ServedType<R extends Resource>(
        ResourceType type,
        ResourceType storedType,
        Resource.Factory<R> factory,
        ResourceRepository<R> repository,
        RepositoryAbilities<R> abilities,
        ResourceReader reader,
        SchemaValidator validator,
        @Nullable ViewValidator views,
        References references,
        WrittenAttributesFinder written,
        Projection projection,
        Projection listProjection,
        ScimProfile profile,
        boolean readOnly,
        @Nullable ServedType<?> membershipsOf) {

    /** The name of the read-only attribute with the groups of a user (RFC 7643 section 4.1.2). */
    public static final String GROUPS = "groups";

    /** The name of the read-only attribute with the location and the version (RFC 7643 section 3.1). */
    public static final String META = "meta";

    private static final int MAX_SHOWN_ID = 100;

    /**
     * Serves a type.
     *
     * @param <R> the view of its resources
     * @param own the type as the application has it
     * @param factory makes the view
     * @param repository keeps the resources
     * @param profile how the service behaves
     * @param views checks the constraints of the view, or null
     * @param readOnly whether no client can create, change or delete them
     * @return the type with all that is needed to serve it
     */
    public static <R extends Resource> ServedType<R> of(
            ResourceType own,
            Resource.Factory<R> factory,
            ResourceRepository<R> repository,
            ScimProfile profile,
            @Nullable ViewValidator views,
            boolean readOnly) {
        return of(own, factory, repository, profile, views, readOnly, null);
    }

    /**
     * Serves the memberships of groups.
     *
     * @param groups the groups, whose repository must be {@link MembershipAware}
     * @return the type of the memberships
     */
    public static ServedType<Resource> memberships(ServedType<?> groups) {
        MembershipAware repository = Objects.requireNonNull(groups.abilities().members(), "MembershipAware");
        ScimProfile profile = groups.profile().toBuilder()
                .queries(new MembershipQueries(groups.profile().queries()))
                .build();
        ResourceType type = profile.published(MembershipType.of(groups.type()));
        return of(type, Resource::new, new GroupMemberships(type, repository), profile, null, false, groups);
    }

    private static <R extends Resource> ServedType<R> of(
            ResourceType own,
            Resource.Factory<R> factory,
            ResourceRepository<R> repository,
            ScimProfile profile,
            @Nullable ViewValidator views,
            boolean readOnly,
            @Nullable ServedType<?> membershipsOf) {
        ResourceType type = profile.published(own);
        ResourceReader reader = ResourceReader.of(type).limits(profile.limits().json());
        CheckedRepository<R> checked = new CheckedRepository<>(repository);
        return new ServedType<>(
                type,
                profile.externalIds().storedType(type),
                factory,
                checked,
                RepositoryAbilities.of(repository, checked, type),
                reader,
                SchemaValidator.of(type),
                views,
                References.of(type),
                WrittenAttributesFinder.of(type),
                Projection.standard(type),
                Projection.of(type, List.of(), hiddenInLists(type, profile.queries()), false),
                profile,
                readOnly,
                membershipsOf);
    }

    /** The attribute that shows the groups of these resources; null if they do not show them. */
    public @Nullable ResolvedAttribute groups() {
        AttributeDefinition groups = type.attribute(GROUPS).orElse(null);
        return groups == null || groups.mutability() != Mutability.READ_ONLY
                ? null
                : ResolvedAttribute.of(null, groups);
    }

    /** The stored resource; 404 when the organization does not have one with that id. */
    public R find(String id, RequestContext context) {
        return repository.findById(id, context).orElseThrow(() -> notFound(id));
    }

    /** The stored resource, possibly without what a projection does not show; 404 when the organization does not have it. */
    public R find(String id, Projection shown, RequestContext context) {
        ProjectionAware<R> able = abilities.projections();
        return able == null
                ? find(id, context)
                : able.findById(id, name -> name.equals(META) || shown.shows(name), context)
                        .orElseThrow(() -> notFound(id));
    }

    /** The stored resource, at least with its id and its version; 404 when the organization does not have it. */
    public R findVersion(String id, RequestContext context) {
        ProjectionAware<R> able = abilities.projections();
        return able == null
                ? find(id, context)
                : able.findById(id, META::equals, context).orElseThrow(() -> notFound(id));
    }

    /** 404 that names the type and the id, shortened when it is long. */
    public ScimException notFound(String id) {
        String shown = id.length() <= MAX_SHOWN_ID ? id : id.substring(0, MAX_SHOWN_ID) + "…";
        return new ScimException(
                ScimError.of(404, type.name() + " '" + shown + "' not found").withCode("unknown" + type.name()));
    }

    /** Checks a resource that is to be stored against the constraints of the view; {@code invalidValue}. */
    public void checkConstraints(Resource complete) {
        if (views != null) {
            views.validate(complete.as(factory));
        }
    }

    /** Whether a repository may patch by itself: no rule of the profile needs to see the outcome. */
    public boolean isStoredAsShown() {
        return profile.externalIds().equals(ExternalIdPolicy.shared())
                && !profile.writeRules().concerns(type);
    }

    /** Whether the application's constraints need to see the outcome of a change. */
    public boolean isConstrained() {
        return views != null && views.constrains(new Resource(type, JsonTree.emptyObject()).as(factory));
    }

    /** What the response to a read shows. */
    public Projection projectionFor(QueryParameters query) {
        return projectionFor(query, WrittenAttributes.ORDINARY);
    }

    /** What the response to a write shows. */
    public Projection projectionFor(QueryParameters query, WrittenAttributes written) {
        boolean selects = profile.queries().selectsAttributes();
        boolean asks = selects && (query.has("attributes") || query.has("excludedAttributes"));
        return asks || !written.shown().isEmpty()
                ? Projection.of(type, selects ? query : QueryParameters.NONE, written.shown())
                : projection;
    }

    /** What a list shows. */
    public Projection projectionFor(SearchRequest asked) {
        boolean asks =
                !asked.attributes().isEmpty() || !asked.excludedAttributes().isEmpty();
        return asks && profile.queries().selectsAttributes()
                ? Projection.of(
                        type,
                        asked.attributes(),
                        asked.excludedAttributes(),
                        !asked.attributes().isEmpty())
                : listProjection;
    }

    /** A stored resource as the caller's provisioning domain sees it. */
    public Resource shown(Resource stored, RequestContext context) {
        return profile.externalIds().shown(stored, type, context.provisioningDomain());
    }

    /** A resource as the repository keeps it; {@code before} is what it keeps now, null for a new one. */
    public R stored(Resource wanted, @Nullable Resource before, RequestContext context) {
        return profile.externalIds()
                .stored(wanted, storedType, before, context.provisioningDomain())
                .as(factory);
    }

    /** Adds a client's filter to a query, translated to stored resources. */
    public SearchQuery filtered(
            SearchQuery query, Filter filter, RequestContext context, FilterMatcher.Options options) {
        profile.queries().checkFilter(filter, type);
        Filter ofStored = profile.externalIds().filter(filter, storedType, context.provisioningDomain());
        return query.filter(ofStored, storedType, options);
    }

    private static List<String> hiddenInLists(ResourceType type, QueryPolicy policy) {
        return type.attributes().stream()
                .map(AttributeDefinition::name)
                .filter(name -> policy.hiddenInLists(type, name))
                .toList();
    }
}
