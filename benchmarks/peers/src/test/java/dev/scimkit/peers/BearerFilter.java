package dev.scimkit.peers;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.apache.directory.scim.protocol.Constants;
import org.apache.directory.scim.protocol.data.ErrorResponse;

/** Requires a bearer token; SCIMple leaves that to the application. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class BearerFilter implements ContainerRequestFilter {

    /** The token. */
    static final String TOKEN = "t0ken-of-scimple";

    @Override
    public void filter(ContainerRequestContext request) {
        if (!("Bearer " + TOKEN).equals(request.getHeaderString("Authorization"))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer")
                    .type(Constants.SCIM_CONTENT_TYPE)
                    .entity(new ErrorResponse(Response.Status.UNAUTHORIZED, "A bearer token is missing"))
                    .build());
        }
        request.setSecurityContext(new Client());
    }

    /** The client, which is not a user that SCIMple knows. */
    private static final class Client implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> "client";
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
