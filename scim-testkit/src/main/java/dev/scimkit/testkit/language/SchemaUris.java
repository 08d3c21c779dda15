package dev.scimkit.testkit.language;

/** The schema URIs that rules use (RFC 7643 section 10.3, RFC 7644 section 8.2). */
public final class SchemaUris {

    /** The core User schema. */
    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    /** The core Group schema. */
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    /** The enterprise extension of User. */
    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    /** The service provider's configuration. */
    public static final String SERVICE_PROVIDER_CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    /** A resource type. */
    public static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    /** A schema. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    /** The common prefix of message schemas. */
    public static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
    /** A list of resources. */
    public static final String LIST_RESPONSE = MESSAGES + "ListResponse";
    /** A query by POST. */
    public static final String SEARCH_REQUEST = MESSAGES + "SearchRequest";
    /** A PATCH request. */
    public static final String PATCH_OP = MESSAGES + "PatchOp";
    /** Requests in bulk. */
    public static final String BULK_REQUEST = MESSAGES + "BulkRequest";
    /** Their results. */
    public static final String BULK_RESPONSE = MESSAGES + "BulkResponse";
    /** An error. */
    public static final String ERROR = MESSAGES + "Error";

    private SchemaUris() {}
}
