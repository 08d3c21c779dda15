package dev.scimkit.testkit.endpoint;

/** Somebody else who asks, with credentials of their own; only the user of the testkit can give them to the rules. */
public enum Caller {
    /** May read and not write. */
    READ_ONLY(Capability.READ_ONLY_CREDENTIALS),
    /** Is known to the server and has no permission in the organization. */
    WITHOUT_PERMISSION(Capability.CREDENTIALS_WITHOUT_PERMISSION),
    /** May do everything in the organization under test and in the second one. */
    IN_BOTH_ORGANIZATIONS(Capability.CREDENTIALS_FOR_BOTH_ORGANIZATIONS),
    /** May do everything, with a provisioning domain that is not that of the credentials under test. */
    IN_OTHER_DOMAIN(Capability.CREDENTIALS_OF_OTHER_DOMAIN),
    /** May do everything, with {@code urn:zitadel:scim:ignorePasswordOnCreate} set to {@code true}. */
    IGNORING_PASSWORDS(Capability.CREDENTIALS_IGNORING_PASSWORDS),
    /** May do everything, with {@code urn:zitadel:scim:ignorePasswordOnCreate} set to what is no boolean. */
    UNCLEAR_ABOUT_PASSWORDS(Capability.CREDENTIALS_UNCLEAR_ABOUT_PASSWORDS);

    private final Capability capability;

    Caller(Capability capability) {
        this.capability = capability;
    }

    /** {@return what rules that need this caller name as their need} */
    public Capability capability() {
        return capability;
    }
}
