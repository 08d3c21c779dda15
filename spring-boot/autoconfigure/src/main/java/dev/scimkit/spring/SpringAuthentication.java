package dev.scimkit.spring;

import dev.scimkit.server.access.Authenticator;

/** Callers that Spring Security has authenticated. */
@FunctionalInterface
interface SpringAuthentication {

    /** Takes the authorities of a caller as its roles in this organization. */
    Authenticator authenticator(String organization);
}
