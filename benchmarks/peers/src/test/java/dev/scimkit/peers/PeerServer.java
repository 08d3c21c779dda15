package dev.scimkit.peers;

import dev.scimkit.testkit.endpoint.ScimEndpoint;

/** A server made of another library, empty. */
interface PeerServer extends AutoCloseable {

    /** Shows it to the testkit. */
    ScimEndpoint endpoint();

    @Override
    void close();
}
