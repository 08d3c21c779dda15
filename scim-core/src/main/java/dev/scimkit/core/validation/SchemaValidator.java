package dev.scimkit.core.validation;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates what clients send: drops what they may not set, keeps what they cannot send, and checks the result against
 * the schemas of the resource type (RFC 7643 sections 2 and 7, RFC 7644 sections 3.3 and 3.5).
 *
 * <ul>
 *   <li>ReadOnly attributes are ignored on create and replace, and keep their stored values.
 *   <li>A replace clears omitted attributes, except those that are writeOnly, never returned or immutable. An omitted complex
 *       attribute is cleared as a whole, with such sub-attributes.
 *   <li>Changing the value of an immutable attribute is a violation; so is sending one that is never returned again, since the
 *       answer would say whether it is the same.
 *   <li>A PATCH may leave a required attribute missing that is missing already, as after a change of the schema, and a list
 *       element that lacks a required sub-attribute as it is; it cannot remove one. A replace has to give it.
 *   <li>Repeated values are merged, and the first stays; {@code schemas} is brought in line with the data.
 * </ul>
 *
 * <p>Immutable and thread-safe; make it once.
 */
public final class SchemaValidator {

    private final ResourceType type;
    private final Options options;
    private final PreparedType rules;

    private SchemaValidator(ResourceType type, Options options) {
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
        return of(type, Options.standard());
    }

    /**
     * Makes a validator.
     *
     * @param type the type of the resources
     * @param options how strict it is
     * @return the validator
     */
    public static SchemaValidator of(ResourceType type, Options options) {
        return new SchemaValidator(Objects.requireNonNull(type, "type"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Accepts a resource that a client wants to create.
     *
     * @param request the client's resource, as read by a {@code ResourceReader}
     * @return the resource to create, without readOnly attributes
     * @throws ValidationException with all violations, when the resource violates the schemas
     */
    public Resource acceptCreate(Resource request) {
        return accept(ClientInput.created(rules, request.tree()), null, request);
    }

    /**
     * Accepts a resource that replaces a stored one.
     *
     * @param request the client's resource, as read by a {@code ResourceReader}
     * @param stored the stored resource
     * @return the resource to store
     * @throws ValidationException with all violations, when the resource violates the schemas or changes an immutable
     *     attribute
     */
    public Resource acceptReplace(Resource request, Resource stored) {
        ObjectNode merged = ClientInput.replaced(rules, request.tree(), stored.tree());
        return accept(merged, stored.tree(), request);
    }

    /**
     * Accepts the result of a PATCH.
     *
     * @param result the stored resource after the operations
     * @param stored the stored resource
     * @return the resource to store
     * @throws ValidationException with all violations, when the resource violates the schemas, or changes or removes an
     *     immutable attribute; unchanged attributes are not validated
     */
    public Resource acceptPatched(Resource result, Resource stored) {
        return accept(ClientInput.patched(rules, result.tree(), stored.tree()), stored.tree(), null);
    }

    /**
     * Lists the violations of a resource that a client wants to create.
     *
     * @param request the client's resource
     * @return all violations
     */
    public List<Violation> checkCreate(Resource request) {
        return check(request.tree(), null, request);
    }

    /**
     * Lists the violations of a resource that replaces a stored one.
     *
     * @param request the client's resource
     * @param stored the stored resource
     * @return all violations
     */
    public List<Violation> checkReplace(Resource request, Resource stored) {
        return check(ClientInput.replaced(rules, request.tree(), stored.tree()), stored.tree(), request);
    }

    /**
     * Lists the violations of the result of a PATCH.
     *
     * @param result the stored resource after the operations
     * @param stored the stored resource
     * @return all violations
     */
    public List<Violation> checkPatched(Resource result, Resource stored) {
        return check(ClientInput.patched(rules, result.tree(), stored.tree()), stored.tree(), null);
    }

    private Resource accept(ObjectNode merged, @Nullable ObjectNode stored, @Nullable Resource request) {
        ValidationException.throwIfAny(check(merged, stored, request));
        return new Resource(type, merged).withConsistentSchemas();
    }

    private List<Violation> check(ObjectNode merged, @Nullable ObjectNode stored, @Nullable Resource request) {
        SchemaCheck check = new SchemaCheck(rules, options, request == null);
        if (request != null) {
            check.checkSchemas(request.tree());
        }
        return check.check(merged, stored);
    }

    /**
     * How strictly resources are validated.
     *
     * @param schemasRequired whether {@code schemas} must name the schema of the resource type
     * @param canonicalValuesOnly whether values must be canonical where the schema lists canonical values
     * @param maxViolations the number of violations after which validation stops
     */
    public record Options(boolean schemasRequired, boolean canonicalValuesOnly, int maxViolations) {

        private static final Options STANDARD = new Options(true, false, 100);

        public Options {
            if (maxViolations < 1) {
                throw new IllegalArgumentException("maxViolations must be at least 1: " + maxViolations);
            }
        }

        /** {@return the rules of RFC 7643: canonical values are suggestions, everything else is required} */
        public static Options standard() {
            return STANDARD;
        }

        /** {@return a copy in which {@code schemas} may be missing} */
        public Options schemasOptional() {
            return new Options(false, canonicalValuesOnly, maxViolations);
        }

        /** {@return a copy that accepts only canonical values where the schema lists them} */
        public Options onlyCanonicalValues() {
            return new Options(schemasRequired, true, maxViolations);
        }
    }
}
