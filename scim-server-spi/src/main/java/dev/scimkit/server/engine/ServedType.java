package dev.scimkit.server.engine;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceFactory;
import dev.scimkit.core.resource.ResourceReader;
import dev.scimkit.core.resource.UnknownAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import org.jspecify.annotations.Nullable;

/**
 * A resource type that the service serves, with all that is needed to do so.
 *
 * @param <R> the view of its resources
 * @param type the type
 * @param factory makes the view
 * @param repository keeps the resources
 * @param abilities what the repository can do besides
 * @param reader reads them from request bodies
 * @param validator checks what clients want them to become
 * @param views holds them against the constraints of the view, or null when nothing can
 * @param references its attributes that refer to resources
 * @param notable its attributes that it matters to have written
 * @param projection what responses show when the client asks for nothing
 */
public record ServedType<R extends Resource>(
        ResourceType type,
        ResourceFactory<R> factory,
        ResourceRepository<R> repository,
        Abilities<R> abilities,
        ResourceReader reader,
        SchemaValidator validator,
        @Nullable ViewValidator views,
        References references,
        NotableAttributes notable,
        Projection projection) {

    /**
     * Serves a type.
     *
     * @param <R> the view of its resources
     * @param type the type
     * @param factory makes the view
     * @param repository keeps the resources
     * @param profile how the service behaves
     * @param views holds resources against the constraints of the view, or null
     * @return the type with all that is needed to serve it
     */
    public static <R extends Resource> ServedType<R> of(
            ResourceType type,
            ResourceFactory<R> factory,
            ResourceRepository<R> repository,
            ScimProfile profile,
            @Nullable ViewValidator views) {
        ResourceReader reader = ResourceReader.of(type)
                .unknownAttributes(UnknownAttributes.DROP)
                .stringBooleans()
                .limits(profile.limits().json());
        return new ServedType<>(
                type,
                factory,
                repository,
                Abilities.of(repository, type),
                reader,
                SchemaValidator.of(type),
                views,
                References.of(type),
                NotableAttributes.of(type),
                Projection.standard(type));
    }

    /** The view of a resource that is to be stored; {@code invalidValue} when it violates a constraint of the view. */
    R valid(Resource complete) {
        R view = complete.as(factory);
        if (views != null) {
            views.validate(view);
        }
        return view;
    }

    /** Whether the application's constraints want to see what is to be stored. */
    boolean isConstrained() {
        return views != null && views.constrains(new Resource(type, JsonTree.emptyObject()).as(factory));
    }

    /** What the answer to a read shows when the client may have asked for something. */
    Projection projectionFor(QueryParameters query) {
        return projectionFor(query, WrittenAttributes.ORDINARY);
    }

    /** What the answer to a search shows. */
    Projection projectionFor(SearchRequest asked) {
        boolean standard =
                asked.attributes().isEmpty() && asked.excludedAttributes().isEmpty();
        return standard
                ? projection
                : Projection.of(
                        type,
                        asked.attributes(),
                        asked.excludedAttributes(),
                        !asked.attributes().isEmpty());
    }

    /** What the answer to a write shows when the client may have asked for something. */
    Projection projectionFor(QueryParameters query, WrittenAttributes written) {
        boolean standard = !query.has("attributes")
                && !query.has("excludedAttributes")
                && written.shown().isEmpty();
        return standard ? projection : Projection.of(type, query, written.shown());
    }
}
