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
 * <p>A view: all attributes, known here or not, stay in the tree. Open for applications that add getters or constraints; getters
 * of complex values are marked for cascaded Bean Validation already.
 */
public class User extends Resource {

    /**
     * Looks at a tree as a user.
     *
     * @param resourceType the type of the resource, {@link ResourceTypes#user()} or an application's own
     * @param tree the attributes in canonical spelling
     */
    public User(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a user of the standard type.
     *
     * @param userName the name with which the user signs in
     * @return a builder
     */
    public static UserBuilder builder(String userName) {
        return builder(userName, ResourceTypes.user());
    }

    /**
     * Starts a user of an application's own type.
     *
     * @param userName the name with which the user signs in
     * @param resourceType the type
     * @return a builder
     */
    public static UserBuilder builder(String userName, ResourceType resourceType) {
        return new UserBuilder(userName, resourceType);
    }

    /** {@return a builder that starts with all attributes of this user} */
    public UserBuilder toBuilder() {
        return new UserBuilder(this);
    }

    /** {@return the name with which the user signs in, or null when it is missing} */
    public @Nullable String getUserName() {
        return string("userName");
    }

    /** {@return the parts of the name, or null} */
    @Valid
    public @Nullable Name getName() {
        return complex("name", Name::of);
    }

    /** {@return the name that is shown, or null} */
    public @Nullable String getDisplayName() {
        return string("displayName");
    }

    /** {@return how the user is addressed casually, or null} */
    public @Nullable String getNickName() {
        return string("nickName");
    }

    /** {@return the address of a page about the user, or null} */
    public @Nullable String getProfileUrl() {
        return string("profileUrl");
    }

    /** {@return the position of the user, or null} */
    public @Nullable String getTitle() {
        return string("title");
    }

    /** {@return how the user relates to the organization, or null} */
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

    /** {@return whether the account may be used, or null when that is not said} */
    public @Nullable Boolean getActive() {
        return bool("active");
    }

    /** {@return the password in clear text, or null; only what a client sent has it} */
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

    /** {@return the addresses for instant messages, unmodifiable} */
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

    /** {@return the groups to which the user belongs, unmodifiable} */
    public List<@Valid GroupMembership> getGroups() {
        return list("groups", GroupMembership::of);
    }

    /** {@return the enterprise extension, or empty when the user has no data of it} */
    public Optional<EnterpriseUser> enterprise() {
        return extension(EnterpriseUser.TYPE);
    }
}
