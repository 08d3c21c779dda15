package dev.scimkit.testkit.endpoint;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feature or piece of knowledge that some rules need.
 *
 * <p>Most are read from the server's ServiceProviderConfig (RFC 7643 section 5), some from its resource types and schemas;
 * the rest can be declared by the user of the testkit only.
 */
public enum Capability {
    /** Resources can be changed with PATCH. */
    PATCH("PATCH", "/patch/supported"),
    /** Requests can be sent in bulk. */
    BULK("bulk requests", "/bulk/supported"),
    /** Lists can be filtered. */
    FILTER("filters", "/filter/supported"),
    /** Lists can be sorted. */
    SORT("sorting", "/sort/supported"),
    /** Resources have versions. */
    ETAG("ETags", "/etag/supported"),
    /** A user's password can be changed. */
    CHANGE_PASSWORD("changing passwords", "/changePassword/supported"),
    /** Lists are paged by cursor (RFC 9865). */
    CURSOR("cursor pagination", "/pagination/cursor"),
    /** There are groups. */
    GROUPS("groups"),
    /** Groups can be members of groups. */
    NESTED_GROUPS("groups as members of groups"),
    /** Resources keep the {@code externalId} that a client gives them (RFC 7643 section 3.1). */
    EXTERNAL_ID("externalId"),
    /** Resources that refer to each other can be created in one bulk request (RFC 7644 section 3.7.1). */
    CIRCULAR_BULK_REFERENCES("references in a circle within a bulk request"),
    /** Users show the groups that they are members of: their schema has the attribute {@code groups}. */
    GROUPS_OF_USERS("the attribute groups of users"),
    /** Users have a {@code profileUrl}, a reference to an external resource (RFC 7643 section 7). */
    EXTERNAL_REFERENCES("profileUrl, a reference to an external resource"),
    /** Users have the enterprise extension. */
    ENTERPRISE_USER("the enterprise extension of users"),
    /** A second organization is known, see {@link ScimEndpoint#otherOrganization}. */
    OTHER_ORGANIZATION("a second organization"),
    /** Credentials that may only read are known, see {@link ScimEndpoint#readOnly}. */
    READ_ONLY_CREDENTIALS("credentials that may only read"),
    /** Credentials without any permission are known, see {@link Caller#WITHOUT_PERMISSION}. */
    CREDENTIALS_WITHOUT_PERMISSION("credentials without permission"),
    /** Credentials with permission in both organizations are known, see {@link Caller#IN_BOTH_ORGANIZATIONS}. */
    CREDENTIALS_FOR_BOTH_ORGANIZATIONS("credentials for both organizations"),
    /** Credentials with another provisioning domain are known, see {@link Caller#IN_OTHER_DOMAIN}. */
    CREDENTIALS_OF_OTHER_DOMAIN("credentials of another provisioning domain"),
    /** Credentials that ignore the passwords of new users are known, see {@link Caller#IGNORING_PASSWORDS}. */
    CREDENTIALS_IGNORING_PASSWORDS("credentials that ignore passwords of new users"),
    /** Credentials with a malformed value for that setting are known, see {@link Caller#UNCLEAR_ABOUT_PASSWORDS}. */
    CREDENTIALS_UNCLEAR_ABOUT_PASSWORDS("credentials with a malformed password setting"),
    /** Separate credentials for Entra ID are known, see {@link Caller#ENTRA_ID}. */
    CREDENTIALS_OF_ENTRA_ID("separate credentials for Entra ID"),
    /** The id of a service user is known, see {@link ScimEndpoint#serviceUser}. */
    SERVICE_USER_ID("the id of a service user");

    private final String label;
    private final @Nullable String pointer;

    Capability(String label) {
        this(label, null);
    }

    Capability(String label, @Nullable String pointer) {
        this.label = label;
        this.pointer = pointer;
    }

    /** {@return its name in a sentence} */
    public String label() {
        return label;
    }

    /** {@return the JSON pointer at which a ServiceProviderConfig declares it, if it is declared there} */
    public Optional<String> declaredAt() {
        return Optional.ofNullable(pointer);
    }
}
