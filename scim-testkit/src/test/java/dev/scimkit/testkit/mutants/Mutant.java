package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;

/**
 * The reference server with one defect.
 *
 * @param name what is wrong, in a few words with hyphens
 * @param defect the defect
 */
record Mutant(String name, Defect defect) {

    /** Changes what the testkit and the server exchange. */
    @FunctionalInterface
    interface Defect {

        /** Answers a request with the help of the correct server. */
        ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException;
    }

    /** Puts the defect in front of a server; the second organization gets it too. */
    ScimEndpoint breaking(ScimEndpoint endpoint) {
        ScimEndpoint other = endpoint.otherOrganization().orElseThrow();
        return endpoint.via(broken(endpoint)).otherOrganization(other.via(broken(other)));
    }

    private ScimTransport broken(ScimEndpoint endpoint) {
        return request -> defect.answer(request, endpoint.transport());
    }

    @Override
    public String toString() {
        return name;
    }
}
