package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceBuilder;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a user. */
public final class UserBuilder extends ResourceBuilder<User, UserBuilder> {

    UserBuilder(String userName, ResourceType resourceType) {
        super(new Resource(resourceType, JsonTree.emptyObject()), User::new);
        userName(Objects.requireNonNull(userName, "userName"));
    }

    UserBuilder(User start) {
        super(start, User::new);
    }

    @Override
    protected UserBuilder self() {
        return this;
    }

    /**
     * Sets the name the user signs in with.
     *
     * @param value the name
     * @return this builder
     */
    public UserBuilder userName(String value) {
        return set("userName", Objects.requireNonNull(value, "userName"));
    }

    /**
     * Sets the parts of the name.
     *
     * @param value the parts, or null
     * @return this builder
     */
    public UserBuilder name(@Nullable Name value) {
        return set("name", value);
    }

    /**
     * Sets the display name.
     *
     * @param value the display name, or null
     * @return this builder
     */
    public UserBuilder displayName(@Nullable String value) {
        return set("displayName", value);
    }

    /**
     * Sets the user's nickname.
     *
     * @param value the user's nickname, or null
     * @return this builder
     */
    public UserBuilder nickName(@Nullable String value) {
        return set("nickName", value);
    }

    /**
     * Sets the address of a page about the user.
     *
     * @param value the address of a page about the user, or null
     * @return this builder
     */
    public UserBuilder profileUrl(@Nullable String value) {
        return set("profileUrl", value);
    }

    /**
     * Sets the user's position.
     *
     * @param value the user's position, or null
     * @return this builder
     */
    public UserBuilder title(@Nullable String value) {
        return set("title", value);
    }

    /**
     * Sets the user's relationship to the organization.
     *
     * @param value the user's relationship to the organization, or null
     * @return this builder
     */
    public UserBuilder userType(@Nullable String value) {
        return set("userType", value);
    }

    /**
     * Sets the preferred languages in the syntax of Accept-Language.
     *
     * @param value the preferred languages in the syntax of Accept-Language, or null
     * @return this builder
     */
    public UserBuilder preferredLanguage(@Nullable String value) {
        return set("preferredLanguage", value);
    }

    /**
     * Sets the language tag for dates, numbers and currency.
     *
     * @param value the language tag for dates, numbers and currency, or null
     * @return this builder
     */
    public UserBuilder locale(@Nullable String value) {
        return set("locale", value);
    }

    /**
     * Sets the IANA name of the time zone.
     *
     * @param value the IANA name of the time zone, or null
     * @return this builder
     */
    public UserBuilder timezone(@Nullable String value) {
        return set("timezone", value);
    }

    /**
     * Sets the password in clear text.
     *
     * @param value the password in clear text, or null
     * @return this builder
     */
    public UserBuilder password(@Nullable String value) {
        return set("password", value);
    }

    /**
     * Sets whether the account may be used.
     *
     * @param value whether it may, or null
     * @return this builder
     */
    public UserBuilder active(@Nullable Boolean value) {
        return set("active", value);
    }

    /**
     * Sets all e-mail addresses.
     *
     * @param values the e-mail addresses
     * @return this builder
     */
    public UserBuilder emails(List<Email> values) {
        return setAll("emails", values);
    }

    /**
     * Adds an e-mail address.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addEmail(Email value) {
        return add("emails", value);
    }

    /**
     * Sets all telephone numbers.
     *
     * @param values the telephone numbers
     * @return this builder
     */
    public UserBuilder phoneNumbers(List<PhoneNumber> values) {
        return setAll("phoneNumbers", values);
    }

    /**
     * Adds a telephone number.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addPhoneNumber(PhoneNumber value) {
        return add("phoneNumbers", value);
    }

    /**
     * Sets all instant messaging addresses.
     *
     * @param values the instant messaging addresses
     * @return this builder
     */
    public UserBuilder ims(List<Im> values) {
        return setAll("ims", values);
    }

    /**
     * Adds an instant messaging address.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addIm(Im value) {
        return add("ims", value);
    }

    /**
     * Sets all pictures.
     *
     * @param values the pictures
     * @return this builder
     */
    public UserBuilder photos(List<Photo> values) {
        return setAll("photos", values);
    }

    /**
     * Adds a picture.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addPhoto(Photo value) {
        return add("photos", value);
    }

    /**
     * Sets all postal addresses.
     *
     * @param values the postal addresses
     * @return this builder
     */
    public UserBuilder addresses(List<Address> values) {
        return setAll("addresses", values);
    }

    /**
     * Adds a postal address.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addAddress(Address value) {
        return add("addresses", value);
    }

    /**
     * Sets all entitlements.
     *
     * @param values the entitlements
     * @return this builder
     */
    public UserBuilder entitlements(List<Entitlement> values) {
        return setAll("entitlements", values);
    }

    /**
     * Adds an entitlement.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addEntitlement(Entitlement value) {
        return add("entitlements", value);
    }

    /**
     * Sets all roles.
     *
     * @param values the roles
     * @return this builder
     */
    public UserBuilder roles(List<Role> values) {
        return setAll("roles", values);
    }

    /**
     * Adds a role.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addRole(Role value) {
        return add("roles", value);
    }

    /**
     * Sets all certificates.
     *
     * @param values the certificates
     * @return this builder
     */
    public UserBuilder x509Certificates(List<X509Certificate> values) {
        return setAll("x509Certificates", values);
    }

    /**
     * Adds a certificate.
     *
     * @param value what to add
     * @return this builder
     */
    public UserBuilder addX509Certificate(X509Certificate value) {
        return add("x509Certificates", value);
    }

    /**
     * Sets the groups the user belongs to; only service providers do this.
     *
     * @param values the groups
     * @return this builder
     */
    public UserBuilder groups(List<GroupMembership> values) {
        return setAll("groups", values);
    }

    /**
     * Sets the enterprise extension.
     *
     * @param value its attributes, or null
     * @return this builder
     */
    public UserBuilder enterprise(@Nullable EnterpriseUser value) {
        return extension(EnterpriseUser.TYPE, value);
    }
}
