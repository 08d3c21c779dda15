package dev.scimkit.peers;

import dev.scimkit.testkit.endpoint.ScimEndpoint;

/** A server built with another library, without resources. */
interface PeerServer extends AutoCloseable {

    /** Connects it to the testkit. */
    ScimEndpoint endpoint();

    @Override
    void close();
}
