package dev.scimkit.core.message;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way for a client to authenticate (RFC 7643 section 5).
 *
 * @param type its kind, such as {@code oauthbearertoken} or {@code httpbasic}
 * @param name its human-readable name
 * @param description what it is
 * @param specUri the address of its specification, or null
 * @param documentationUri the address of documentation on using it, or null
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record AuthenticationScheme(
        @Nullable String type,
        @Nullable String name,
        @Nullable String description,
        @Nullable String specUri,
        @Nullable String documentationUri,
        @Nullable Boolean primary)
        implements ComplexValue {

    /**
     * Makes a scheme from its required parts.
     *
     * @param type its kind, such as {@code oauthbearertoken} or {@code httpbasic}
     * @param name its human-readable name
     * @param description what it is
     * @return the scheme
     */
    public static AuthenticationScheme of(String type, String name, String description) {
        return new AuthenticationScheme(type, name, description, null, null, null);
    }

    /** {@return access by OAuth bearer tokens (RFC 6750)} */
    public static AuthenticationScheme bearerToken() {
        return new AuthenticationScheme(
                "oauthbearertoken",
                "OAuth Bearer Token",
                "A token in the Authorization header",
                "https://www.rfc-editor.org/rfc/rfc6750",
                null,
                null);
    }

    /**
     * Reads a value of {@code authenticationSchemes}.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static AuthenticationScheme of(ObjectNode tree) {
        return new AuthenticationScheme(
                Attributes.string(tree, "type"),
                Attributes.string(tree, "name"),
                Attributes.string(tree, "description"),
                Attributes.string(tree, "specUri"),
                Attributes.string(tree, "documentationUri"),
                Attributes.bool(tree, "primary"));
    }

    /** {@return a copy that is preferred over the others} */
    public AuthenticationScheme asPrimary() {
        return new AuthenticationScheme(type, name, description, specUri, documentationUri, true);
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("type", type)
                .put("name", name)
                .put("description", description)
                .put("specUri", specUri)
                .put("documentationUri", documentationUri)
                .put("primary", primary)
                .build();
    }
}
