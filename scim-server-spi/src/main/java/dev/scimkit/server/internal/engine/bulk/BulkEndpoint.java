package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.core.message.BulkResponse;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.profile.ScimProfile;
import tools.jackson.databind.node.ObjectNode;

/** POST of many operations at once (RFC 7644 section 3.7); each is authorized on its own. */
public final class BulkEndpoint {

    private final RequestBodies bodies;
    private final Dispatcher dispatcher;
    private final ScimProfile profile;

    public BulkEndpoint(RequestBodies bodies, Dispatcher dispatcher, ScimProfile profile) {
        this.bodies = bodies;
        this.dispatcher = dispatcher;
        this.profile = profile;
    }

    public ScimHttpResponse run(Exchange exchange) {
        if (!exchange.method().equals("POST")) {
            throw new MethodNotAllowedException("POST");
        }
        ObjectNode body = bodies.readMessage(exchange, BulkRequest.SCHEMA);
        BulkRequest request = BulkRequest.read(body, profile.bulk().bulkIdOptional());
        int maxOperations = profile.limits().maxOperations();
        if (request.operations().size() > maxOperations) {
            throw new ScimException(new ScimError(
                    413,
                    profile.bulk().tooManyOperations(),
                    "A bulk request may have at most " + maxOperations + " operations (maxOperations)",
                    null,
                    "tooManyOperations"));
        }
        exchange.work().checkPasswords(BulkPasswords.in(request));
        BulkRun run = new BulkRun(exchange, request, dispatcher, profile);
        return Responses.json(200, new BulkResponse(run.run()).toTree());
    }
}
