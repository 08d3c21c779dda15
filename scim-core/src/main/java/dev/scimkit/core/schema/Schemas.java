package dev.scimkit.core.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The schemas of RFC 7643, with its errata applied, and RFC 9865's and RFC 9967's additions.
 *
 * <p>Corrections that clients can see: references and binary values are case exact (errata 6000, 6001), so are ids that
 * {@code members}, {@code groups} and {@code manager} hold (erratum 8472); a group must have a {@code displayName}
 * (erratum 5368); {@code addresses} have {@code primary} (6005) and {@code members} have {@code display} (6011).
 */
public final class Schemas {

    /** The URI of the schema of users. */
    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    /** The URI of the schema of groups. */
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /** The URI of the enterprise extension of users. */
    public static final String ENTERPRISE_USER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The URI of the schema of a service provider's configuration. */
    public static final String SERVICE_PROVIDER_CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    /** The URI of the schema of resource types. */
    public static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

    /** The URI of the schema of schemas. */
    public static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";

    private Schemas() {}

    /** {@return the schema of users (RFC 7643 section 4.1)} */
    public static Schema user() {
        return Standard.USER;
    }

    /** {@return the schema of groups (RFC 7643 section 4.2)} */
    public static Schema group() {
        return Standard.GROUP;
    }

    /** {@return the enterprise extension of users (RFC 7643 section 4.3)} */
    public static Schema enterpriseUser() {
        return Standard.ENTERPRISE_USER;
    }

    /** {@return the schema of a service provider's configuration (RFC 7643 section 5, RFC 9865 section 4)} */
    public static Schema serviceProviderConfig() {
        return Standard.SERVICE_PROVIDER_CONFIG;
    }

    /** {@return the schema of resource types (RFC 7643 section 6)} */
    public static Schema resourceType() {
        return Standard.RESOURCE_TYPE;
    }

    /** {@return the schema of schemas (RFC 7643 section 7)} */
    public static Schema schema() {
        return Standard.SCHEMA;
    }

    /** Loaded when the first schema is requested. */
    private static final class Standard {
        static final Schema USER = load("user.json");
        static final Schema GROUP = load("group.json");
        static final Schema ENTERPRISE_USER = load("enterprise-user.json");
        static final Schema SERVICE_PROVIDER_CONFIG = load("service-provider-config.json");
        static final Schema RESOURCE_TYPE = load("resource-type.json");
        static final Schema SCHEMA = load("schema.json");

        private static Schema load(String file) {
            try (InputStream json = Schemas.class.getResourceAsStream(file)) {
                if (json == null) {
                    throw new IllegalStateException("scim-core is incomplete: missing resource " + file);
                }
                return Schema.read(json.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("scim-core cannot read its resource " + file, unreadable);
            }
        }
    }
}
