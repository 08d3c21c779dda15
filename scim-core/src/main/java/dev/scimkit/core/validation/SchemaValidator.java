package dev.scimkit.core.validation;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes what clients send: leaves out what they may not set, keeps what they cannot send, and holds the result against
 * the schemas of the resource type (RFC 7643 sections 2 and 7, RFC 7644 sections 3.3 and 3.5).
 *
 * <ul>
 *   <li>What is readOnly is ignored on a create and on a replace, and stays as it is stored.
 *   <li>On a replace, other attributes that are left out are cleared, but those that are writeOnly, never returned or
 *       immutable stay.
 *   <li>An immutable attribute that has a value keeps it; another value is a violation.
 *   <li>Values that say the same twice are merged; {@code schemas} is brought in step with the data.
 * </ul>
 *
 * <p>Immutable; made once, used by any number of threads.
 */
public final class SchemaValidator {

    private final ResourceType type;
    private final ValidationOptions options;
    private final PreparedType rules;

    private SchemaValidator(ResourceType type, ValidationOptions options) {
        this.type = type;
        this.options = options;
        this.rules = type.derive(PreparedType.class, PreparedType::new);
    }

    /**
     * Makes a validator that follows RFC 7643.
     *
     * @param type the type of the resources
     * @return the validator
     */
    public static SchemaValidator of(ResourceType type) {
        return of(type, ValidationOptions.standard());
    }

    /**
     * Makes a validator.
     *
     * @param type the type of the resources
     * @param options how strict it is
     * @return the validator
     */
    public static SchemaValidator of(ResourceType type, ValidationOptions options) {
        return new SchemaValidator(Objects.requireNonNull(type, "type"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Takes a resource that a client wants created.
     *
     * @param request what the client sent, as a {@code ResourceReader} read it
     * @return the resource to create, without anything that only the service provider sets
     * @throws ValidationException when it violates the schemas; it holds every violation
     */
    public Resource acceptCreate(Resource request) {
        return accept(ClientInput.created(rules, request.tree()), null, request);
    }

    /**
     * Takes a resource that shall take the place of a stored one.
     *
     * @param request what the client sent, as a {@code ResourceReader} read it
     * @param stored the resource as it is
     * @return the resource to store
     * @throws ValidationException when it violates the schemas, or changes what is immutable; it holds every violation
     */
    public Resource acceptReplace(Resource request, Resource stored) {
        ObjectNode merged = ClientInput.replaced(rules, request.tree(), stored.tree());
        return accept(merged, stored.tree(), request);
    }

    /**
     * Takes the outcome of a PATCH.
     *
     * @param result what the operations made of the stored resource
     * @param stored the resource as it was
     * @return the resource to store
     * @throws ValidationException when it violates the schemas, or changes or removes what is immutable; it holds every
     *     violation; attributes that were not touched are not looked at
     */
    public Resource acceptPatched(Resource result, Resource stored) {
        return accept(ClientInput.patched(rules, result.tree(), stored.tree()), stored.tree(), null);
    }

    /**
     * Lists what is wrong with a resource that a client wants created.
     *
     * @param request what the client sent
     * @return every violation, empty when there is none
     */
    public List<Violation> checkCreate(Resource request) {
        return check(request.tree(), null, request);
    }

    /**
     * Lists what is wrong with a resource that shall take the place of a stored one.
     *
     * @param request what the client sent
     * @param stored the resource as it is
     * @return every violation, empty when there is none
     */
    public List<Violation> checkReplace(Resource request, Resource stored) {
        return check(ClientInput.replaced(rules, request.tree(), stored.tree()), stored.tree(), request);
    }

    /**
     * Lists what is wrong with the outcome of a PATCH.
     *
     * @param result what the operations made of the stored resource
     * @param stored the resource as it was
     * @return every violation, empty when there is none
     */
    public List<Violation> checkPatched(Resource result, Resource stored) {
        return check(ClientInput.patched(rules, result.tree(), stored.tree()), stored.tree(), null);
    }

    private Resource accept(ObjectNode merged, @Nullable ObjectNode stored, @Nullable Resource request) {
        ValidationException.throwIfAny(check(merged, stored, request));
        return new Resource(type, merged).withConsistentSchemas();
    }

    private List<Violation> check(ObjectNode merged, @Nullable ObjectNode stored, @Nullable Resource request) {
        SchemaCheck check = new SchemaCheck(rules, options);
        if (request != null) {
            check.checkSchemas(request.tree());
        }
        return check.check(merged, stored);
    }
}
