package dev.scimkit.core.schema;

/** The resource types of RFC 7643. */
public final class ResourceTypes {

    private static final ResourceType USER = ResourceType.builder("User", "/Users", Schemas.user())
            .description("Accounts of people")
            .extension(Schemas.enterpriseUser())
            .build();
    private static final ResourceType GROUP = ResourceType.builder("Group", "/Groups", Schemas.group())
            .description("Sets of users and of other groups")
            .build();
    private static final ResourceType SERVICE_PROVIDER_CONFIG = ResourceType.builder(
                    "ServiceProviderConfig", "/ServiceProviderConfig", Schemas.serviceProviderConfig())
            .description("What the service provider supports")
            .build();
    private static final ResourceType RESOURCE_TYPE = ResourceType.builder(
                    "ResourceType", "/ResourceTypes", Schemas.resourceType())
            .description("The types of resources that the service provider has")
            .build();
    private static final ResourceType SCHEMA = ResourceType.builder("Schema", "/Schemas", Schemas.schema())
            .description("The schemas that the resources use")
            .build();

    private ResourceTypes() {}

    /** {@return users at {@code /Users}, which may have the enterprise extension} */
    public static ResourceType user() {
        return USER;
    }

    /** {@return groups at {@code /Groups}} */
    public static ResourceType group() {
        return GROUP;
    }

    /** {@return the configuration of the service provider at {@code /ServiceProviderConfig}} */
    public static ResourceType serviceProviderConfig() {
        return SERVICE_PROVIDER_CONFIG;
    }

    /** {@return resource types at {@code /ResourceTypes}} */
    public static ResourceType resourceType() {
        return RESOURCE_TYPE;
    }

    /** {@return schemas at {@code /Schemas}} */
    public static ResourceType schema() {
        return SCHEMA;
    }
}
