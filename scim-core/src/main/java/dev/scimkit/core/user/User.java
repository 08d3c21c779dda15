package dev.scimkit.core.user;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user (RFC 7643 section 4.1).
 *
 * <p>A view: every attribute stays in the tree, even if this class has no getter for it. Applications may extend it
 * with getters or constraints; Bean Validation cascades into complex values.
 */
public class User extends Resource {

    /**
     * Makes a view of a user.
     *
     * @param resourceType the type of the resource, {@link ResourceTypes#user()} or an application's own
     * @param tree the attributes, their names in the schema's spelling
     */
    public User(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a user of the standard type.
     *
     * @param userName the name the user signs in with
     * @return a builder
     */
    public static UserBuilder builder(String userName) {
        return builder(userName, ResourceTypes.user());
    }

    /**
     * Starts a user of an application's own type.
     *
     * @param userName the name the user signs in with
     * @param resourceType the type
     * @return a builder
     */
    public static UserBuilder builder(String userName, ResourceType resourceType) {
        return new UserBuilder(userName, resourceType);
    }

    /** {@return a builder with all attributes of this user} */
    public UserBuilder toBuilder() {
        return new UserBuilder(this);
    }

    /** {@return the name the user signs in with, or null when it is missing} */
    public @Nullable String getUserName() {
        return string("userName");
    }

    /** {@return the parts of the name, or null} */
    @Valid
    public @Nullable Name getName() {
        return complex("name", Name::of);
    }

    /** {@return the display name, or null} */
    public @Nullable String getDisplayName() {
        return string("displayName");
    }

    /** {@return the user's nickname, or null} */
    public @Nullable String getNickName() {
        return string("nickName");
    }

    /** {@return the address of a page about the user, or null} */
    public @Nullable String getProfileUrl() {
        return string("profileUrl");
    }

    /** {@return the user's position, or null} */
    public @Nullable String getTitle() {
        return string("title");
    }

    /** {@return the user's relationship to the organization, or null} */
    public @Nullable String getUserType() {
        return string("userType");
    }

    /** {@return the preferred languages in the syntax of Accept-Language, or null} */
    public @Nullable String getPreferredLanguage() {
        return string("preferredLanguage");
    }

    /** {@return the language tag for dates, numbers and currency, or null} */
    public @Nullable String getLocale() {
        return string("locale");
    }

    /** {@return the IANA name of the time zone, or null} */
    public @Nullable String getTimezone() {
        return string("timezone");
    }

    /** {@return whether the account may be used, or null when unspecified} */
    public @Nullable Boolean getActive() {
        return bool("active");
    }

    /** {@return the password in clear text, or null; only requests contain it} */
    public @Nullable String getPassword() {
        return string("password");
    }

    /** {@return the e-mail addresses, unmodifiable} */
    public List<@Valid Email> getEmails() {
        return list("emails", Email::of);
    }

    /** {@return the telephone numbers, unmodifiable} */
    public List<@Valid PhoneNumber> getPhoneNumbers() {
        return list("phoneNumbers", PhoneNumber::of);
    }

    /** {@return the instant messaging addresses, unmodifiable} */
    public List<@Valid Im> getIms() {
        return list("ims", Im::of);
    }

    /** {@return the pictures, unmodifiable} */
    public List<@Valid Photo> getPhotos() {
        return list("photos", Photo::of);
    }

    /** {@return the postal addresses, unmodifiable} */
    public List<@Valid Address> getAddresses() {
        return list("addresses", Address::of);
    }

    /** {@return the entitlements, unmodifiable} */
    public List<@Valid Entitlement> getEntitlements() {
        return list("entitlements", Entitlement::of);
    }

    /** {@return the roles, unmodifiable} */
    public List<@Valid Role> getRoles() {
        return list("roles", Role::of);
    }

    /** {@return the certificates, unmodifiable} */
    public List<@Valid X509Certificate> getX509Certificates() {
        return list("x509Certificates", X509Certificate::of);
    }

    /** {@return the groups the user belongs to, unmodifiable} */
    public List<@Valid GroupMembership> getGroups() {
        return list("groups", GroupMembership::of);
    }

    /** {@return the enterprise extension, or empty when the user has no such data} */
    public Optional<EnterpriseUser> enterprise() {
        return extension(EnterpriseUser.TYPE);
    }
}
