package dev.scimkit.testkit.endpoint;

/** Another caller, with separate credentials. Only the user of the testkit can provide them. */
public enum Caller {
    /** May read but not write. */
    READ_ONLY(Capability.READ_ONLY_CREDENTIALS),
    /** Is authenticated but has no permission in the organization. */
    WITHOUT_PERMISSION(Capability.CREDENTIALS_WITHOUT_PERMISSION),
    /** May do everything in the organization under test and in the second one. */
    IN_BOTH_ORGANIZATIONS(Capability.CREDENTIALS_FOR_BOTH_ORGANIZATIONS),
    /** May do everything, in a provisioning domain other than that of the credentials under test. */
    IN_OTHER_DOMAIN(Capability.CREDENTIALS_OF_OTHER_DOMAIN),
    /** May do everything, with {@code urn:zitadel:scim:ignorePasswordOnCreate} set to {@code true}. */
    IGNORING_PASSWORDS(Capability.CREDENTIALS_IGNORING_PASSWORDS),
    /**
     * May do everything, with {@code urn:zitadel:scim:ignorePasswordOnCreate} set to something that is not a boolean.
     */
    UNCLEAR_ABOUT_PASSWORDS(Capability.CREDENTIALS_UNCLEAR_ABOUT_PASSWORDS),
    /**
     * May do everything, and is treated as Entra ID needs. The suite {@code entra} uses these credentials if they are
     * known: a server may tolerate from Entra ID what it refuses from others, as the RFCs demand.
     */
    ENTRA_ID(Capability.CREDENTIALS_OF_ENTRA_ID);

    private final Capability capability;

    Caller(Capability capability) {
        this.capability = capability;
    }

    /** {@return the capability that rules name if they need this caller} */
    public Capability capability() {
        return capability;
    }
}
