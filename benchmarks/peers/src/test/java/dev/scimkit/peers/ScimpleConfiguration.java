package dev.scimkit.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.spec.schema.ServiceProviderConfiguration.AuthenticationSchema;

/**
 * The features that the server announces: all but sorting, of which SCIMple has only the names of the parameters.
 * PATCH and ETags are on by default.
 */
@ApplicationScoped
public class ScimpleConfiguration {

    private String base = "";

    /** Sets the base URL. */
    void serveAt(String uri) {
        base = uri;
    }

    /** The base URL, with a slash at the end. */
    String base() {
        return base;
    }

    @Produces
    ServerConfiguration configuration() {
        return new ServerConfiguration()
                .setId("peer")
                .setSupportsChangePassword(true)
                .setSupportsFilter(true)
                .setFilterMaxResults(200)
                .setBulkMaxOperations(50)
                .setBulkMaxPayloadSize(1 << 20)
                .addAuthenticationSchema(AuthenticationSchema.oauthBearer());
    }
}
