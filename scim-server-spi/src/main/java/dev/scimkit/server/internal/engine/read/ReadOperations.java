package dev.scimkit.server.internal.engine.read;

import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Clock;

/** Everything that reads resources (RFC 7644 section 3.4). */
public final class ReadOperations {

    private final ReadOperation read = new ReadOperation();
    private final SearchOperation search;
    private final RootSearchOperation rootSearch;

    /**
     * Makes the operations.
     *
     * @param bodies reads the bodies of {@code .search} requests
     * @param profile how the service behaves
     * @param cursorKey encrypts cursors
     * @param clock gives the time by which cursors expire
     */
    public ReadOperations(RequestBodies bodies, ScimProfile profile, byte[] cursorKey, Clock clock) {
        CursorCodec cursors = new CursorCodec(cursorKey, clock, profile.limits().cursorTimeout());
        this.search = new SearchOperation(bodies, profile, cursors);
        this.rootSearch = new RootSearchOperation(bodies, profile);
    }

    /** GET of one resource. */
    public ScimHttpResponse read(Exchange exchange, ServedType<?> served, String id) {
        return read.run(exchange, served, id);
    }

    /** GET of a type's endpoint. */
    public ScimHttpResponse search(Exchange exchange, ServedType<?> served) {
        return search.byQuery(exchange, served);
    }

    /** POST to the {@code .search} of a type's endpoint. */
    public ScimHttpResponse searchByBody(Exchange exchange, ServedType<?> served) {
        return search.byBody(exchange, served);
    }

    /** GET of the organization's root. */
    public ScimHttpResponse searchRoot(Exchange exchange) {
        return rootSearch.byQuery(exchange);
    }

    /** POST to the {@code .search} of the organization's root. */
    public ScimHttpResponse searchRootByBody(Exchange exchange) {
        return rootSearch.byBody(exchange);
    }
}
