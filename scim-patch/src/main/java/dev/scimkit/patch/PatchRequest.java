package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A PATCH request: one or more operations, applied in order, all or none (RFC 7644 section 3.5.2).
 *
 * @param operations the operations, at least one
 */
public record PatchRequest(List<PatchOperation> operations) {

    /** The schema URI of a PATCH request. */
    public static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    public PatchRequest {
        operations = List.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a PATCH request has at least one operation");
        }
    }

    /**
     * Reads a request as the standard options ask for.
     *
     * @param utf8 the body of the request
     * @return the request
     * @throws ScimException as {@link #parse(ObjectNode, PatchOptions)} says, and {@code invalidSyntax} when the body is
     *     no JSON object
     */
    public static PatchRequest parse(byte[] utf8) {
        return parse(utf8, PatchOptions.standard());
    }

    /**
     * Reads a request.
     *
     * @param utf8 the body of the request
     * @param options what is tolerated, and how large it may be
     * @return the request
     * @throws ScimException as {@link #parse(ObjectNode, PatchOptions)} says, and {@code invalidSyntax} when the body is
     *     no JSON object
     */
    public static PatchRequest parse(byte[] utf8, PatchOptions options) {
        return parse(JsonReader.standard().readObject(utf8), options);
    }

    /**
     * Reads a request that was read as JSON already, for example the {@code data} of a bulk operation.
     *
     * @param message the message
     * @param options what is tolerated, and how large it may be
     * @return the request
     * @throws ScimException {@code invalidSyntax} when the message is not formed as the RFC says, {@code invalidPath} or
     *     {@code invalidFilter} when a path is not, {@code noTarget} or {@code invalidValue} when an operation lacks its
     *     path or value, status 413 when it is beyond the limits; the detail names the operation by its position
     */
    public static PatchRequest parse(ObjectNode message, PatchOptions options) {
        return new PatchRequestReader(options).read(message);
    }

    /** {@return a builder} */
    public static PatchRequestBuilder builder() {
        return new PatchRequestBuilder();
    }

    /** {@return the request as an immutable JSON tree} */
    public ObjectNode toTree() {
        return PatchRequestWriter.write(this);
    }

    /** {@return the request as JSON text} */
    public String toJson() {
        return JsonWriter.write(toTree());
    }

    /**
     * Tells whether the request does nothing but add members to a group and remove members from it, as the standard
     * options see it.
     *
     * @return what to add and to remove; empty as {@link #membershipChange(PatchOptions)} says
     */
    public Optional<MembershipChange> membershipChange() {
        return membershipChange(PatchOptions.standard());
    }

    /**
     * Tells whether the request does nothing but add members to a group and remove members from it.
     *
     * <p>All forms are known that identity providers send: {@code members} with a list, an object or a string;
     * {@code members[value eq "…"]}; {@code remove} with a {@code value}; no path and {@code {"members": […]}}. A
     * repository can do such a request without loading the group.
     *
     * @param options what is tolerated
     * @return what to add and to remove; empty when the request does anything else, or is one to refuse, which
     *     {@link ScimPatch#apply(dev.scimkit.core.resource.Resource, PatchRequest, PatchOptions)} does
     */
    public Optional<MembershipChange> membershipChange(PatchOptions options) {
        return MembershipReader.read(this, options);
    }

    /**
     * Lists the attributes that the operations name, in their paths and in their values, whatever becomes of them.
     *
     * @param type the type of the resource
     * @param options what is tolerated
     * @return the paths in canonical spelling, those of extensions with the URI, none with a sub-attribute; what the type
     *     does not know is left out
     */
    public Set<AttributePath> namedAttributes(ResourceType type, PatchOptions options) {
        return NamedAttributes.of(this, type, options);
    }
}
